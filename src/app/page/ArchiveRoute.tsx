import type { ComponentType } from "react";
import { useLocation } from "react-router";
import type { Page } from "#model/page.ts";
import { isArchivePath } from "#model/paths.ts";
import { toPagePath } from "#app/data/page-path.ts";
import { usePageKind } from "#app/data/use-page.ts";
import { lazyPart } from "#app/ui/lazy-part.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
// With the styles of all pages, since a pressed page has no others.
import "#app/archive/Calendar.module.css";
import "#app/archive/MonthHeadlines.module.css";
import "#app/archive/PeriodChart.module.css";
import "./MonthPage.module.css";

let views: Partial<Record<Page["kind"], ComponentType>> = {};

const importViews = lazyPart(() => import("./archive-views.ts"));

/** Loads what shows pages by date. It has to be there before one of them is rendered. */
export async function loadArchiveViews(): Promise<void> {
  views = (await importViews()).archiveViews;
}

/** The page at an address that no other route has: of the archive, or of a day, month or year, or none. */
export function ArchiveRoute() {
  const path = toPagePath(useLocation().pathname);
  return isArchivePath(path) ? <ArchiveView /> : <NotFoundPage />;
}

function ArchiveView() {
  const kind = usePageKind();
  const View = views[kind];
  if (!View) throw new Error(`What shows a page of the kind ${kind} is not loaded`);
  return <View />;
}
