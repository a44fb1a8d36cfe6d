import type { Raster } from './crop/ground.ts';
import { Refusal } from './http.ts';
import type { Pixels } from './traces.ts';

export type Matrix = readonly [number, number, number, number, number, number];

/** The platform's typings leave the pen of its canvas out. */
export interface Pen {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  setTransform(...matrix: Matrix): void;
  drawImage(image: object, x: number, y: number, width: number, height: number): void;
  /** Where the phone's Alipay can tell pixels. */
  getImageData?(x: number, y: number, width: number, height: number): Raster;
  putImageData?(picture: object, x: number, y: number): void;
  createImageData?(width: number, height: number): { width: number; height: number; data: Uint8ClampedArray };
}

export function penOf(canvas: object): Pen | undefined {
  return (canvas as { getContext?(kind: '2d'): Pen | null }).getContext?.('2d') ?? undefined;
}

/** From a picture as it lies to one that stands upright. */
export function uprightFrom(turned: number, width: number, height: number): Matrix {
  switch (turned) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

export type Canvas = ReturnType<typeof my.createOffscreenCanvas>;

export async function drawn(path: string, { width, height }: Pixels, matrix: Matrix, size: Pixels): Promise<Canvas> {
  const canvas = canvasOf(size);
  const pen = canvas && penOf(canvas);
  if (!canvas || !pen) throw cannotDraw(size);
  const image = await loaded(canvas, path, size);
  // Where a PNG has no colour the paper is white.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, size.width, size.height);
  pen.setTransform(...matrix);
  pen.drawImage(image, 0, 0, width, height);
  return canvas;
}

/** Nothing on phones whose Alipay is too old for it. */
export function canvasOf({ width, height }: Pixels): Canvas | undefined {
  if (!my.canIUse('createOffscreenCanvas')) return undefined;
  // Alipay publishes it with (width, height) and with ({ width, height }): the size is set afterwards, which both know.
  return Object.assign(my.createOffscreenCanvas(), { width, height });
}

export function loaded(canvas: Canvas, path: string, size: Pixels): Promise<object> {
  return new Promise((resolve, reject) => {
    // The typings say of a picture what it tells, not what it takes.
    const image = canvas.createImage() as unknown as { onload: () => void; onerror: () => void; src: string };
    image.onload = () => resolve(image);
    image.onerror = () => reject(cannotDraw(size));
    image.src = path;
  });
}

export function written(
  canvas: Canvas,
  fileType: 'jpg' | 'png',
  quality: number,
  { width, height }: Pixels,
): Promise<string> {
  return new Promise((resolve, reject) => {
    void canvas.toTempFilePath({
      ...{ x: 0, y: 0, width, height, destWidth: width, destHeight: height, fileType, quality },
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => reject(cannotDraw({ width, height })),
    });
  });
}

export const cannotDraw = ({ width, height }: Pixels) =>
  new Refusal('PICTURE', `照片没有裁剪成功，请重新拍照，或从相册选择${width}×${height}像素的照片`);
