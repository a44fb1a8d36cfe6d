import { written } from '../drawing.ts';
import type { PictureLimits } from '../fit-picture.ts';
import { Refusal } from '../http.ts';
import { dropPicture, MOST_BYTES, type Picture } from '../picture.ts';
import { readPicture, writePicture } from '../picture-files.ts';
import { withoutTraces } from '../traces.ts';
import { flatSize, flatten } from './flatten.ts';
import type { Quad } from './quad.ts';
import { blank, canTrim, pixelsAt, type Standing } from './upright.ts';

const LONGEST = 2000;
const QUALITIES = [0.92, 0.8, 0.65, 0.5];
const UPRIGHT = 1;

interface Waiting {
  picture: Picture;
  limits: PictureLimits;
  answer(picture: Picture | undefined): void;
}
let waiting: Waiting | undefined;

/**
 * Lets the person trim a photographed document to its edges (01 §10.4), on a page of its own. 照片 has a size of its own and is cut to that; a
 * phone that cannot tell pixels sends pictures as they are.
 *
 * @returns nothing when the person goes back without a choice
 */
export function trimmed(picture: Picture, limits: PictureLimits): Promise<Picture | undefined> {
  if (limits.exactSize || !limits.mimes.includes('image/jpeg') || !canTrim()) return Promise.resolve(picture);
  return new Promise((resolve) => {
    waiting = { picture, limits, answer: resolve };
    my.navigateTo({ url: '/pages/crop/crop' });
  });
}

/** What the page has to trim. */
export const toTrim = (): Picture | undefined => waiting?.picture;

/** What the person has made of it; a picture that nobody wants any more goes. */
export function answerTrim(picture: Picture | undefined): void {
  const asked = waiting;
  if (!asked) return;
  waiting = undefined;
  if (picture !== asked.picture) dropPicture(asked.picture);
  asked.answer(picture);
}

/** The document alone, laid flat, as a file that may be uploaded. @throws Refusal */
export async function cutOut(standing: Standing, quad: Quad): Promise<Picture> {
  const { limits, picture } = waiting ?? {};
  if (!limits || !picture) throw new Refusal('PICTURE', '图片已处理，请返回后重新选择');
  const whole = await pixelsAt(standing, LONGEST);
  const size = flatSize(quad, whole);
  const { canvas, pen } = blank(size);
  const flat = pen.createImageData(size.width, size.height);
  flatten(whole, quad, flat);
  pen.putImageData(flat, 0, 0);
  const most = Math.min(MOST_BYTES, limits.maxBytes);
  for (const quality of QUALITIES) {
    const made = withoutTraces(await readPicture(await written(canvas, 'jpg', quality, size)), UPRIGHT);
    if (made.length <= most) return { path: await writePicture(made, 'jpg'), origin: picture.origin };
  }
  throw new Refusal('PICTURE', '裁剪后的图片仍然过大，请使用原图');
}
