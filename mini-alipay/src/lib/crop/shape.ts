import type { Field } from './ground.ts';
import { cross, type Point } from './quad.ts';

/** Where document and ground are less apart than this they cannot be told from each other. */
const LEAST_APART = 26;

/** The value that parts a field best into two (Otsu); nothing where the two are hardly apart. */
export function thresholdOf({ values }: Field): number | undefined {
  const histogram = new Array<number>(256).fill(0);
  let whole = 0;
  for (const value of values) {
    const bin = Math.min(255, Math.round(value));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
    whole += bin;
  }
  let [best, found, low, lowSum, apart] = [-1, 0, 0, 0, 0];
  for (let bin = 0; bin < 255; bin += 1) {
    low += histogram[bin] ?? 0;
    lowSum += bin * (histogram[bin] ?? 0);
    const high = values.length - low;
    if (low === 0 || high === 0) continue;
    const gap = (whole - lowSum) / high - lowSum / low;
    const between = low * high * gap * gap;
    if (between > best) [best, found, apart] = [between, bin, gap];
  }
  return apart >= LEAST_APART ? found : undefined;
}

/** To the four neighbours of a pixel. */
const STEPS_X = [-1, 1, 0, 0];
const STEPS_Y = [0, 0, -1, 1];

/** A connected part of a picture. */
export interface Part {
  pixels: number;
  /** Pixels at its rim. */
  rim: Point[];
}

/** The largest connected part above the threshold. */
export function largestPart({ width, height, values }: Field, threshold: number): Part {
  const label = new Int32Array(values.length);
  let best: Part = { pixels: 0, rim: [] };
  const stack: number[] = [];
  for (let start = 0, name = 0; start < values.length; start += 1) {
    if (label[start] !== 0 || (values[start] ?? 0) <= threshold) continue;
    name += 1;
    let pixels = 0;
    const rim: Point[] = [];
    label[start] = name;
    stack.push(start);
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      pixels += 1;
      const x = i % width;
      const y = (i - x) / width;
      let inner = true;
      for (let way = 0; way < 4; way += 1) {
        const u = x + (STEPS_X[way] ?? 0);
        const v = y + (STEPS_Y[way] ?? 0);
        const n = v * width + u;
        const on = u >= 0 && v >= 0 && u < width && v < height && (values[n] ?? 0) > threshold;
        if (!on) inner = false;
        else if (label[n] === 0) {
          label[n] = name;
          stack.push(n);
        }
      }
      if (!inner) rim.push({ x, y });
    }
    if (pixels > best.pixels) best = { pixels, rim };
  }
  return best;
}

/** The convex hull, clockwise as a picture counts: to the right, then down (Andrew). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of list) {
      while (kept.length > 1 && cross(kept[kept.length - 2] as Point, kept[kept.length - 1] as Point, point) <= 0)
        kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
