import { isStrippedHeif } from "#press/metadata/check-heif.ts";
import { stripImage } from "#press/metadata/strip-image.ts";
import { readOrientation, withOrientation } from "#press/metadata/jpeg-orientation.ts";

const formats = ["png", "jpeg", "gif", "webp"];

/** Strips an image in a `data:` URL of metadata. Undefined where it is no image, or is not built as its format says. */
export function stripEmbeddedImage(url: string): string | undefined {
  const comma = url.indexOf(",");
  const kind = url.slice(0, Math.max(0, comma));
  if (!/^data:image\//iu.test(kind)) return undefined;
  const bytes = bytesOf(url.slice(comma + 1), /;base64$/iu.test(kind));
  // Browsers go by the bytes, not by the type that the URL names.
  for (const format of formats) {
    const stripped = stripImage(bytes, format);
    if (!stripped) continue;
    const isJpeg = format === "jpeg";
    return dataUrl(format, isJpeg ? withOrientation(stripped, readOrientation(bytes)) : stripped);
  }
  return isStrippedHeif(bytes) && bytes.length > 0 ? dataUrl("avif", bytes) : undefined;
}

function bytesOf(data: string, isBase64: boolean): Buffer {
  const plain = data.replace(/%([\da-f]{2})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(plain, isBase64 ? "base64" : "latin1");
}

function dataUrl(format: string, bytes: Buffer): string {
  return `data:image/${format};base64,${bytes.toString("base64")}`;
}
