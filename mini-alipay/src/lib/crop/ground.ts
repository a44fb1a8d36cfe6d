/** Pixels as a canvas gives them: red, green, blue and opacity, row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8ClampedArray | readonly number[];
}

/** A value for each pixel of a picture. */
export interface Field {
  width: number;
  height: number;
  values: Float32Array;
}

/** How thick the frame is out of which the ground is read, as a share of the shorter side. */
const FRAME = 0.04;
/** Pixels of the frame that are further from the plane than this lie on something else than the ground. */
const STRAY = 36;

type Plane = readonly [number, number, number];

/**
 * How far the colour of each pixel is from that of the ground on which the document lies. The ground is read out of the picture's frame, as a
 * plane for each colour: light falls from one side.
 */
export function distanceFromGround(picture: Raster): Field {
  const { width, height, data } = picture;
  const frame = frameOf(picture);
  const planes = [0, 1, 2].map((channel) => planeOf(picture, frame, channel));
  const values = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, i += 1) {
      let most = 0;
      for (let c = 0; c < 3; c += 1) {
        const plane = planes[c] as Plane;
        const away = Math.abs((data[i * 4 + c] ?? 0) - (plane[0] * x + plane[1] * y + plane[2]));
        if (away > most) most = away;
      }
      values[i] = most;
    }
  return smooth({ width, height, values });
}

/** Pixels of the picture's frame, where the ground is. */
function frameOf({ width, height }: Raster): number[] {
  const thick = Math.max(2, Math.round(Math.min(width, height) * FRAME));
  const frame: number[] = [];
  for (let y = 0; y < height; y += 1) {
    const inner = y >= thick && y < height - thick;
    for (let x = 0; x < width; x += 1) {
      if (inner && x === thick) x = width - thick;
      frame.push(y * width + x);
    }
  }
  return frame;
}

/** The plane through a colour of the frame, without what lies across it. */
function planeOf({ width, data }: Raster, frame: readonly number[], channel: number): Plane {
  const points = frame.map((i): [number, number, number] => [
    i % width,
    Math.floor(i / width),
    data[i * 4 + channel] ?? 0,
  ]);
  const values = points.map(([, , value]) => value).sort((a, b) => a - b);
  let plane: Plane = [0, 0, values[Math.floor(values.length / 2)] ?? 0];
  for (let round = 0; round < 2; round += 1) {
    const [a, b, d] = plane;
    const near = points.filter(([x, y, value]) => Math.abs(value - (a * x + b * y + d)) < STRAY);
    if (near.length < points.length / 4) return plane;
    plane = fitted(near);
  }
  return plane;
}

/** Least squares through points (x, y, value). */
function fitted(points: readonly [number, number, number][]): Plane {
  const n = points.length;
  const mean = (of: (point: readonly [number, number, number]) => number) => points.reduce((s, p) => s + of(p), 0) / n;
  const [mx, my, mv] = [mean((p) => p[0]), mean((p) => p[1]), mean((p) => p[2])];
  let [xx, xy, yy, xv, yv] = [0, 0, 0, 0, 0];
  for (const [x, y, v] of points) {
    const [dx, dy, dv] = [x - mx, y - my, v - mv];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
    xv += dx * dv;
    yv += dy * dv;
  }
  const det = xx * yy - xy * xy;
  if (Math.abs(det) < 1e-6) return [0, 0, mv];
  const a = (xv * yy - yv * xy) / det;
  const b = (yv * xx - xv * xy) / det;
  return [a, b, mv - a * mx - b * my];
}

/** Each pixel the mean of itself and its eight neighbours: grain and print are no edges. */
function smooth({ width, height, values }: Field): Field {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
          sum += values[v * width + u] ?? 0;
          count += 1;
        }
      out[y * width + x] = sum / count;
    }
  return { width, height, values: out };
}
