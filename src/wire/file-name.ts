const kinds = {
  picture: /\.(?:svg|png|jpe?g|webp|avif|gif)$/i,
  video: /\.(?:webm|mp4)$/i,
};

/** Says what is wrong with the name of a media file; undefined if nothing is. */
export function faultOfFileName(name: string, kind: keyof typeof kinds): string | undefined {
  if (/[/\\]/.test(name) || name.includes(".."))
    return "must be a plain name in the article's own folder";
  if (name.startsWith(".")) return "must not start with a dot";
  if (!kinds[kind].test(name.slice(-8)))
    return `does not have the ending of a ${kind} that browsers show`;
  return undefined;
}

/** Tells the kind of media file, if a text is the name of one and nothing else. */
export function mediaKind(text: string): keyof typeof kinds | undefined {
  if (text.length > 120 || /\s/.test(text)) return undefined;
  if (!faultOfFileName(text, "picture")) return "picture";
  return faultOfFileName(text, "video") ? undefined : "video";
}
