import { distanceFromGround, type Raster } from './ground.ts';
import { areaOf, at, cross, isConvex, type Point, type Quad } from './quad.ts';
import { hullOf, largestPart, thresholdOf } from './shape.ts';

/** Shares of the picture: what is smaller is a thing upon the paper, what is larger the picture itself. */
const SMALLEST = 0.12;
const LARGEST = 0.97;
/** How much of the quadrilateral the found part fills, and how well the quadrilateral fits its outline. */
const FILLED = 0.6;
const FITS = [0.88, 1.14] as const;
/** Corners of a sheet that was photographed from aside. */
const ANGLES = [48, 132] as const;
/** How far from an edge its rim may lie, as a share of the picture. */
const BROAD = 0.045;
const CLOSE = 0.015;

/**
 * The corners of the document that lies in a picture (01 §10.4): the largest thing that differs from the ground at the picture's frame, if it has
 * the shape of a sheet. Nothing where it has not, or where the document fills the picture: a wrong guess costs the person more than none.
 *
 * @param picture some 250 pixels are enough, and quick
 */
export function findDocument(picture: Raster): Quad | undefined {
  const field = distanceFromGround(picture);
  const threshold = thresholdOf(field);
  if (threshold === undefined) return undefined;
  const part = largestPart(field, threshold);
  const hull = hullOf(part.rim);
  if (hull.length < 4) return undefined;
  // Round corners lie within: a broad look along the edges first, a close one then.
  const rough = sharpened(fourOf(hull), part.rim, picture, BROAD);
  const corners = sharpened(rough, part.rim, picture, CLOSE);
  if (!looksLikeSheet(corners, areaOf(hull), part.pixels, picture)) return undefined;
  return ordered(corners.map(({ x, y }) => ({ x: share(x, picture.width), y: share(y, picture.height) })));
}

/** The middle of a pixel, as a share. */
const share = (pixel: number, size: number): number => Math.min(1, Math.max(0, (pixel + 0.5) / size));

/** Of the outline the four corners that say most of it: whatever changes its area least is left out, one after the other. */
function fourOf(hull: readonly Point[]): Point[] {
  const left = [...hull];
  while (left.length > 4) {
    const losses = left.map((point, n) => Math.abs(cross(at(left, n - 1), point, at(left, n + 1))));
    left.splice(losses.indexOf(Math.min(...losses)), 1);
  }
  return left;
}

/** The corners where the straight edges meet: those of a card are round, those of a sheet dog-eared. */
function sharpened(rough: readonly Point[], rim: readonly Point[], { width, height }: Raster, look: number): Point[] {
  const near = Math.max(2, Math.max(width, height) * look);
  const lines = rough.map((a, n) => lineAlong(a, at(rough, n + 1), rim, near));
  return rough.map((corner, n) => {
    const met = meeting(lines[(n + 3) % 4], lines[n]);
    return met && Math.hypot(met.x - corner.x, met.y - corner.y) < Math.max(width, height) * 0.12 ? met : corner;
  });
}

/** A line by a point and a direction. */
interface Line {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** The line through the rim between two corners, by least squares; nothing where too little of the rim lies there. */
function lineAlong(a: Point, b: Point, rim: readonly Point[], near: number): Line | undefined {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length < 3 * near) return undefined;
  const along = rim.filter((point) => {
    const t = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length ** 2;
    return t > 0.12 && t < 0.88 && Math.abs(cross(a, b, point)) / length < near;
  });
  if (along.length < length * 0.3) return undefined;
  const x = along.reduce((sum, point) => sum + point.x, 0) / along.length;
  const y = along.reduce((sum, point) => sum + point.y, 0) / along.length;
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of along) {
    xx += (point.x - x) ** 2;
    xy += (point.x - x) * (point.y - y);
    yy += (point.y - y) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return { x, y, dx: Math.cos(angle), dy: Math.sin(angle) };
}

function meeting(a: Line | undefined, b: Line | undefined): Point | undefined {
  if (!a || !b) return undefined;
  const det = a.dx * b.dy - a.dy * b.dx;
  if (Math.abs(det) < 0.2) return undefined;
  const t = ((b.x - a.x) * b.dy - (b.y - a.y) * b.dx) / det;
  return { x: a.x + t * a.dx, y: a.y + t * a.dy };
}

function looksLikeSheet(
  corners: readonly Point[],
  outline: number,
  filled: number,
  { width, height }: Raster,
): boolean {
  const area = areaOf(corners);
  const whole = width * height;
  const angles = corners.map((corner, n) => angleAt(at(corners, n - 1), corner, at(corners, n + 1)));
  return (
    corners.length === 4 &&
    isConvex(corners.map(({ x, y }) => ({ x: x / width, y: y / height }))) &&
    area > whole * SMALLEST &&
    area < whole * LARGEST &&
    filled > area * FILLED &&
    area / outline > FITS[0] &&
    area / outline < FITS[1] &&
    angles.every((angle) => angle > ANGLES[0] && angle < ANGLES[1])
  );
}

function angleAt(before: Point, corner: Point, after: Point): number {
  const one = Math.atan2(before.y - corner.y, before.x - corner.x);
  const other = Math.atan2(after.y - corner.y, after.x - corner.x);
  const turn = Math.abs(one - other);
  return ((turn > Math.PI ? 2 * Math.PI - turn : turn) * 180) / Math.PI;
}

/** From 左上 on. */
function ordered(corners: readonly Point[]): Quad {
  const sums = corners.map(({ x, y }) => x + y);
  const first = sums.indexOf(Math.min(...sums));
  return [0, 1, 2, 3].map((n) => at(corners, first + n)) as unknown as Quad;
}
