import type { PublishedArticle, PublishedBlock, PublishedImage } from "#model/published.ts";
import { typeset } from "#model/typeset.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./ArticleBody.module.css";
import { CrossLinkLine } from "./CrossLinkLine.tsx";
import { Picture } from "./Picture.tsx";
import { Video } from "./Video.tsx";

// Pixels, about as wide as the text.
const measure = 700;

/** The corrections, picture, text and credits of an article. */
export function ArticleBody({ article }: { article: PublishedArticle }) {
  const { corrections = [], image, body, dateline, credits, language } = article;
  const opening = body.findIndex(({ kind }) => kind === "paragraph");
  return (
    <div className={`article-body ${styles.body}`}>
      {corrections.map((correction, index) => (
        <p key={index} className={styles.correction}>
          {correction}
        </p>
      ))}
      {image && (
        <div className={isWide(image) ? styles.wide : undefined}>
          <Picture image={image} first />
        </div>
      )}
      {body.map((block, index) => (
        <BlockView
          key={index}
          block={typeset(block)}
          language={language}
          {...(index === opening && dateline && { dateline })}
        />
      ))}
      {credits.map((credit, index) => (
        <p key={index} className={styles.credit}>
          {credit}
        </p>
      ))}
    </div>
  );
}

// A narrow picture and an upright one begin where the text begins.
function isWide({ width = measure, height = 0 }: PublishedImage): boolean {
  return width >= measure && width >= height;
}

interface BlockViewProps {
  block: PublishedBlock;
  /** Of the article. */
  language: string;
  dateline?: string;
}

function BlockView({ block, language, dateline }: BlockViewProps) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p id={block.anchor}>
          {dateline && <span className={styles.dateline}>{dateline} — </span>}
          {block.text}
        </p>
      );
    case "subheading":
      return <h2 id={block.anchor}>{block.text}</h2>;
    case "list":
      return <ListView id={block.anchor} ordered={block.ordered} items={block.items} />;
    case "quote":
      return <QuoteView id={block.anchor} paragraphs={block.paragraphs} source={block.source} />;
    case "preformatted":
      return <TableView id={block.anchor} lines={block.lines} />;
    case "image":
      return <Picture image={block.image} />;
    case "video":
      return <Video video={block.video} language={language} />;
    case "cross-link":
      return <CrossLinkLine link={block} />;
    default:
      return block satisfies never;
  }
}

interface Anchored {
  /** The anchor that links lead to. */
  id: string;
}

function ListView({ id, ordered, items }: Anchored & { ordered: boolean; items: string[] }) {
  const List = ordered ? "ol" : "ul";
  return (
    <List id={id}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </List>
  );
}

function QuoteView({
  id,
  paragraphs,
  source,
}: Anchored & { paragraphs: string[]; source: string | undefined }) {
  return (
    <blockquote id={id}>
      {paragraphs.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
      {source && (
        <p>
          <cite>{source}</cite>
        </p>
      )}
    </blockquote>
  );
}

function TableView({ id, lines }: Anchored & { lines: string[] }) {
  const words = useWords();
  return (
    // It scrolls sideways, so it must be reachable by keyboard; with a name, a section is a region.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section id={id} className={styles.table} tabIndex={0} aria-label={words.table}>
      <pre>{lines.join("\n")}</pre>
    </section>
  );
}
