import { type Node, Renderer } from "@takumi-rs/core";
import { directionOf } from "#model/language.ts";
import { fontFilesFor, readFont } from "./share-card-fonts.ts";

/** What the share card of an article says. Messengers show it with a link to the article. */
export interface ShareCardText {
  /** Of the site. */
  name: string;
  kicker?: string | undefined;
  headline: string;
  /** BCP 47. */
  language: string;
}

/** Pixels. */
const size = { width: 1200, height: 630 };

const paper = "#fbf8f1";
const ink = "#1b1916";
const quiet = "#6b655c";
const accent = "#9c2a1c";

/** Renders share cards. Fonts are read once. */
export class ShareCardRenderer {
  readonly #renderer = new Renderer();
  readonly #registered = new Set<string>();

  /** Renders a text, and a picture (the bytes of a PNG, JPEG or WebP) if there is one, as a JPEG. */
  async render(text: ShareCardText, picture?: Uint8Array): Promise<Uint8Array> {
    await this.#registerFonts(Object.values(text).join(""));
    const images = picture ? [{ src: "picture", data: picture, cache: "none" as const }] : [];
    const settings = { ...size, format: "jpeg", quality: 85, images } as const;
    const node = layout(text, picture !== undefined);
    try {
      return await this.#renderer.render(node, { ...settings, lang: text.language });
    } catch {
      // The library throws on languages that it does not know, but renders them without their name.
      return this.#renderer.render(node, settings);
    }
  }

  async #registerFonts(text: string): Promise<void> {
    for (const font of fontFilesFor(text)) {
      if (this.#registered.has(font.path)) continue;
      await this.#renderer.registerFont(readFont(font));
      this.#registered.add(font.path);
    }
  }
}

function layout(text: ShareCardText, hasPicture: boolean): Node {
  const column = textColumn(text, hasPicture);
  const picture: Node = {
    type: "image",
    src: "picture",
    style: { width: 500, height: "100%", objectFit: "cover" },
  };
  return {
    type: "container",
    style: { display: "flex", width: "100%", height: "100%", backgroundColor: paper, color: ink },
    children: hasPicture ? [column, picture] : [column],
  };
}

const kickerStyle = { fontSize: 26, fontWeight: 600, color: accent, marginBottom: 12 };

function textColumn(
  { name, kicker, headline, language }: ShareCardText,
  hasPicture: boolean,
): Node {
  const direction = directionOf(language);
  const headlineStyle = {
    fontSize: fontSizeFor(headline, hasPicture),
    fontWeight: 620,
    lineHeight: 1.12,
    letterSpacing: "-0.015em",
    lineClamp: 5,
    textWrap: "balance",
  };
  const line = (text: string, style: object): Node => ({
    type: "text",
    text,
    style: { direction, textAlign: "start", ...style },
  });
  return {
    type: "container",
    style: {
      display: "flex",
      flexDirection: "column",
      flex: 1,
      minWidth: 0,
      height: "100%",
      padding: hasPicture ? "48px 48px" : "56px 72px",
    },
    children: [
      line(name, { fontSize: 30, fontWeight: 600, color: quiet }),
      rule(3, 14),
      rule(1, 4),
      {
        type: "container",
        style: { display: "flex", flexDirection: "column", flex: 1, justifyContent: "center" },
        children: [...(kicker ? [line(kicker, kickerStyle)] : []), line(headline, headlineStyle)],
      },
    ],
  };
}

function rule(height: number, marginTop: number): Node {
  return {
    type: "container",
    style: { height, marginTop, width: "100%", backgroundColor: ink, flexShrink: 0 },
  };
}

// Chinese and Japanese characters are twice as wide as others.
function fontSizeFor(headline: string, hasPicture: boolean): number {
  const wide =
    headline.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  const length = (headline.length + wide) * (hasPicture ? 1.7 : 1);
  if (length < 50) return 92;
  if (length < 90) return 76;
  return length < 150 ? 62 : 50;
}
