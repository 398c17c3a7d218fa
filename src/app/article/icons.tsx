const stroke = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.4,
  "aria-hidden": true,
} as const;

/** A framed picture. */
export function PictureIcon() {
  return (
    <svg viewBox="0 0 24 24" {...stroke}>
      <rect x="2.5" y="4.5" width="19" height="15" />
      <circle cx="8" cy="10" r="1.8" />
      <path d="m3 17 5.5-4.5 4 3L17 11l4 3.5" />
    </svg>
  );
}

/** Two arrows that point away from each other. */
export function EnlargeIcon() {
  return (
    <svg viewBox="0 0 24 24" {...stroke}>
      <path d="M14 3.5h6.5V10M10 20.5H3.5V14M20 4l-7 7M4 20l7-7" />
    </svg>
  );
}

/** A triangle in a circle. */
export function PlayIcon() {
  return (
    <svg viewBox="0 0 24 24" {...stroke}>
      <circle cx="12" cy="12" r="10.5" />
      <path d="M10 8.2v7.6l6-3.8z" />
    </svg>
  );
}
