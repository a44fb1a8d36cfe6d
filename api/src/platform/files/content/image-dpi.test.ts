import { describe, expect, it } from '@jest/globals';
import { samplePng } from '../../../../test/sample-files.ts';
import { imageDpi } from './image-dpi.ts';

/** A PNG with a chunk pHYs after its header, in dots per metre. */
function withDensity(perMetre: number, unit = 1): Buffer {
  const png = samplePng(10, 10);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk[16] = unit;
  const header = 8 + 25;
  return Buffer.concat([png.subarray(0, header), chunk, png.subarray(header)]);
}

/** The beginning of a JPEG with the density of its JFIF segment. */
function jfif(unit: number, density: number): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt16BE(0xffd8, 0);
  head.writeUInt16BE(0xffe0, 2);
  head.writeUInt16BE(16, 4);
  head.write('JFIF\0', 6, 'latin1');
  head[13] = unit;
  head.writeUInt16BE(density, 14);
  return head;
}

describe('R9.6 the resolution that a picture says of itself', () => {
  it.each([
    ['image/png', withDensity(11_811), 300],
    ['image/png', withDensity(11_811, 0), undefined],
    ['image/png', samplePng(10, 10), undefined],
    ['image/png', Buffer.alloc(3), undefined],
    ['image/jpeg', jfif(1, 200), 200],
    ['image/jpeg', jfif(2, 118), 300],
    ['image/jpeg', jfif(0, 1), undefined],
    ['image/jpeg', Buffer.alloc(4, 0xff), undefined],
  ] as const)('%s %#', (mime, head, dpi) => {
    expect(imageDpi(mime, head)).toBe(dpi);
  });
});
