import { plainVersion, versionSets } from "#model/paths.ts";
import type { PublishedImage } from "#model/published.ts";
import { useHref } from "#app/data/app-context.ts";
import styles from "./ResponsiveImage.module.css";

interface ResponsiveImageProps {
  image: PublishedImage & { src: string };
  alt: string;
  /** How wide it stands on which screen, as the attribute says it. */
  sizes: string;
  /** On the first screen. */
  first?: boolean;
  className?: string | undefined;
}

/** A picture in the width and format that suit the screen, over its own colour while it loads. */
export function ResponsiveImage({ image, className, ...rest }: ResponsiveImageProps) {
  const { width, height, color } = image;
  return (
    <span className={className ? `${styles.frame} ${className}` : styles.frame}>
      {color && (
        // An attribute and not a style: the policy allows no style in the page.
        <svg viewBox={`0 0 ${width} ${height}`} width="1" height="1" aria-hidden="true">
          <rect width={width} height={height} fill={color} />
        </svg>
      )}
      <Sources image={image} {...rest} />
    </span>
  );
}

function Sources({ image, alt, sizes, first = false }: Omit<ResponsiveImageProps, "className">) {
  const href = useHref();
  const { src, width, height, versions: made } = image;
  const sets = made ? versionSets(src, made) : [];
  const setIn = (versions: { path: string; width: number }[]) =>
    versions.map((version) => `${href(version.path)} ${version.width}w`).join(", ");
  const fallback = sets.at(-1);
  const picture = (
    <img
      width={width}
      height={height}
      alt={alt}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : "auto"}
      decoding="async"
      {...(fallback && { sizes, srcSet: setIn(fallback.versions) })}
      src={href(made ? plainVersion(src, made).path : src)}
    />
  );
  if (sets.length === 0) return picture;
  return (
    <picture>
      {sets.slice(0, -1).map(({ type, versions }) => (
        <source key={type} type={type} srcSet={setIn(versions)} sizes={sizes} />
      ))}
      {picture}
    </picture>
  );
}
