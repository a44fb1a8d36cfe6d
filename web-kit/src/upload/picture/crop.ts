/** What is kept of a picture: edges as shares (0–1) of its turned width and height. */
export interface Crop {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Corner = 'nw' | 'ne' | 'sw' | 'se';

export const WHOLE: Crop = { left: 0, top: 0, right: 1, bottom: 1 };

/** Less than this share of a side is a slip of the hand. */
const LEAST = 0.05;

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** The largest frame of this shape in the middle; `shape` is width ÷ height, both as shares. */
export function fitted(shape: number | undefined): Crop {
  if (shape === undefined) return WHOLE;
  const width = Math.min(1, shape);
  const height = Math.min(1, 1 / shape);
  return { left: (1 - width) / 2, right: (1 + width) / 2, top: (1 - height) / 2, bottom: (1 + height) / 2 };
}

/** The frame moved as a whole, never over the edge. */
export function shifted({ left, top, right, bottom }: Crop, dx: number, dy: number): Crop {
  const [x, y] = [between(dx, -left, 1 - right), between(dy, -top, 1 - bottom)];
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

/** The frame with one corner moved; a frame of a fixed shape keeps it. */
export function resized(crop: Crop, corner: Corner, dx: number, dy: number, shape: number | undefined): Crop {
  const west = corner.endsWith('w');
  const north = corner.startsWith('n');
  const room = { width: west ? crop.right : 1 - crop.left, height: north ? crop.bottom : 1 - crop.top };
  const wider = west ? -dx : dx;
  const higher = north ? -dy : dy;
  let width = crop.right - crop.left;
  let height = crop.bottom - crop.top;
  if (shape === undefined) {
    width = between(width + wider, LEAST, room.width);
    height = between(height + higher, LEAST, room.height);
  } else {
    const change = Math.abs(wider) >= Math.abs(higher) ? wider : higher * shape;
    width = between(width + change, LEAST, Math.min(room.width, room.height * shape));
    height = width / shape;
  }
  return {
    left: west ? crop.right - width : crop.left,
    right: west ? crop.right : crop.left + width,
    top: north ? crop.bottom - height : crop.top,
    bottom: north ? crop.bottom : crop.top + height,
  };
}
