import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stripVideo } from "#press/metadata/strip-video.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const secret = "SECRET +52.5200+013.4050/";

function box(type: string, ...contents: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(contents.map((one) => Buffer.from(one as string)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

/** Whose size says that it goes on to the end of the file. */
function lastBox(type: string, ...contents: (string | Buffer)[]): Buffer {
  const whole = box(type, ...contents);
  whole.writeUInt32BE(0);
  return whole;
}

/** With the size in eight bytes, as it is written for large ones. */
function longBox(type: string, contents: string): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(1);
  head.write(type, 4, "latin1");
  head.writeBigUInt64BE(BigInt(contents.length + 16), 8);
  return Buffer.concat([head, Buffer.from(contents)]);
}

const ftyp = box("ftyp", "isom");
const media = longBox("mdat", "the pixels of udta and meta");
const track = (...metadata: Buffer[]) =>
  box("trak", box("tkhd", "track"), ...metadata, box("mdia", "how to play"));
const movie = (...metadata: Buffer[]) => box("moov", box("mvhd", "movie"), ...metadata);
const metadata = box("udta", box("©xyz", secret));
const keys = box("meta", box("keys", "com.apple.quicktime.location.ISO6709"), box("ilst", secret));

const numbers = (...all: number[]) => {
  const bytes = Buffer.alloc(all.length * 4);
  for (const [at, number] of all.entries()) bytes.writeUInt32BE(number, at * 4);
  return bytes;
};

/** A track that tells of the others, such as where a camera was: two samples in a chunk, and a third in another one. */
function toldTrack(offsets: readonly number[], sizes: readonly number[]): Buffer {
  const table = box(
    "stbl",
    box("stsd", "gpmd"),
    box("stsc", numbers(0, 2, 1, 2, 1, 2, 1, 1)),
    box("stsz", numbers(0, 0, sizes.length, ...sizes)),
    box("stco", numbers(0, offsets.length, ...offsets)),
  );
  const handler = box("hdlr", numbers(0, 0), "meta", numbers(0, 0, 0), "SECRET camera\0");
  return box("trak", box("mdia", handler, box("minf", table)));
}

const toldMedia = box("mdat", `the pixels, ${secret}${secret} more pixels, ${secret} the end`);
const told = (at: number, what: string) => at + toldMedia.indexOf(what);
const toldOffsets = [secret, `${secret} the end`].map((what) => told(ftyp.length, what));
const toldSizes = [secret.length, secret.length, secret.length];

function element(id: string, contents: string | Buffer, size?: string): Buffer {
  const body = Buffer.from(contents as string);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(0x4000 | body.length);
  return Buffer.concat([Buffer.from(id, "hex"), size ? Buffer.from(size, "hex") : length, body]);
}

const unknown = "01ffffffffffffff";
const head = element("1a45dfa3", "webm");
const info = (...inner: Buffer[]) =>
  element("1549a966", Buffer.concat([element("4d80", "muxer"), ...inner]));
const cluster = element("1f43b675", element("a3", "the pixels"));
const liveCluster = element("1f43b675", element("a3", "the pixels"), unknown);
const tags = element("1254c367", element("7373", secret));
const attached = element("1941a469", element("61a7", secret));
const segment = (inner: Buffer[], size?: string) => element("18538067", Buffer.concat(inner), size);

const videos: [what: string, name: string, bytes: Buffer, kept: string[]][] = [
  [
    "metadata of the movie",
    "a.mp4",
    Buffer.concat([ftyp, movie(metadata), media]),
    ["mvhd", "mdat"],
  ],
  [
    "Apple's keys",
    "b.mp4",
    Buffer.concat([ftyp, media, movie(keys)]),
    ["mvhd", "the pixels of udta"],
  ],
  [
    "metadata of a track",
    "c.MP4",
    Buffer.concat([ftyp, movie(track(metadata, keys)), media]),
    ["tkhd", "mdia"],
  ],
  [
    "metadata beside the movie",
    "d.mp4",
    Buffer.concat([ftyp, movie(), metadata, box("uuid", secret), longBox("meta", secret), media]),
    ["mvhd", "mdat"],
  ],
  [
    "boxes of unknown makers, and remains of deleted ones",
    "d2.mp4",
    Buffer.concat([
      ftyp,
      box("sefd", secret),
      box("free", secret),
      movie(box("skip", secret)),
      media,
    ]),
    ["mvhd", "mdat"],
  ],
  [
    "metadata that goes on to the end",
    "d3.mp4",
    Buffer.concat([ftyp, media, lastBox("moov", box("mvhd", "movie"), metadata)]),
    ["mvhd", "mdat"],
  ],
  [
    "a last box without a size",
    "d4.mp4",
    Buffer.concat([ftyp, movie(), media, lastBox("udta", secret)]),
    ["mvhd", "mdat"],
  ],
  [
    "metadata within the parts of a track",
    "d5.mp4",
    Buffer.concat([ftyp, movie(box("trak", box("mdia", box("mdhd", "media"), metadata))), media]),
    ["mdhd", "mdat"],
  ],
  [
    "a track with the places of the camera",
    "d6.mp4",
    Buffer.concat([ftyp, toldMedia, movie(track(), toldTrack(toldOffsets, toldSizes))]),
    ["mvhd", "tkhd", "the pixels", " more pixels, ", " the end"],
  ],
  [
    "such a track whose samples are of one size",
    "d7.mp4",
    Buffer.concat([
      ftyp,
      box("mdat", `the pixels, ${secret}${secret} more pixels`),
      movie(
        box(
          "trak",
          box(
            "mdia",
            box("hdlr", numbers(0, 0), "meta"),
            box(
              "minf",
              box(
                "stbl",
                box("stsc", numbers(0, 1, 1, 2, 1)),
                box("stsz", numbers(0, secret.length, 4)),
                box("co64", numbers(0, 1, 0, toldOffsets[0]!)),
              ),
            ),
          ),
        ),
      ),
    ]),
    ["mvhd", "the pixels", " more pixels"],
  ],
  [
    "tags",
    "e.webm",
    Buffer.concat([head, segment([info(), cluster, tags])]),
    ["muxer", "the pixels"],
  ],
  [
    "tags before the pixels",
    "f.webm",
    Buffer.concat([head, segment([tags, info(), cluster, attached], unknown)]),
    ["muxer", "the pixels"],
  ],
  [
    "tags after a live recording",
    "g.webm",
    Buffer.concat([head, segment([info(), liveCluster, tags], unknown)]),
    ["the pixels"],
  ],
  [
    "a title",
    "h.webm",
    Buffer.concat([head, segment([info(element("bf", "sum!"), element("7ba9", secret)), cluster])]),
    ["muxer"],
  ],
];

describe.each(videos)("a video with %s", (_what, name, bytes, kept) => {
  test("loses its metadata, and all else stays at its place", () => {
    expect(bytes.includes("SECRET")).toBe(true);
    const folder = temporaryFolder({ [name]: bytes });
    const cache = join(folder, "cache");
    const stripped = readFileSync(stripVideo(join(folder, name), cache));
    expect(stripped.includes("SECRET")).toBe(false);
    expect(stripped.length).toBe(bytes.length);
    for (const one of kept) expect(stripped.indexOf(one)).toBe(bytes.indexOf(one));
    expect(readFileSync(join(folder, name))).toEqual(bytes);
    expect(readdirSync(cache).filter((one) => !one.endsWith("-checksum"))).toHaveLength(1);
  });

  test("has none left to strip after that", () => {
    const folder = temporaryFolder({ [name]: bytes });
    const stripped = readFileSync(stripVideo(join(folder, name), folder));
    const again = join(temporaryFolder({ [name]: stripped }), name);
    expect(stripVideo(again, folder)).toBe(again);
  });

  test("that was cut off or damaged becomes no larger, and throws nothing", () => {
    const damage = fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length - 1), fc.nat(255));
    const files = fc.sample(damage, 40).map(([length, at, byte]) => {
      const damaged = Buffer.from(bytes.subarray(0, Math.max(1, length)));
      damaged[at] = byte;
      const folder = temporaryFolder({ [name]: damaged });
      return readFileSync(stripVideo(join(folder, name), folder)).length <= damaged.length;
    });
    expect(files).not.toContain(false);
  });
});

test.each([
  ["a.mp4", Buffer.concat([ftyp, movie(track()), media])],
  ["a.webm", Buffer.concat([head, segment([info(), cluster])])],
  ["b.mp4", Buffer.from("no video at all")],
  ["b.webm", Buffer.alloc(0)],
])("a video without metadata is published as it is: %s", (name, bytes) => {
  const file = join(temporaryFolder({ [name]: bytes }), name);
  expect(stripVideo(file, temporaryFolder())).toBe(file);
});
