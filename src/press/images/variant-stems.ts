import { parse as parsePath } from "node:path";

/** Chooses the names that an article's variants begin with. */
export class VariantStems {
  readonly #images = new Map<string, string>();

  /** The plainest stem for an image that no other image has, and no variant of which would take the name of another file. */
  stemFor(image: string, files: Iterable<string>): string {
    const { name, ext } = parsePath(image);
    const stem = cut(name);
    const others = Array.from(files, fold);
    const isFree = (beginning: string) =>
      (this.#images.get(beginning) ?? image) === image &&
      !others.some((other) => isVariant(other, beginning));
    for (let tries = 0; ; tries += 1) {
      const candidate = [stem, ...(tries > 0 ? [ext.slice(1)] : []), ...(tries > 1 ? [tries] : [])];
      const beginning = `${fold(candidate.join("-"))}-`;
      if (!isFree(beginning)) continue;
      this.#images.set(beginning, image);
      return candidate.join("-");
    }
  }
}

// Equal for names that some disks do not tell apart: they differ in case, or in how Unicode composes their letters.
function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

// In bytes. Disks take names of up to 255, and a variant has a longer name than its image.
const longestStem = 220;

function cut(stem: string): string {
  const bytes = Buffer.from(stem);
  if (bytes.length <= longestStem) return stem;
  const text = bytes.subarray(0, longestStem).toString();
  return text.replace(/\uFFFD*$/u, "");
}

function isVariant(file: string, beginning: string): boolean {
  return file.startsWith(beginning) && /^\d+\.\w+$/u.test(file.slice(beginning.length));
}
