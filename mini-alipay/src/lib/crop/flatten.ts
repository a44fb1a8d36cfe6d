import type { Raster } from './ground.ts';
import type { Point, Quad } from './quad.ts';

/** How large the document is once it lies flat: as long as the longer of its opposite edges, so that nothing is lost. */
export function flatSize(quad: Quad, { width, height }: { width: number; height: number }) {
  const [a, b, c, d] = quad.map(({ x, y }) => ({ x: x * width, y: y * height })) as [Point, Point, Point, Point];
  const length = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y);
  return {
    width: Math.max(1, Math.round(Math.max(length(a, b), length(d, c)))),
    height: Math.max(1, Math.round(Math.max(length(a, d), length(b, c)))),
  };
}

/** Lays the document flat: what stands within the corners, seen from straight above; each pixel out of the four around its place. */
export function flatten(
  { width, height, data }: Raster,
  quad: Quad,
  into: { width: number; height: number; data: Uint8ClampedArray },
): void {
  const [m0, m1, m2, m3, m4, m5, m6, m7] = projection(quad, width, height);
  for (let v = 0, o = 0; v < into.height; v += 1) {
    const y = (v + 0.5) / into.height;
    for (let u = 0; u < into.width; u += 1, o += 4) {
      const x = (u + 0.5) / into.width;
      const depth = m6 * x + m7 * y + 1;
      const sx = Math.min(width - 1, Math.max(0, (m0 * x + m1 * y + m2) / depth - 0.5));
      const sy = Math.min(height - 1, Math.max(0, (m3 * x + m4 * y + m5) / depth - 0.5));
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      const right = x0 + 1 < width ? 4 : 0;
      const below = y0 + 1 < height ? width * 4 : 0;
      const [fx, fy] = [sx - x0, sy - y0];
      const i = (y0 * width + x0) * 4;
      for (let c = 0; c < 3; c += 1) {
        const top = (data[i + c] ?? 0) * (1 - fx) + (data[i + c + right] ?? 0) * fx;
        const bottom = (data[i + c + below] ?? 0) * (1 - fx) + (data[i + c + right + below] ?? 0) * fx;
        into.data[o + c] = top * (1 - fy) + bottom * fy;
      }
      into.data[o + 3] = 255;
    }
  }
}

type Projection = readonly [number, number, number, number, number, number, number, number];

/** From the unit square to the corners in pixels (Heckbert's closed form). */
function projection(quad: Quad, width: number, height: number): Projection {
  const [p0, p1, p2, p3] = quad.map(({ x, y }) => ({ x: x * width, y: y * height })) as [Point, Point, Point, Point];
  const sx = p0.x - p1.x + p2.x - p3.x;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const [dx1, dx2, dy1, dy2] = [p1.x - p2.x, p3.x - p2.x, p1.y - p2.y, p3.y - p2.y];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  return [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
  ];
}
