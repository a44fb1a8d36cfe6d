import type { Crop } from './crop.ts';

/** Quarter turns clockwise, 0–3. */
export type Turns = 0 | 1 | 2 | 3;

export interface PictureSize {
  width: number;
  height: number;
}

/** The size of a picture after it was turned. */
export function turnedSize({ width, height }: PictureSize, turns: Turns): PictureSize {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** In pixels: what the frame keeps of the turned picture. */
export function keptSize(turned: PictureSize, { left, top, right, bottom }: Crop): PictureSize {
  return {
    width: Math.max(1, Math.round((right - left) * turned.width)),
    height: Math.max(1, Math.round((bottom - top) * turned.height)),
  };
}

interface Drawing {
  turns: Turns;
  crop: Crop;
  /** What comes out of it. */
  size: PictureSize;
}

/** Draws what is kept of a picture; where it has no colour the paper is white. */
export function drawPicture(canvas: HTMLCanvasElement, image: HTMLImageElement, { turns, crop, size }: Drawing): void {
  const natural = { width: image.naturalWidth, height: image.naturalHeight };
  const turned = turnedSize(natural, turns);
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, size.width, size.height);
  const kept = { width: (crop.right - crop.left) * turned.width, height: (crop.bottom - crop.top) * turned.height };
  pen.scale(size.width / kept.width, size.height / kept.height);
  pen.translate(-crop.left * turned.width, -crop.top * turned.height);
  if (turns === 1) pen.translate(turned.width, 0);
  if (turns === 2) pen.translate(turned.width, turned.height);
  if (turns === 3) pen.translate(0, turned.height);
  pen.rotate((turns * Math.PI) / 2);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0);
}

/** From the best that looks the same down to what is still readable. */
const QUALITIES = [0.92, 0.8, 0.65, 0.5];

/** The drawing as a JPG that the rules take, as good as it may be. */
export async function toJpeg(canvas: HTMLCanvasElement, name: string, maxSize: number): Promise<File> {
  let blob: Blob | null = null;
  for (const quality of QUALITIES) {
    blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob && blob.size <= maxSize) break;
  }
  if (!blob) throw new Error('this browser cannot write a picture');
  return new File([blob], `${name.replace(/\.[^.]+$/, '')}.jpg`, { type: 'image/jpeg' });
}
