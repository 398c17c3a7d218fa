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

/** Tried from the start of the copy, each once, in this order. A byline may be above or below the stamp. */
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

/** Tried on the last line, until no rule takes it. */
export const tailRules: TailRule[] = [topics, credits, furnitureBelow];

/** Tried from the start of what head and tail rules have left, each once. */
export const openingRules: HeadRule[] = [leadPicture];

/** Tried at each line of the body, in this order, until one takes the line. The last one takes anything. */
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

/** Applied to the finished body, each once, in this order. */
export const finishRules: FinishRule[] = [corrections, dateline, posts, video];
