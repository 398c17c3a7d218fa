import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { barePicture } from "#press/metadata/strip-picture.ts";
import { halves, movingGif, png } from "#test/press/pictures.ts";

vi.setConfig({ testTimeout: 60_000 });

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

function notedJpeg(bytes: Uint8Array): Buffer {
  const notes = [
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
  return Buffer.concat([bytes.subarray(0, 2), ...notes, bytes.subarray(2), Buffer.from(secret)]);
}

function chunk(type: string, data: string | Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  return Buffer.concat([uint32(body.length - 4, "BE"), body, uint32(crc32(body), "BE")]);
}

function notedPng(bytes: Uint8Array): Buffer {
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

function notedWebp(bytes: Uint8Array): Buffer {
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

function notedGif(bytes: Uint8Array): Buffer {
  const part = Buffer.concat([Buffer.from([secret.length]), Buffer.from(secret), Buffer.from([0])]);
  const notes = [
    Buffer.from([0x21, 0xfe]),
    part,
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from("XMP DataXMP"),
    part,
    Buffer.from([0x21, 0x01]),
    part,
  ];
  return Buffer.concat([bytes.subarray(0, -1), ...notes, Buffer.from([0x3b]), Buffer.from(secret)]);
}

const noted: [name: string, format: string, bare: Uint8Array, noted: Buffer][] = [
  ["a JPEG", "jpeg", plain.jpeg, notedJpeg(plain.jpeg)],
  ["a progressive JPEG", "jpeg", plain.progressive, notedJpeg(plain.progressive)],
  ["a JPEG with a colour profile", "jpeg", plain.profiled, notedJpeg(plain.profiled)],
  ["a PNG", "png", plain.png, notedPng(plain.png)],
  ["a PNG of few colours, with a profile", "png", plain.indexed, notedPng(plain.indexed)],
  ["a WebP", "webp", plain.webp, notedWebp(plain.webp)],
  ["a WebP that moves", "webp", plain.movingWebp, notedWebp(plain.movingWebp)],
  ["a GIF that moves", "gif", plain.gif, notedGif(plain.gif)],
];

describe.each(noted)("%s", (_name, format, without, bytes) => {
  test("keeps its pixels, profile and movement, and loses all that is noted in it", async () => {
    expect(hasSecret(bytes)).toBe(true);
    const bare = barePicture(bytes, format)!;
    expect(hasSecret(bare)).toBe(false);
    expect(await pixels(bare)).toEqual(await pixels(without));
    const [before, after] = await Promise.all([without, bare].map((one) => sharp(one).metadata()));
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
    expect(barePicture(bare, format)).toEqual(bare);
  });

  test("that breaks off, or is damaged, becomes no larger, and is no fault of the press", () => {
    const damage = fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length - 1), fc.nat(255));
    const sizes = fc.sample(damage, 200).map(([length, at, byte]) => {
      const damaged = Buffer.from(bytes.subarray(0, length));
      damaged[at] = byte;
      return (barePicture(damaged, format)?.length ?? 0) - damaged.length;
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2);
  });
});

test("a picture that has nothing but pixels stays as it is", async () => {
  const [still, moving] = [Buffer.from(await png(20, 10)), Buffer.from(await movingGif())];
  expect(barePicture(still, "png")).toEqual(still);
  expect(barePicture(moving, "gif")).toEqual(moving);
});

test("a JPEG that breaks off within its pixels is shown as far as it goes", async () => {
  const broken = notedJpeg(plain.jpeg).subarray(0, -40);
  const bare = barePicture(broken, "jpeg")!;
  expect(hasSecret(bare)).toBe(false);
  expect((await sharp(bare, { failOn: "none" }).metadata()).width).toBe(20);
});
