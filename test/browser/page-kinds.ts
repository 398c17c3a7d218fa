/** A page of every kind, by its path below the base path. */
export interface PageKind {
  name: string;
  path: string;
  missing?: true;
}

export const home = "";
export const reference = "2020/01/04/the-iranian-plan-that-qassem-soleimanis-death-thwarted/";
export const withPicture = "2020/02/11/how-the-islamic-republic-is-built/";
export const withVideo = "2019/12/25/why-the-sun-becomes-a-ring-on-26-december/";
/** An article of the paper with pictures of every shape. */
export const tower =
  "2020/01/04/the-lamp-tower-is-149-years-old-and-the-pilots-will-not-part-with-it/";
/** Articles of the paper in many scripts. */
export const [inArabic, inChinese] = [
  "2020/03/01/الميناء-القديم-يفتح-أبوابه-من-جديد/",
  "2020/03/04/老渡口的新桥下周通车/",
].map(encodeURI) as [string, string];

/** In the paper under a base path: an old address of the reference article, and the address of a withdrawn article. */
export const [left, withdrawn] = ["2020/01/03/the-plan-of-soleimani/", "2020/01/04/a-story/"];

export const pageKinds: readonly PageKind[] = [
  { name: "front page", path: home },
  { name: "list page", path: "page/1/" },
  { name: "reference article", path: reference },
  { name: "article with a picture", path: withPicture },
  { name: "article with a video file", path: withVideo },
  { name: "list of topics", path: "topics/" },
  { name: "topic", path: "topics/iran/" },
  { name: "numbered page of a topic", path: "topics/iran/page/1/" },
  { name: "archive", path: "archive/" },
  { name: "year", path: "2020/" },
  { name: "month", path: "2020/01/" },
  { name: "day", path: "2020/01/31/" },
  { name: "search", path: "search/" },
  { name: "not-found page", path: "no/such/page/", missing: true },
];
