import { type Canvas, canvasOf, drawn, type Matrix, type Pen, penOf, uprightFrom } from '../drawing.ts';
import { Refusal } from '../http.ts';
import { readPicture, removePicture, writePicture } from '../picture-files.ts';
import { isPng, orientationOf, type Pixels, pixelsOf, withoutTraces } from '../traces.ts';
import type { Raster } from './ground.ts';

const UPRIGHT = 1;
const cannotTrim = () => new Refusal('PICTURE', '这张图片不能裁剪，请使用原图');

/** A picture of the phone that is about to be trimmed: where it lies without a word on how it is turned, and what makes it stand upright. */
export interface Standing {
  path: string;
  /** As it lies. */
  lying: Pixels;
  /** As it stands. */
  size: Pixels;
  turned: number;
}

/** Reads a picture and keeps a copy that no phone turns on its own account. @throws Refusal */
export async function standUp(path: string): Promise<Standing> {
  const bytes = await readPicture(path);
  const lying = pixelsOf(bytes);
  if (!lying) throw cannotTrim();
  const turned = orientationOf(bytes);
  const size = turned >= 5 ? { width: lying.height, height: lying.width } : lying;
  const plain = await writePicture(withoutTraces(bytes, UPRIGHT), isPng(bytes) ? 'png' : 'jpg');
  return { path: plain, lying, size, turned };
}

export const layDown = ({ path }: Standing): void => removePicture(path);

/** The picture upright, so many times as large, its corner at a place. */
export function matrixOf({ turned, lying }: Standing, scale: number, left = 0, top = 0): Matrix {
  const [a, b, c, d, e, f] = uprightFrom(turned, lying.width, lying.height);
  return [a * scale, b * scale, c * scale, d * scale, e * scale + left, f * scale + top];
}

/** Its pixels, the longer side at most so long. @throws Refusal where the phone cannot tell them */
export async function pixelsAt(standing: Standing, longest: number): Promise<Raster> {
  const { size, path, lying } = standing;
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  const small = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const canvas = await drawn(path, lying, matrixOf(standing, scale), small);
  const picture = penOf(canvas)?.getImageData?.(0, 0, small.width, small.height);
  if (!picture) throw cannotTrim();
  return picture;
}

/** A canvas on which pixels can be put. @throws Refusal */
export function blank(size: Pixels): { canvas: Canvas; pen: Required<Pen> } {
  const canvas = canvasOf(size);
  const pen = canvas && penOf(canvas);
  if (!canvas || !pen?.createImageData || !pen.putImageData) throw cannotTrim();
  return { canvas, pen: pen as Required<Pen> };
}

/** Whether this phone's Alipay can tell pixels, and put them: where it cannot, pictures go as they were taken. */
export function canTrim(): boolean {
  const canvas = canvasOf({ width: 1, height: 1 });
  const pen = canvas && penOf(canvas);
  return Boolean(pen?.getImageData && pen.putImageData && pen.createImageData);
}
