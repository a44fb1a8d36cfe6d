/** A place in a picture, as shares of its width and height. */
export interface Point {
  x: number;
  y: number;
}

/** The four corners of a document, clockwise from 左上. */
export type Quad = readonly [Point, Point, Point, Point];

export const CORNERS = ['左上角', '右上角', '右下角', '左下角'] as const;

/** Where nothing was found: somewhat within the picture, for the person to move. */
export const WHOLE: Quad = [
  { x: 0.06, y: 0.06 },
  { x: 0.94, y: 0.06 },
  { x: 0.94, y: 0.94 },
  { x: 0.06, y: 0.94 },
];

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** The quadrilateral with one corner elsewhere; as it was where the corner would fold it. */
export function withCorner(quad: Quad, at: number, { x, y }: Point): Quad {
  const moved = quad.map((point, n) => (n === at ? { x: within(x), y: within(y) } : point)) as unknown as Quad;
  return isConvex(moved) ? moved : quad;
}

/** Which corner a finger means; none where it is far from all. */
export function nearestCorner(quad: Quad, { x, y }: Point, reach: number): number {
  const away = quad.map((point) => Math.hypot(point.x - x, point.y - y));
  const nearest = Math.min(...away);
  return nearest <= reach ? away.indexOf(nearest) : -1;
}

export function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Each corner turns the same way, and none is flat. */
export function isConvex(quad: readonly Point[]): boolean {
  return quad.every((b, n) => cross(at(quad, n - 1), b, at(quad, n + 1)) > 1e-4);
}

export function areaOf(points: readonly Point[]): number {
  return Math.abs(points.reduce((sum, a, n) => sum + a.x * at(points, n + 1).y - at(points, n + 1).x * a.y, 0)) / 2;
}

/** Of a ring of points, as if it went on for ever. */
export function at(ring: readonly Point[], n: number): Point {
  return ring[(n + ring.length) % ring.length] as Point;
}
