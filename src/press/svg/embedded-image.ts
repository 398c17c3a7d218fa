import { isBareHeif } from "#press/metadata/check-heif.ts";
import { barePicture } from "#press/metadata/strip-picture.ts";
import { orientationIn, turned } from "#press/metadata/jpeg-orientation.ts";

const formats = ["png", "jpeg", "gif", "webp"];

/** Turns a picture that a drawing brings along (`data:`) into the same one with its pixels, colour profile and movement, and nothing else; undefined where it is none, or is not built as its format says. */
export function bareEmbedded(address: string): string | undefined {
  const comma = address.indexOf(",");
  const kind = address.slice(0, Math.max(0, comma));
  if (!/^data:image\//iu.test(kind)) return undefined;
  const bytes = bytesOf(address.slice(comma + 1), /;base64$/iu.test(kind));
  // Browsers go by what a picture is, whatever it is said to be.
  for (const format of formats) {
    const bare = barePicture(bytes, format);
    if (bare && format === "jpeg") return embedded(format, turned(bare, orientationIn(bytes)));
    if (bare) return embedded(format, bare);
  }
  return isBareHeif(bytes) && bytes.length > 0 ? embedded("avif", bytes) : undefined;
}

function bytesOf(data: string, isBase64: boolean): Buffer {
  const plain = data.replace(/%([\da-f]{2})/giu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return Buffer.from(plain, isBase64 ? "base64" : "latin1");
}

function embedded(format: string, bytes: Buffer): string {
  return `data:image/${format};base64,${bytes.toString("base64")}`;
}
