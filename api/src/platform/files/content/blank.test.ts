import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { samplePng } from '../../../../test/sample-files.ts';
import { drawPng } from '../specimens/draw-png.ts';
import { isBlankJpeg } from './blank-jpeg.ts';
import { isBlankPng } from './blank-png.ts';

interface Sketch {
  width?: number;
  height?: number;
  depth?: number;
  colour?: number;
  /** Bytes per line. */
  bytes: number;
  filter?: number;
  palette?: Buffer;
  interlaced?: boolean;
  pixel: (x: number, y: number) => number;
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

function png(sketch: Sketch): Buffer {
  const { width = 400, height = 300, depth = 8, colour = 0, bytes, filter = 0, palette, pixel } = sketch;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, sketch.interlaced ? 1 : 0], 8);
  const raw = Buffer.alloc((bytes + 1) * height);
  for (let y = 0; y < height; y += 1) {
    raw[y * (bytes + 1)] = filter;
    for (let x = 0; x < bytes; x += 1) raw[y * (bytes + 1) + 1 + x] = pixel(x, y);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a blank PNG', () => {
  it.each<[string, Buffer, boolean]>([
    ['white', samplePng(1200, 800, true), true],
    ['white with a bar', samplePng(1200, 800), false],
    ['a specimen', drawPng(1200, 800), false],
    ['the noise of a scanner', png({ bytes: 400, pixel: (x, y) => 240 + ((x * 7 + y * 13) % 12) }), true],
    ['white with a stamp', png({ bytes: 400, pixel: (x, y) => (x > 380 && y > 280 ? 20 : 250) }), false],
    ['one colour, three channels', png({ colour: 2, bytes: 1200, pixel: (x) => [10, 200, 30][x % 3] ?? 0 }), true],
    ['two colours', png({ colour: 2, bytes: 1200, pixel: (x) => (x < 600 ? 10 : 200) }), false],
    ['16 bits with alpha', png({ depth: 16, colour: 6, bytes: 3200, pixel: () => 128 }), true],
    ['bits, all set', png({ depth: 1, bytes: 50, pixel: () => 0xff }), true],
    ['bits, in stripes', png({ depth: 1, bytes: 50, pixel: () => 0xaa }), false],
    [
      'a palette whose colours look the same',
      png({ colour: 3, bytes: 400, palette: Buffer.from([9, 9, 9, 10, 10, 10]), pixel: (x) => x % 2 }),
      true,
    ],
    ['filtered by the left neighbour', png({ filter: 1, bytes: 400, pixel: (x) => (x === 0 ? 200 : 0) }), true],
    ['a slope by the left neighbour', png({ filter: 1, bytes: 400, pixel: (x) => (x % 2 === 0 ? 1 : 0) }), false],
    ['filtered by the line above', png({ filter: 2, bytes: 400, pixel: (_, y) => (y === 0 ? 90 : 0) }), true],
    ['filtered by Paeth', png({ filter: 4, bytes: 400, pixel: (x, y) => (x + y === 0 ? 90 : 0) }), true],
    ['damaged', samplePng(1200, 800, true).subarray(0, 60), false],
  ])('%s', async (_, file, blank) => expect(await isBlankPng(file)).toBe(blank));

  it('is known through Adam7', async () => {
    // 8×8: the passes have 1, 1, 2, 4, 8, 16 and 32 pixels in 1, 1, 1, 2, 2, 4 and 4 lines.
    const lines = [1, 1, 2, 2, 2, 4, 4, 4, 4, 4, 4, 8, 8, 8, 8];
    const at = (value: (line: number) => number) =>
      Buffer.concat(lines.map((width, line) => Buffer.from([0, ...Array(width).fill(value(line))])));
    const interlaced = (raw: Buffer) => {
      const shell = png({ width: 8, height: 8, bytes: 8, interlaced: true, pixel: () => 0 });
      const head = shell.subarray(0, 33);
      return Buffer.concat([head, chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]);
    };
    expect(await isBlankPng(interlaced(at(() => 77)))).toBe(true);
    expect(await isBlankPng(interlaced(at((line) => line * 17)))).toBe(false);
  });
});

describe('a blank JPEG', () => {
  const jpeg = (...scans: Buffer[]) =>
    Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0, 0]),
      ...scans.flatMap((scan) => [Buffer.from([0xff, 0xda, 0x00, 0x03, 1]), scan]),
      Buffer.from([0xff, 0xd9]),
    ]);
  const period = Buffer.from([0x28, 0xa2, 0x8a, 0x00, 0x14, 0x51, 0x45]);
  const alike = Buffer.concat([Buffer.from([0xf8, 0x7e]), ...Array.from({ length: 400 }, () => period)]);
  const varied = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * 7) % 251));

  it.each<[string, Buffer, boolean]>([
    ['blocks all alike', jpeg(alike), true],
    ['two scans all alike', jpeg(alike, alike.subarray(1)), true],
    ['restart markers between', jpeg(Buffer.concat([alike, Buffer.from([0xff, 0xd0]), alike])), true],
    ['a picture', jpeg(varied), false],
    ['a picture below an empty sky', jpeg(Buffer.concat([alike, varied])), false],
    ['nothing that was coded', jpeg(), false],
    ['cut short', jpeg(alike).subarray(0, 100), false],
  ])('%s', async (_, file, blank) => expect(await isBlankJpeg(file)).toBe(blank));
});
