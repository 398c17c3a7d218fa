// Says where a line of the head may well be something else than what it was taken for.
import { warn, type Draft } from "#wire/draft.ts";
import type { Role } from "./role.ts";
import type { Decision } from "./sequence.ts";

/** With fewer points between the best reading and the next, somebody should look. */
const bar = 1;

/** What each role is called in warnings. */
export const roleNames: Record<Role, string> = {
  chrome: "what a site shows around its articles, and is left out",
  label: "the section",
  release: "a note on its release, and is left out",
  contact: "a contact, and is left out",
  headline: "the headline",
  rest: "the end of the headline",
  again: "the headline again, and is left out",
  summary: "a summary",
  byline: "the byline",
  stamp: "the time of publication",
  both: "byline and time of publication",
  handle: "the writer's name on a network, and is left out",
  place: "the place",
  description: "the description of the picture",
  caption: "the caption of the picture",
  credit: "the credit of the picture",
  copy: "copy",
};

interface Doubt {
  rule: string;
  advice: string;
}

const ofHeadline = {
  rule: "uncertain-headline",
  advice: "Write the headline first, below the header.",
};
const ofByline = {
  rule: "uncertain-byline",
  advice: "Name who wrote it in the header's `byline`.",
};
const ofStamp = { rule: "uncertain-stamp", advice: "Write the time into the header's `date`." };
const ofPicture = {
  rule: "uncertain-picture",
  advice: "Write the picture's texts into the header's `alt`, `caption` and `credit`.",
};
const ofLine = { rule: "uncertain-line", advice: "Delete the line, or move it into the copy." };

/** The warning, by what a line was taken for. */
const doubts: Partial<Record<Role, Doubt>> = {
  rest: ofHeadline,
  label: ofHeadline,
  headline: ofHeadline,
  byline: ofByline,
  stamp: ofStamp,
  both: ofStamp,
  description: ofPicture,
  caption: ofPicture,
  credit: ofPicture,
};

/** Turns the points by which the best reading leads the next into the chance, from 0.5 to 1, that it is the right one of the two. */
export function confidenceOf(margin: number): number {
  return 1 / (1 + Math.exp(-Math.max(0, margin)));
}

/** Warns of lines whose role is not sure: what each was taken for, and what else it could be. */
export function warnOfDoubt(draft: Draft, decisions: Decision[]): void {
  const told = new Set<string>();
  for (const { line, role, other, margin } of decisions) {
    if (other === undefined || margin >= bar) continue;
    const { rule, advice } = doubts[role] ?? doubts[other] ?? ofLine;
    // Two lines that could change places are one doubt; what a site or a desk has set there is one by itself.
    if (told.has(rule) && rule !== ofLine.rule) continue;
    told.add(rule);
    const message = `The line is taken for ${roleNames[role]}; it could also be ${roleNames[other]}. ${advice}`;
    warn(draft, { rule, at: line, message });
  }
}
