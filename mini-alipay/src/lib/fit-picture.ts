import { Refusal } from './http.ts';
import { readPicture, removePicture, writePicture } from './picture-files.ts';
import { isPng, type Pixels, pixelsOf, withoutTraces } from './traces.ts';

/** What the pictures of a material must be: MIME types, bytes, and the one size that they have, as 照片 does. */
export interface PictureLimits {
  mimes: readonly string[];
  maxBytes: number;
  exactSize?: Pixels | null | undefined;
}

/** From the best that looks the same down to what is still readable, as the pages on a PC do. */
const QUALITIES = [0.92, 0.8, 0.65, 0.5];
const UPRIGHT = 1;

type Matrix = readonly [number, number, number, number, number, number];

/** The platform's typings leave the pen of its canvas out. */
interface Pen {
  fillStyle: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  setTransform(...matrix: Matrix): void;
  drawImage(image: object, x: number, y: number, width: number, height: number): void;
}

/**
 * The middle of a picture, upright, in the size that its material has, and in its bytes. `turned` is how the picture lies (EXIF 1 to 8).
 *
 * @throws Refusal where the phone cannot draw it, or it stays too large
 */
export async function fitPicture(
  bytes: Uint8Array,
  turned: number,
  { mimes, maxBytes, exactSize }: PictureLimits & { exactSize: Pixels },
): Promise<Uint8Array> {
  const pixels = pixelsOf(bytes);
  if (!pixels) throw cannotDraw(exactSize);
  // Without a word on how it lies no phone turns it on its own account.
  const path = await writePicture(withoutTraces(bytes, UPRIGHT), isPng(bytes) ? 'png' : 'jpg');
  try {
    const canvas = await drawn(path, pixels, middleOf(pixels, turned, exactSize), exactSize);
    const type = mimes.includes('image/jpeg') ? 'jpg' : 'png';
    for (const quality of QUALITIES) {
      const made = withoutTraces(await readPicture(await written(canvas, type, quality, exactSize)), UPRIGHT);
      const size = pixelsOf(made);
      if (size?.width !== exactSize.width || size.height !== exactSize.height) throw cannotDraw(exactSize);
      if (made.length <= maxBytes) return made;
    }
  } finally {
    removePicture(path);
  }
  throw new Refusal('PICTURE', `照片压缩后仍超过${Math.floor(maxBytes / 1024)}KB，请换一张重新上传`);
}

/** How a picture is laid on a paper of that size: turned upright, the largest part of this shape in its middle. */
function middleOf({ width, height }: Pixels, turned: number, size: Pixels): Matrix {
  const [a, b, c, d, e, f] = uprightFrom(turned, width, height);
  const [upWidth, upHeight] = turned >= 5 ? [height, width] : [width, height];
  const scale = Math.max(size.width / upWidth, size.height / upHeight);
  const left = (size.width - upWidth * scale) / 2;
  const top = (size.height - upHeight * scale) / 2;
  return [a * scale, b * scale, c * scale, d * scale, e * scale + left, f * scale + top];
}

/** From a picture as it lies to one that stands upright. */
function uprightFrom(turned: number, width: number, height: number): Matrix {
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

type Canvas = ReturnType<typeof my.createOffscreenCanvas>;

async function drawn(path: string, { width, height }: Pixels, matrix: Matrix, size: Pixels): Promise<Canvas> {
  const canvas = canvasOf(size);
  const pen = canvas && (canvas as Canvas & { getContext?(kind: '2d'): Pen | null }).getContext?.('2d');
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
function canvasOf({ width, height }: Pixels): Canvas | undefined {
  return my.canIUse('createOffscreenCanvas') ? my.createOffscreenCanvas(width, height) : undefined;
}

function loaded(canvas: Canvas, path: string, size: Pixels): Promise<object> {
  return new Promise((resolve, reject) => {
    // The typings say of a picture what it tells, not what it takes.
    const image = canvas.createImage() as unknown as { onload: () => void; onerror: () => void; src: string };
    image.onload = () => resolve(image);
    image.onerror = () => reject(cannotDraw(size));
    image.src = path;
  });
}

function written(canvas: Canvas, fileType: 'jpg' | 'png', quality: number, { width, height }: Pixels): Promise<string> {
  return new Promise((resolve, reject) => {
    void canvas.toTempFilePath({
      ...{ x: 0, y: 0, width, height, destWidth: width, destHeight: height, fileType, quality },
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => reject(cannotDraw({ width, height })),
    });
  });
}

const cannotDraw = ({ width, height }: Pixels) =>
  new Refusal('PICTURE', `照片没有裁剪成功，请重新拍照，或从相册选择${width}×${height}像素的照片`);
