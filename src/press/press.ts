import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Edition, Submission } from "#edition/compose.ts";
import { indexOf, pages } from "#edition/pages.ts";
import type { Page } from "#model/page.ts";
import { htmlPath, paths, twinPath } from "#model/paths.ts";
import { copyMedium } from "./copy-media.ts";
import { fileNames } from "./media.ts";
import type { Sheet } from "./template.ts";

/** How a page becomes HTML: the built app, then the template. */
export interface Plates {
  render: (path: string, page?: Page) => Promise<Sheet["rendered"]>;
  template: (sheet: Sheet) => string;
}

/** What was written. */
export interface Pressed {
  pages: number;
  files: number;
  bytes: number;
}

interface Job {
  edition: Edition;
  submissions: readonly Submission[];
  plates: Plates;
  /** The folder of the content. */
  content: string;
  /** The folder that is served. */
  out: string;
  /** Files that stand beside an article's page in place of those beside its text, or with them: by source, then by name. */
  prints?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  onPage?: (done: number) => void;
}

/** Writes an edition to disk: each page's HTML and twin, the edition's index, the not-found page, and the media. */
export async function press({
  edition,
  submissions,
  plates,
  content,
  out,
  prints = new Map(),
  onPage,
}: Job): Promise<Pressed> {
  const pressed: Pressed = { pages: 0, files: 0, bytes: 0 };
  const write = (path: string, text: string) => {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    pressed.files += 1;
    pressed.bytes += Buffer.byteLength(text);
  };
  copyAllMedia({ submissions, edition, content, out, prints });
  for (const { path, page } of pages(edition)) {
    write(twinPath(path), JSON.stringify(page));
    write(
      htmlPath(path),
      plates.template({ path, page, rendered: await plates.render(path, page) }),
    );
    pressed.pages += 1;
    onPage?.(pressed.pages);
  }
  const lost = await plates.render(paths.notFound);
  write(paths.notFound, plates.template({ path: paths.notFound, rendered: lost }));
  write(paths.edition, JSON.stringify(indexOf(edition)));
  return pressed;
}

function copyAllMedia({
  submissions,
  edition,
  content,
  out,
  prints,
}: Pick<Job, "submissions" | "edition" | "content" | "out"> & Required<Pick<Job, "prints">>): void {
  for (const { article, media } of submissions) {
    const printed = prints.get(article.source);
    const names = new Set([...fileNames(media), ...(printed?.keys() ?? [])]);
    if (names.size === 0) continue;
    const to = join(out, edition.pathBySource.get(article.source)!);
    mkdirSync(to, { recursive: true });
    for (const name of names)
      copyMedium(
        printed?.get(name) ?? join(content, dirname(article.source), name),
        join(to, name),
      );
  }
}
