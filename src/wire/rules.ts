import type { BodyRule, FinishRule, HeadRule, TailRule } from "./rule.ts";
import { byline } from "./rules/byline.ts";
import { corrections } from "./rules/corrections.ts";
import { credits } from "./rules/credits.ts";
import { crossLink } from "./rules/cross-link.ts";
import { dateline } from "./rules/dateline.ts";
import { furniture, furnitureAbove, furnitureBelow } from "./rules/furniture.ts";
import { header } from "./rules/header.ts";
import { headline } from "./rules/headline.ts";
import { leadPicture } from "./rules/lead-picture.ts";
import { list } from "./rules/list.ts";
import { media } from "./rules/media.ts";
import { misplacedHold } from "./rules/misplaced-hold.ts";
import { oneLine } from "./rules/one-line.ts";
import { paragraph } from "./rules/paragraph.ts";
import { posts } from "./rules/posts.ts";
import { quote } from "./rules/quote.ts";
import { stamp } from "./rules/stamp.ts";
import { subheading } from "./rules/subheading.ts";
import { table } from "./rules/table.ts";
import { topics } from "./rules/topics.ts";
import { video } from "./rules/video.ts";

/** Read from the front, each once, in this order; a byline may stand above or below the stamp. */
export const headRules: HeadRule[] = [
  oneLine,
  header,
  misplacedHold,
  furnitureAbove,
  headline,
  furnitureAbove,
  byline,
  stamp,
  byline,
  stamp,
  furnitureAbove,
];

/** Read from the end, again and again until none takes the last line. */
export const tailRules: TailRule[] = [topics, credits, furnitureBelow];

/** Read from the front of what head and tail rules left, each once. */
export const openingRules: HeadRule[] = [leadPicture];

/** Tried at each line of the body that is left; the first that takes it wins, and `paragraph` takes anything. */
export const bodyRules: BodyRule[] = [
  media,
  furniture,
  crossLink,
  quote,
  table,
  list,
  subheading,
  paragraph,
];

/** Run over the finished body, each once, in this order. */
export const finishRules: FinishRule[] = [corrections, dateline, posts, video];
