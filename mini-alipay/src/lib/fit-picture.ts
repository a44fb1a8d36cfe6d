import { cannotDraw, drawn, type Matrix, uprightFrom, written } from './drawing.ts';
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
