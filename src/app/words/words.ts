import type { InterfaceWords } from "#model/site.ts";
import type english from "./en.json";
import { createFormatter, createNumberFormat } from "./format-message.ts";

/** The messages of a language, as its file has them. Every language has all of them. */
export type Messages = typeof english;

/** The words of the interface. */
export type Words = ReturnType<typeof createWords>;

/** Turns the messages of a language into the words that views show: those with holes become functions. */
export function createWords({ language, messages }: InterfaceWords<Messages>) {
  const say = createFormatter(language);
  const {
    withdrawnLede,
    withdrawnLedeDated,
    enlargePicture,
    enlargeNamedPicture,
    playVideo,
    playNamedVideo,
    ...others
  } = messages;
  return {
    ...others,
    count: createNumberFormat(language),
    topicsPage: (number: number) =>
      // As on paper, small numbers of pages have no separators.
      say(messages.topicsPage, { number: number < 10_000 ? String(number) : number }),
    topicsFound: (count: number) => say(messages.topicsFound, { count }),
    someTopicsFound: (shown: number, count: number) =>
      say(messages.someTopicsFound, { shown, count }),
    noTopicFound: (text: string) => say(messages.noTopicFound, { text }),
    newerDays: (days: string) => say(messages.newerDays, { days }),
    olderDays: (days: string) => say(messages.olderDays, { days }),
    partOfDay: (day: string, part: number) => say(messages.partOfDay, { day, part }),
    numberedPage: (title: string, number: number) => say(messages.numberedPage, { title, number }),
    onTopic: (topic: string) => say(messages.onTopic, { topic }),
    articles: (count: number) => say(messages.articles, { count }),
    minutes: (count: number) => say(messages.minutes, { count }),
    minutesShort: (count: number) => say(messages.minutesShort, { count }),
    enlargePicture: (name?: string) => (name ? say(enlargeNamedPicture, { name }) : enlargePicture),
    playVideo: (caption?: string) => (caption ? say(playNamedVideo, { caption }) : playVideo),
    withdrawnLede: (day?: string) => (day ? say(withdrawnLedeDated, { day }) : withdrawnLede),
    removeFilter: (name: string) => say(messages.removeFilter, { name }),
    atLeast: (count: number) => say(messages.atLeast, { count }),
    insteadOf: (found: string) => say(messages.insteadOf, { words: found }),
    leftOut: (left: string) => say(messages.leftOut, { words: left }),
    paragraphOf: (number: number, count: number) => say(messages.paragraphOf, { number, count }),
  };
}
