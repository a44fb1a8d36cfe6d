import { describe, expect, it } from '@jest/globals';
import { findDocument } from '../../../mini-alipay/src/lib/crop/find-document.ts';
import { flatSize, flatten } from '../../../mini-alipay/src/lib/crop/flatten.ts';
import { nearestCorner, type Quad, WHOLE, withCorner } from '../../../mini-alipay/src/lib/crop/quad.ts';
import { processorMsOf } from '../quiet-time.ts';
import { photograph, type Scene } from './photograph.ts';

const SIZE = { width: 192, height: 256 };
const STRAIGHT: Quad = [
  { x: 0.2, y: 0.15 },
  { x: 0.8, y: 0.15 },
  { x: 0.8, y: 0.85 },
  { x: 0.2, y: 0.85 },
];
const FROM_ASIDE: Quad = [
  { x: 0.24, y: 0.2 },
  { x: 0.75, y: 0.13 },
  { x: 0.88, y: 0.8 },
  { x: 0.12, y: 0.88 },
];
const TURNED: Quad = [
  { x: 0.32, y: 0.12 },
  { x: 0.86, y: 0.3 },
  { x: 0.68, y: 0.86 },
  { x: 0.14, y: 0.68 },
];

const look = (scene: Scene, size = SIZE) => findDocument({ ...size, data: photograph(scene, size) });
/** How far the corner that is furthest off is from where it should be, as a share of the picture. */
const off = (found: Quad | undefined, corners: Quad) =>
  found
    ? Math.max(...found.map((point, n) => Math.hypot(point.x - (corners[n]?.x ?? 0), point.y - (corners[n]?.y ?? 0))))
    : Number.POSITIVE_INFINITY;

describe('R8.2 the edges of a photographed document (01 §10.4)', () => {
  it.each<[string, Scene & { corners: Quad }]>([
    ['straight on dark wood', { corners: STRAIGHT }],
    ['from aside', { corners: FROM_ASIDE }],
    ['turned', { corners: TURNED }],
    ['in light from one side', { corners: FROM_ASIDE, light: 0.5 }],
    ['with grain, as in the evening', { corners: TURNED, grain: 28 }],
    [
      'a card with round corners on a white table',
      { corners: STRAIGHT, ground: [238, 238, 236], paper: [122, 160, 178], round: 0.05 },
    ],
    ['beside another thing', { corners: STRAIGHT, thing: { x: 0.02, y: 0.02, width: 0.12, height: 0.2 } }],
    [
      'a dark booklet on a light table',
      { corners: FROM_ASIDE, ground: [205, 200, 190], paper: [120, 24, 30], print: false },
    ],
  ])('%s', (_name, scene) => {
    expect(off(look(scene), scene.corners)).toBeLessThan(0.025);
  });

  it.each<[string, Scene]>([
    ['an empty table', { corners: [], grain: 10 }],
    ['paper upon paper of the same colour', { corners: STRAIGHT, ground: [226, 226, 222], print: false }],
    [
      'a document that fills the picture',
      {
        corners: [
          { x: -1, y: -1 },
          { x: 2, y: -1 },
          { x: 2, y: 2 },
          { x: -1, y: 2 },
        ],
      },
    ],
    ['a small thing', { corners: [], thing: { x: 0.4, y: 0.4, width: 0.1, height: 0.1 } }],
    [
      'no sheet: a triangle',
      {
        corners: [
          { x: 0.2, y: 0.2 },
          { x: 0.85, y: 0.3 },
          { x: 0.3, y: 0.85 },
        ],
        print: false,
      },
    ],
  ])('nothing is proposed for %s', (_name, scene) => {
    expect(look(scene)).toBeUndefined();
  });

  it('is done before anybody waits', () => {
    const data = photograph({ corners: FROM_ASIDE }, { width: 256, height: 256 });
    expect(processorMsOf(() => findDocument({ width: 256, height: 256, data }))).toBeLessThan(2000);
  });

  it('laid flat, what was at its corners is at the corners, in the length of its longer edges', () => {
    const size = { width: 600, height: 800 };
    const data = new Uint8ClampedArray(size.width * size.height * 4);
    for (let v = 0, i = 0; v < size.height; v += 1)
      for (let u = 0; u < size.width; u += 1, i += 4)
        [data[i], data[i + 1]] = [(u * 255) / size.width, (v * 255) / size.height];
    const flat = flatSize(FROM_ASIDE, size);
    expect(flat).toEqual({ width: 460, height: 549 });
    const into = { ...flat, data: new Uint8ClampedArray(flat.width * flat.height * 4) };
    flatten({ ...size, data }, FROM_ASIDE, into);
    const at = (x: number, y: number) =>
      Array.from(into.data.slice((y * flat.width + x) * 4, (y * flat.width + x) * 4 + 2));
    const places = [at(0, 0), at(flat.width - 1, 0), at(flat.width - 1, flat.height - 1), at(0, flat.height - 1)];
    for (const [n, [red = 0, green = 0]] of places.entries()) {
      expect(Math.abs(red - (FROM_ASIDE[n]?.x ?? 0) * 255)).toBeLessThan(3);
      expect(Math.abs(green - (FROM_ASIDE[n]?.y ?? 0) * 255)).toBeLessThan(3);
    }
  });

  it('a corner goes where the finger does, within the picture, and never folds the sheet', () => {
    expect(nearestCorner(WHOLE, { x: 0.9, y: 0.1 }, 0.15)).toBe(1);
    expect(nearestCorner(WHOLE, { x: 0.5, y: 0.5 }, 0.15)).toBe(-1);
    expect(withCorner(WHOLE, 0, { x: -3, y: 0.2 })[0]).toEqual({ x: 0, y: 0.2 });
    expect(withCorner(WHOLE, 0, { x: 0.99, y: 0.99 })).toBe(WHOLE);
  });
});
