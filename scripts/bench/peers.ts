import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { corpusArticle, type CorpusArticle } from "./corpus.ts";

/** A generator of other people, given the same articles and the same kinds of pages. */
export interface Peer {
  name: string;
  /** Writes its site of so many articles into a folder. */
  prepare: (folder: string, articles: number) => void;
  /** What presses it, run in that folder. */
  command: string[];
}

const hugo: Peer = {
  name: "Hugo",
  prepare: (folder, articles) => {
    write(folder, "config.toml", hugoConfig);
    for (const [name, text] of Object.entries(hugoLayouts)) write(folder, `layouts/${name}`, text);
    for (let number = 0; number < articles; number += 1) {
      const article = corpusArticle(number);
      write(folder, `content/${article.name}.md`, asMarkdown(article));
    }
  },
  command: ["hugo", "--quiet"],
};

const eleventyVersion = "3.1.2";

const eleventy: Peer = {
  name: "Eleventy",
  prepare: (folder, articles) => {
    write(folder, "package.json", JSON.stringify({ type: "module" }));
    for (const [name, text] of Object.entries(eleventyFiles)) write(folder, name, text);
    for (let number = 0; number < articles; number += 1) {
      const article = corpusArticle(number);
      write(folder, `content/${article.name}.md`, asMarkdown(article));
    }
    const packageName = `@11ty/eleventy@${eleventyVersion}`;
    spawnSync("npm", ["install", "--no-audit", "--no-fund", packageName], { cwd: folder });
  },
  command: [process.execPath, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
};

/** The peers that can run here. */
export function findPeers(): Peer[] {
  const hasHugo = spawnSync("hugo", ["version"]).status === 0;
  if (!hasHugo) console.log("Hugo is not here; on Debian: apt-get install -y hugo");
  return hasHugo ? [hugo, eleventy] : [eleventy];
}

function write(folder: string, name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function asMarkdown({
  headline,
  byline,
  datePublished,
  paragraphs,
  topics,
}: CorpusArticle): string {
  const date = `${datePublished.replace(" ", "T")}:00Z`;
  const head = { title: headline, byline, date, topics, tags: ["article", ...topics] };
  // Each value in JSON is YAML as well.
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${paragraphs.join("\n\n")}\n`;
}

const hugoConfig = `baseURL = "https://bench.example/"
title = "Bench"
paginate = 20
disableKinds = ["RSS", "sitemap"]
[taxonomies]
topic = "topics"
[permalinks]
"/" = "/:year/:month/:day/:slug/"
`;

const frame = (inner: string, title: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><header><a href="/">Bench</a></header><main>${inner}</main></body></html>`;

const hugoCards = `{{ range $p.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary }}</p><time datetime="{{ .Date }}">{{ .Date.Format "2 January 2006" }}</time>{{ range .Params.topics }}<a href="{{ "topics/" | relURL }}{{ . | urlize }}/">{{ . }}</a>{{ end }}</article>{{ end }}{{ with $p.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }}{{ with $p.Next }}<a href="{{ .URL }}">Older</a>{{ end }}`;

const hugoLayouts = {
  "index.html": frame(`{{ $p := .Paginate .Site.RegularPages }}${hugoCards}`, "{{ .Site.Title }}"),
  "_default/list.html": frame(
    `<h1>{{ .Title }}</h1>{{ $p := .Paginate .Pages }}${hugoCards}`,
    "{{ .Title }}",
  ),
  "_default/terms.html": frame(
    `<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>`,
    "{{ .Title }}",
  ),
  "_default/single.html": frame(
    `<article><h1>{{ .Title }}</h1><p>{{ .Params.byline }}</p><time datetime="{{ .Date }}">{{ .Date.Format "2 January 2006" }}</time>{{ .Content }}{{ range .Params.topics }}<a href="{{ "topics/" | relURL }}{{ . | urlize }}/">{{ . }}</a>{{ end }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</article>`,
    "{{ .Title }}",
  ),
};

const eleventyCards = `{% for item in items %}<article><h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2><p>{{ item.rawInput | slice: 0, 160 }}</p><time>{{ item.date | date: "%-d %B %Y" }}</time>{% for topic in item.data.topics %}<a href="/topics/{{ topic | slugify }}/">{{ topic }}</a>{% endfor %}</article>{% endfor %}`;

const eleventyFiles = {
  "eleventy.config.js": `export default (config) => {
  config.addCollection("feed", (api) => api.getFilteredByTag("article").reverse());
  config.addCollection("byTopic", (api) => {
    const lists = new Map();
    for (const item of api.getFilteredByTag("article").reverse())
      for (const topic of item.data.topics) lists.set(topic, [...(lists.get(topic) ?? []), item]);
    const pages = [];
    for (const [topic, items] of lists)
      for (let at = 0; at < items.length; at += 20)
        pages.push({ topic, number: at / 20, items: items.slice(at, at + 20) });
    return pages;
  });
  return { dir: { input: ".", output: "public" }, htmlTemplateEngine: "liquid", markdownTemplateEngine: false };
};
`,
  "content/content.11tydata.js": `const name = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const folder = (date) => date.toISOString().slice(0, 10).replaceAll("-", "/");
export default { layout: "article.liquid", permalink: (data) => \`/\${folder(data.page.date)}/\${name(data.title)}/\` };
`,
  "_includes/article.liquid": frame(
    "<article><h1>{{ title }}</h1><p>{{ byline }}</p>{{ content }}{% for topic in topics %}<a href='/topics/{{ topic | slugify }}/'>{{ topic }}</a>{% endfor %}</article>",
    "{{ title }}",
  ),
  "feed.liquid": `---json
{"pagination":{"data":"collections.feed","size":20,"alias":"items"},"permalink":"/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber | plus: 1 }}/{% endif %}"}
---
${frame(eleventyCards, "Bench")}`,
  "topics.liquid": `---json
{"pagination":{"data":"collections.byTopic","size":1,"alias":"part"},"permalink":"/topics/{{ part.topic | slugify }}/{% if part.number > 0 %}page/{{ part.number | plus: 1 }}/{% endif %}"}
---
${frame(`{% assign items = part.items %}<h1>{{ part.topic }}</h1>${eleventyCards}`, "{{ part.topic }}")}`,
};
