import { encode } from "uqr";
import styles from "./QrCode.module.css";

/** Text as a QR code (ISO/IEC 18004), drawn in the browser: black on white whatever the theme, or cameras would not read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const path = data.map((row, y) => runsOf(row, y)).join("");
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A picture that is drawn here has no file for an img.
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} shapeRendering="crispEdges" />
    </svg>
  );
}

// Dark modules that touch are one bar: cameras see no seams, and the page is shorter.
function runsOf(row: readonly boolean[], y: number): string {
  const bars = row.map((dark) => (dark ? "1" : "0")).join("");
  return Array.from(
    bars.matchAll(/1+/gu),
    ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
  ).join("");
}
