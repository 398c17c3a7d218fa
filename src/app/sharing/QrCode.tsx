import { encode } from "uqr";
import { directiveDelimiter } from "./requested-passage.ts";
import styles from "./QrCode.module.css";

// A code of more characters is too fine for a camera.
const maxCharacters = 500;

/** A QR code (ISO/IEC 18004) of a URL. It is black on white in every theme, since cameras need that. */
export function QrCode({ url, label }: { url: string; label: string }) {
  const { size, data } = encode(shortenForCode(url), { ecc: "M", border: 4 });
  const path = data.map((row, y) => runsOf(row, y)).join("");
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A picture that is drawn here has no file for an img.
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} shapeRendering="crispEdges" />
    </svg>
  );
}

/** Shortens the URL of a long passage, if it does not fit into a code, to that of its first paragraph. */
export function shortenForCode(url: string): string {
  const [paragraph = url] = url.split(directiveDelimiter, 1);
  return url.length > maxCharacters ? paragraph : url;
}

// Dark modules beside each other are one bar: there are no seams between them, and the path is shorter.
function runsOf(row: readonly boolean[], y: number): string {
  const bars = row.map((dark) => (dark ? "1" : "0")).join("");
  return Array.from(
    bars.matchAll(/1+/gu),
    ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
  ).join("");
}
