import { type Node, Renderer } from "@takumi-rs/core";
import { directionOf } from "#model/language.ts";
import { cutsFor, fontOf } from "./share-card-fonts.ts";

/** What the picture of an article says, which messengers show with its link. */
export interface CardWords {
  /** Of the paper. */
  name: string;
  kicker?: string | undefined;
  headline: string;
  /** BCP 47. */
  language: string;
}

/** Pixels. */
const cardSize = { width: 1200, height: 630 };

const paper = "#fbf8f1";
const ink = "#1b1916";
const quiet = "#6b655c";
const accent = "#9c2a1c";

/** Draws cards; it keeps the fonts that it has read. */
export class CardPrinter {
  readonly #renderer = new Renderer();
  readonly #registered = new Set<string>();

  /** Turns words and a picture (the bytes of a PNG, JPEG or WebP) into a card, a JPEG; without a picture it is set in type alone. */
  async print(words: CardWords, picture?: Uint8Array): Promise<Uint8Array> {
    await this.#getFonts(Object.values(words).join(""));
    const images = picture ? [{ src: "picture", data: picture, cache: "none" as const }] : [];
    const settings = { ...cardSize, format: "jpeg", quality: 85, images } as const;
    const drawing = sheet(words, picture !== undefined);
    try {
      return await this.#renderer.render(drawing, { ...settings, lang: words.language });
    } catch {
      // The library knows only some languages, and draws letters without one.
      return this.#renderer.render(drawing, settings);
    }
  }

  async #getFonts(text: string): Promise<void> {
    for (const cut of cutsFor(text)) {
      if (this.#registered.has(cut.file)) continue;
      await this.#renderer.registerFont(fontOf(cut));
      this.#registered.add(cut.file);
    }
  }
}

function sheet(words: CardWords, hasPicture: boolean): Node {
  const text = column(words, hasPicture);
  const picture: Node = {
    type: "image",
    src: "picture",
    style: { width: 500, height: "100%", objectFit: "cover" },
  };
  return {
    type: "container",
    style: { display: "flex", width: "100%", height: "100%", backgroundColor: paper, color: ink },
    children: hasPicture ? [text, picture] : [text],
  };
}

const kickerStyle = { fontSize: 26, fontWeight: 600, color: accent, marginBottom: 12 };

function column({ name, kicker, headline, language }: CardWords, hasPicture: boolean): Node {
  const direction = directionOf(language);
  const headlineStyle = {
    fontSize: sizeFor(headline, hasPicture),
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
function sizeFor(headline: string, hasPicture: boolean): number {
  const wide =
    headline.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  const length = (headline.length + wide) * (hasPicture ? 1.7 : 1);
  if (length < 50) return 92;
  if (length < 90) return 76;
  return length < 150 ? 62 : 50;
}
