import { type Canvas, loaded, type Pen, penOf } from '../drawing.ts';
import type { Quad } from './quad.ts';
import { matrixOf, type Standing } from './upright.ts';

/** The canvas of the page, and where the picture stands upon it, in the page's pixels. */
export interface Sheet {
  pen: DrawingPen;
  image: object;
  left: number;
  top: number;
  x: number;
  y: number;
  width: number;
  height: number;
  whole: { width: number; height: number };
}

/** What is drawn with on a page; the platform's typings leave it out. */
interface DrawingPen extends Pen {
  strokeStyle: string;
  lineWidth: number;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  stroke(): void;
  fill(): void;
}

interface Found {
  node?: object & { width: number; height: number };
  left?: number;
  top?: number;
  width?: number;
  height?: number;
}

/** Pixels of the canvas for each of the page: sharp, and not heavy. */
const DENSITY = 2;
const GREEN = '#3d7a2a';
const HANDLE = 12;

/** The canvas of the page by its selector; nothing where the phone has none that can be drawn upon: the buttons still move the corners. */
export async function sheetOf(selector: string, standing: Standing): Promise<Sheet | undefined> {
  const [named, placed] = await found(selector);
  const { node } = named ?? {};
  const { left = 0, top = 0, width = 0, height = 0 } = placed ?? {};
  const pen = node && (penOf(node) as DrawingPen | undefined);
  if (!node || !pen || width === 0 || height === 0) return undefined;
  [node.width, node.height] = [width * DENSITY, height * DENSITY];
  const scale = Math.min(width / standing.size.width, height / standing.size.height);
  const [w, h] = [standing.size.width * scale, standing.size.height * scale];
  const image = await loaded(node as unknown as Canvas, standing.path, standing.size);
  return {
    pen,
    image,
    left,
    top,
    x: (width - w) / 2,
    y: (height - h) / 2,
    width: w,
    height: h,
    whole: { width, height },
  };
}

function found(selector: string): Promise<Found[]> {
  return new Promise((resolve) => {
    const query = my.createSelectorQuery() as unknown as {
      select(one: string): { node(): typeof query; boundingClientRect(): typeof query };
      exec(told: (result: Found[]) => void): void;
    };
    query.select(selector).node();
    query.select(selector).boundingClientRect();
    query.exec(resolve);
  });
}

/** The picture, the edges of the document and its four corners; the chosen one is filled. */
export function drawSheet(sheet: Sheet, standing: Standing, quad: Quad, chosen: number): void {
  const { pen, image, x, y, width, height, whole } = sheet;
  pen.setTransform(DENSITY, 0, 0, DENSITY, 0, 0);
  pen.fillStyle = '#e4e7e0';
  pen.fillRect(0, 0, whole.width, whole.height);
  const [a, b, c, d, e, f] = matrixOf(standing, (width / standing.size.width) * DENSITY, x * DENSITY, y * DENSITY);
  pen.setTransform(a, b, c, d, e, f);
  pen.drawImage(image, 0, 0, standing.lying.width, standing.lying.height);
  pen.setTransform(DENSITY, 0, 0, DENSITY, 0, 0);
  const places = quad.map((point) => ({ x: x + point.x * width, y: y + point.y * height }));
  pen.strokeStyle = GREEN;
  pen.lineWidth = 3;
  pen.beginPath();
  for (const [n, place] of places.entries()) (n === 0 ? pen.moveTo : pen.lineTo).call(pen, place.x, place.y);
  pen.closePath();
  pen.stroke();
  for (const [n, place] of places.entries()) {
    pen.beginPath();
    pen.arc(place.x, place.y, HANDLE, 0, 2 * Math.PI);
    pen.fillStyle = n === chosen ? GREEN : '#ffffff';
    pen.fill();
    pen.stroke();
  }
}
