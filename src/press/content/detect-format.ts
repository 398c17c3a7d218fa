const openings: [opening: string, format: string][] = [
  ["%PDF-", "a PDF"],
  ["{\\rtf", "a document in rich text (RTF)"],
  ["PK\x03\x04", "a document of an office program, or a ZIP archive"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an older office program"],
  ["\x1f\x8b\x08", "compressed with gzip"],
  ["\x89PNG\r\n\x1a\n", "a picture (PNG)"],
  ["\xff\xd8\xff", "a picture (JPEG)"],
  ["GIF87a", "a picture (GIF)"],
  ["GIF89a", "a picture (GIF)"],
  ["\xff\xfe\0\0", "in UTF-32"],
  ["\0\0\xfe\xff", "in UTF-32"],
];

/** Says by its first bytes what a file is that is not plain text: `a PDF`. Undefined where it may be text. */
export function detectOtherFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  return openings.find(([opening]) => start.startsWith(opening))?.[1];
}
