import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { stripImage } from "#press/metadata/strip-image.ts";
import { halves, movingGif, png } from "#test/press/pictures.ts";

const secret = "SECRET: 26.2041 S, 28.0473 E";
const pixels = (bytes: Uint8Array) => sharp(bytes, { animated: true }).raw().toBuffer();
const hasSecret = (bytes: Uint8Array) => Buffer.from(bytes).includes("SECRET");

const plain = {
  jpeg: await halves(20, 10, "jpeg"),
  progressive: await sharp(await halves(20, 10, "png"))
    .jpeg({ progressive: true })
    .toBuffer(),
  profiled: await sharp(await halves(20, 10, "png"))
    .withIccProfile("p3")
    .jpeg()
    .toBuffer(),
  png: await halves(20, 10, "png", { clear: true }),
  indexed: await sharp(await halves(20, 10, "png"))
    .withIccProfile("p3")
    .png({ palette: true })
    .toBuffer(),
  webp: await halves(20, 10, "webp", { clear: true }),
  movingWebp: await sharp(await movingGif(), { animated: true })
    .webp({ loop: 3 })
    .toBuffer(),
  gif: await movingGif(),
};

function uint32(number: number, order: "BE" | "LE"): Buffer {
  const bytes = Buffer.alloc(4);
  bytes[`writeUInt32${order}`](number);
  return bytes;
}

function segment(type: number, data: string | Buffer): Buffer {
  const body = Buffer.from(data);
  return Buffer.concat([
    Buffer.from([0xff, type, (body.length + 2) >> 8, (body.length + 2) & 255]),
    body,
  ]);
}

function addJpegMetadata(bytes: Uint8Array): Buffer {
  const metadata = [
    segment(
      0xe0,
      Buffer.concat([
        Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\x03\x03", "latin1"),
        Buffer.from(secret.slice(0, 27)),
      ]),
    ),
    segment(0xe0, `JFXX\0${secret}`),
    segment(0xe1, `Exif\0\0${secret}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`),
    segment(0xe2, `MPF\0${secret}`),
    segment(0xed, `Photoshop 3.0\x008BIM${secret}`),
    segment(0xfe, secret),
    segment(0xf4, secret),
    segment(0x40, secret),
  ];
  return Buffer.concat([bytes.subarray(0, 2), ...metadata, bytes.subarray(2), Buffer.from(secret)]);
}

function chunk(type: string, data: string | Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  return Buffer.concat([uint32(body.length - 4, "BE"), body, uint32(crc32(body), "BE")]);
}

function addPngMetadata(bytes: Uint8Array): Buffer {
  const before = [
    chunk("tEXt", `Raw profile type exif\0${secret}`),
    chunk("zTXt", Buffer.concat([Buffer.from("SECRET\0\0"), deflateSync(secret)])),
    chunk("eXIf", secret),
  ];
  const after = [
    chunk("iTXt", `XML:com.adobe.xmp\0\0\0\0\0${secret}`),
    chunk("tIME", "SECRET!"),
    chunk("prVW", secret),
  ];
  const head = 33;
  const end = bytes.length - 12;
  return Buffer.concat([
    bytes.subarray(0, head),
    ...before,
    bytes.subarray(head, end),
    ...after,
    bytes.subarray(end),
    Buffer.from(secret),
  ]);
}

function riffChunk(type: string, data: string): Buffer {
  return Buffer.concat([
    Buffer.from(type),
    uint32(data.length, "LE"),
    Buffer.from(data + "\0".repeat(data.length % 2)),
  ]);
}

function addWebpMetadata(bytes: Uint8Array): Buffer {
  const chunks = Buffer.concat([
    Buffer.from("WEBP"),
    bytes.subarray(12),
    riffChunk("EXIF", `${secret}!`),
    riffChunk("XMP ", secret),
    riffChunk("note", secret),
  ]);
  return Buffer.concat([
    Buffer.from("RIFF"),
    uint32(chunks.length, "LE"),
    chunks,
    Buffer.from(secret),
  ]);
}

function addGifMetadata(bytes: Uint8Array): Buffer {
  const part = Buffer.concat([Buffer.from([secret.length]), Buffer.from(secret), Buffer.from([0])]);
  const metadata = [
    Buffer.from([0x21, 0xfe]),
    part,
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from("XMP DataXMP"),
    part,
    Buffer.from([0x21, 0x01]),
    part,
  ];
  return Buffer.concat([
    bytes.subarray(0, -1),
    ...metadata,
    Buffer.from([0x3b]),
    Buffer.from(secret),
  ]);
}

const images: [name: string, format: string, without: Uint8Array, bytes: Buffer][] = [
  ["a JPEG", "jpeg", plain.jpeg, addJpegMetadata(plain.jpeg)],
  ["a progressive JPEG", "jpeg", plain.progressive, addJpegMetadata(plain.progressive)],
  ["a JPEG with a colour profile", "jpeg", plain.profiled, addJpegMetadata(plain.profiled)],
  ["a PNG", "png", plain.png, addPngMetadata(plain.png)],
  ["a PNG of few colours, with a profile", "png", plain.indexed, addPngMetadata(plain.indexed)],
  ["a WebP", "webp", plain.webp, addWebpMetadata(plain.webp)],
  ["an animated WebP", "webp", plain.movingWebp, addWebpMetadata(plain.movingWebp)],
  ["an animated GIF", "gif", plain.gif, addGifMetadata(plain.gif)],
];

describe.each(images)("%s", (_name, format, without, bytes) => {
  test("keeps its pixels, profile and animation, and loses its metadata", async () => {
    expect(hasSecret(bytes)).toBe(true);
    const stripped = stripImage(bytes, format)!;
    expect(hasSecret(stripped)).toBe(false);
    expect(await pixels(stripped)).toEqual(await pixels(without));
    const [before, after] = await Promise.all(
      [without, stripped].map((one) => sharp(one).metadata()),
    );
    const kept = [
      "width",
      "height",
      "pages",
      "loop",
      "delay",
      "space",
      "hasAlpha",
      "isProgressive",
      "icc",
    ] as const;
    for (const key of kept) expect(after![key]).toEqual(before![key]);
    expect([after!.exif, after!.xmp, after!.iptc, after!.comments]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(stripImage(stripped, format)).toEqual(stripped);
  });

  test("that was cut off or damaged becomes no larger, and throws nothing", () => {
    const damage = fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length - 1), fc.nat(255));
    const sizes = fc.sample(damage, 200).map(([length, at, byte]) => {
      const damaged = Buffer.from(bytes.subarray(0, length));
      damaged[at] = byte;
      return (stripImage(damaged, format)?.length ?? 0) - damaged.length;
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2);
  });
});

test("an image without metadata stays as it is", async () => {
  const [still, moving] = [Buffer.from(await png(20, 10)), Buffer.from(await movingGif())];
  expect(stripImage(still, "png")).toEqual(still);
  expect(stripImage(moving, "gif")).toEqual(moving);
});

test("a JPEG that was cut off within its pixels is kept as far as it goes", async () => {
  const broken = addJpegMetadata(plain.jpeg).subarray(0, -40);
  const stripped = stripImage(broken, "jpeg")!;
  expect(hasSecret(stripped)).toBe(false);
  expect((await sharp(stripped, { failOn: "none" }).metadata()).width).toBe(20);
});
