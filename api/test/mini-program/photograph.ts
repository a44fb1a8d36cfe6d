/** A photographed document, made up: shares of the picture, colours, light and grain. */
export interface Scene {
  /** Its corners, clockwise from 左上. */
  corners: readonly { x: number; y: number }[];
  ground?: readonly [number, number, number];
  paper?: readonly [number, number, number];
  /** How much brighter the right edge of the picture is than its left. */
  light?: number;
  /** Grain: at most so much is added to or taken from each value. */
  grain?: number;
  /** Lines of dark print upon the paper. */
  print?: boolean;
  /** How much of each corner is cut off round, as a share of the picture. */
  round?: number;
  /** Another thing on the table. */
  thing?: { x: number; y: number; width: number; height: number };
}

const WOOD = [96, 74, 52] as const;
const WHITE = [232, 230, 224] as const;

/** The pixels of a scene in a size, the same each time. */
export function photograph(scene: Scene, { width, height }: { width: number; height: number }): Uint8ClampedArray {
  const { ground = WOOD, paper = WHITE, light = 0, grain = 6, print = true, round = 0, thing } = scene;
  const data = new Uint8ClampedArray(width * height * 4);
  const middle = { x: mean(scene.corners, 'x'), y: mean(scene.corners, 'y') };
  const inner = scene.corners.map(({ x, y }) => ({
    x: middle.x + (x - middle.x) * 0.8,
    y: middle.y + (y - middle.y) * 0.8,
  }));
  const random = generator();
  for (let v = 0, i = 0; v < height; v += 1)
    for (let u = 0; u < width; u += 1, i += 4) {
      const place = { x: (u + 0.5) / width, y: (v + 0.5) / height };
      const onPaper =
        isWithin(scene.corners, place) && !scene.corners.some((c) => cutOff(scene.corners, c, place, round));
      const onThing =
        thing &&
        place.x > thing.x &&
        place.x < thing.x + thing.width &&
        place.y > thing.y &&
        place.y < thing.y + thing.height;
      const dark = print && isWithin(inner, place) && place.y % 0.04 < 0.014 && place.x % 0.09 < 0.07;
      const colour = onPaper ? (dark ? [40, 40, 44] : paper) : onThing ? [180, 30, 40] : ground;
      for (let c = 0; c < 3; c += 1)
        data[i + c] = (colour[c] ?? 0) * (1 + light * (place.x - 0.5)) + (random() - 0.5) * 2 * grain;
      data[i + 3] = 255;
    }
  return data;
}

/** The same pixels in other sizes, without reckoning each anew. */
export function enlarged(data: Uint8ClampedArray, base: { width: number; height: number }) {
  const from = new Uint32Array(data.buffer);
  return ({ width, height }: { width: number; height: number }): Uint8ClampedArray => {
    const to = new Uint32Array(width * height);
    for (let y = 0, i = 0; y < height; y += 1) {
      const row = Math.floor((y * base.height) / height) * base.width;
      for (let x = 0; x < width; x += 1, i += 1) to[i] = from[row + Math.floor((x * base.width) / width)] ?? 0;
    }
    return new Uint8ClampedArray(to.buffer);
  };
}

const mean = (points: readonly { x: number; y: number }[], of: 'x' | 'y') =>
  points.reduce((sum, point) => sum + point[of], 0) / points.length;

interface Place {
  x: number;
  y: number;
}

function isWithin(corners: readonly Place[], { x, y }: Place): boolean {
  return corners.every((a, n) => {
    const b = corners[(n + 1) % corners.length] ?? a;
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0;
  });
}

/** Whether a place lies beyond the round corner of a card. */
function cutOff(corners: readonly Place[], corner: Place, place: Place, round: number): boolean {
  if (round === 0) return false;
  const middle = { x: mean(corners, 'x'), y: mean(corners, 'y') };
  const away = Math.hypot(middle.x - corner.x, middle.y - corner.y);
  const centre = {
    x: corner.x + ((middle.x - corner.x) / away) * round * Math.SQRT2,
    y: corner.y + ((middle.y - corner.y) / away) * round * Math.SQRT2,
  };
  const near = Math.hypot(place.x - corner.x, place.y - corner.y) < round;
  return near && Math.hypot(place.x - centre.x, place.y - centre.y) > round * 1.05;
}

/** Numbers between 0 and 1 that look random (mulberry32). */
function generator(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
