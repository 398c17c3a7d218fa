import { encode } from "uqr";
import { marker } from "./requested-passage.ts";
import styles from "./QrCode.module.css";

// More of them would be too fine for a camera, and far more would be no code at all.
const mostCharacters = 500;

/** An address as a QR code (ISO/IEC 18004), drawn in the browser: black on white whatever the theme, or cameras would not read it. That of a long passage leads to its first paragraph. */
export function QrCode({ url, label }: { url: string; label: string }) {
  const { size, data } = encode(addressInCode(url), { ecc: "M", border: 4 });
  const path = data.map((row, y) => runsOf(row, y)).join("");
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A picture that is drawn here has no file for an img.
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} shapeRendering="crispEdges" />
    </svg>
  );
}

/** Turns an address into what a code of it has room for. */
export function addressInCode(url: string): string {
  return url.length > mostCharacters ? url.split(marker)[0]! : url;
}

// Dark modules that touch are one bar: cameras see no seams, and the page is shorter.
function runsOf(row: readonly boolean[], y: number): string {
  const bars = row.map((dark) => (dark ? "1" : "0")).join("");
  return Array.from(
    bars.matchAll(/1+/gu),
    ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
  ).join("");
}
