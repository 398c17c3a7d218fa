import type { BodyRule, FinishRule, HeadRule, TailRule } from "./rule.ts";
import { corrections } from "./rules/corrections.ts";
import { credits } from "./rules/credits.ts";
import { crossLink } from "./rules/cross-link.ts";
import { dateline } from "./rules/dateline.ts";
import { entries } from "./rules/entries.ts";
import { envelope } from "./rules/envelope.ts";
import { furniture, furnitureBelow } from "./rules/furniture.ts";
import { head } from "./rules/head.ts";
import { header } from "./rules/header.ts";
import { ingredients } from "./rules/ingredients.ts";
import { list } from "./rules/list.ts";
import { media } from "./rules/media.ts";
import { misplacedHold } from "./rules/misplaced-hold.ts";
import { oneLine } from "./rules/one-line.ts";
import { paragraph } from "./rules/paragraph.ts";
import { pictureCredit } from "./rules/picture-credit.ts";
import { place } from "./rules/place.ts";
import { posts } from "./rules/posts.ts";
import { quote } from "./rules/quote.ts";
import { strayStamp } from "./rules/stamp.ts";
import { subheading } from "./rules/subheading.ts";
import { table } from "./rules/table.ts";
import { topics } from "./rules/topics.ts";
import { verse } from "./rules/verse.ts";
import { video } from "./rules/video.ts";
import { wrapped } from "./rules/wrapped.ts";

/** Read from the front, each once, in this order. */
export const headRules: HeadRule[] = [oneLine, header, misplacedHold, envelope, wrapped, head];

/** Read from the end, again and again until none takes the last line. */
export const tailRules: TailRule[] = [topics, furnitureBelow, credits];

/** Tried at each line of the body, in this order, until one takes the line. The last one takes anything. */
export const bodyRules: BodyRule[] = [
  media,
  strayStamp,
  furniture,
  pictureCredit,
  crossLink,
  quote,
  table,
  list,
  ingredients,
  subheading,
  verse,
  paragraph,
];

/** Run over the finished body, each once, in this order. */
export const finishRules: FinishRule[] = [entries, corrections, dateline, place, posts, video];
