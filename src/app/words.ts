/** Every word of the interface that is not the publisher's, in English. */
export const english = {
  skip: "Skip to the text",
  frontPage: "Front page",
  allTopics: "All topics",
  topicsNav: "Topics",
  topics: "Topics",
  topicsLede: "Everything in this paper by what it is about.",
  latest: "Latest",
  moreNews: "More news",
  newer: "Newer",
  older: "Older",
  newerArticles: "Newer articles",
  olderArticles: "Older articles",
  pages: "More articles",
  feedPage: (number: number) => `Articles, page ${number}`,
  feedPageLede: "Pages are numbered from the oldest, so this one stays as it is.",
  topicPage: (topic: string, number: number) => `${topic}, page ${number}`,
  onTopic: (topic: string) => `Articles about ${topic}`,
  articlesSoFar: "Articles",
  firstArticle: "First",
  latestArticle: "Latest",
  togetherWith: "Often along with",
  coverageOverTime: "Articles over time",
  asTable: "As a table",
  articles: (count: number) => (count === 1 ? "1 article" : `${count} articles`),
  minutes: (minutes: number) => `${minutes} min read`,
  minutesShort: (minutes: number) => `${minutes} min`,
  by: "By",
  and: "and",
  updated: "Updated",
  readMoreOn: "Read more on",
  inTheSameTopics: "Before and after, by topic",
  picture: "Picture",
  enlargePicture: (name?: string) => (name ? `Enlarge picture: ${name}` : "Enlarge picture"),
  zoom: "Zoom",
  originalFile: "Original file",
  close: "Close",
  pictureNotSupplied: "Picture not supplied",
  video: "Video",
  hasVideo: "With video",
  videoNotSupplied: "Video not supplied with this article",
  playVideo: (caption?: string) => (caption ? `Play video: ${caption}` : "Play video"),
  videoFails: "This browser cannot play the video.",
  downloadVideo: "Download it",
  captionsLabel: "Captions",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  linkNotCopied: "Copy it from here",
  passOn: "Share",
  address: "Address of this article",
  loading: "Loading",
  notFound: "There is no such page",
  notFoundLede:
    "The address may be mistyped, or cut short by the program that passed it on. These ways lead on:",
  failed: "This page did not arrive",
  failedLede: "The connection may be down. What is on your screen elsewhere is still there.",
  broken: "This page could not be shown",
  brokenLede: "Something in it went wrong. The other pages of the paper still work.",
  tryAgain: "Try again",
  noArticles: "Nothing has been published yet.",
  colophon: "Set from plain text, pressed to plain pages.",
  toTop: "Back to the top",
};

/** What every language of the interface has to say. */
export type Words = typeof english;

/** Turns the site's language into the words of its interface: English, unless another is there. */
export async function loadWords(language: string): Promise<Words> {
  if (primaryOf(language) === "fr") return (await import("./words-french.ts")).french;
  return english;
}

function primaryOf(language: string): string {
  return language.toLowerCase().split("-")[0]!;
}
