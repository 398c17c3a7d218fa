import { plainVersion, versionSets } from "#model/paths.ts";
import type { PublishedImage } from "#model/published.ts";
import { useHref } from "#app/data/app-context.ts";
import styles from "./ResponsiveImage.module.css";

interface ResponsiveImageProps {
  image: PublishedImage & { src: string };
  alt: string;
  /** The `sizes` attribute: how wide the picture is on which screen. */
  sizes: string;
  /** On the first screen, so it loads at once. */
  first?: boolean;
  className?: string;
}

// An SVG has no size of its own.
const drawingWidth = 1600;

/** A picture in the width and format that suit the screen. While it loads, the average colour of a photograph is shown. */
export function ResponsiveImage({ image, className = "", ...rest }: ResponsiveImageProps) {
  const { width = 4, height = 3, color, drawing } = image;
  const fill = drawing ? undefined : color;
  const kind = fill ? styles.photograph : styles.drawing;
  const shown = image.src.endsWith(".svg") ? drawingWidth : width;
  return (
    <span className={`${styles.frame} ${kind} ${className}`}>
      {/* A `fill` attribute, since the security policy forbids styles in HTML. */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={shown}
        height={(shown * height) / width}
        aria-hidden="true"
      >
        {fill && <rect width={width} height={height} fill={fill} />}
      </svg>
      <Sources image={image} {...rest} />
    </span>
  );
}

function Sources({ image, alt, sizes, first = false }: Omit<ResponsiveImageProps, "className">) {
  const href = useHref();
  const { src, width, height, versions: available } = image;
  const sets = available ? versionSets(src, available) : [];
  const toSrcSet = (versions: { path: string; width: number }[]) =>
    versions.map((version) => `${href(version.path)} ${version.width}w`).join(", ");
  const fallback = sets.at(-1);
  const picture = (
    <img
      width={width}
      height={height}
      alt={alt}
      data-focus={image.focus}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : "auto"}
      decoding="async"
      {...(fallback && { sizes, srcSet: toSrcSet(fallback.versions) })}
      src={href(available ? plainVersion(src, available).path : src)}
    />
  );
  if (sets.length === 0) return picture;
  return (
    <picture>
      {sets.slice(0, -1).map(({ type, versions }) => (
        <source key={type} type={type} srcSet={toSrcSet(versions)} sizes={sizes} />
      ))}
      {picture}
    </picture>
  );
}
