import { fitPicture, type PictureLimits } from './fit-picture.ts';
import { Refusal } from './http.ts';
import { readPicture, removePicture, writePicture } from './picture-files.ts';
import { isJpeg, isPng, type Pixels, pixelsOf, turnOf, withoutTraces } from './traces.ts';

export type Origin = 'CAMERA' | 'ALBUM';

/** A picture as it may leave the phone. */
export interface Picture {
  path: string;
  origin: Origin;
}

/** 01 §10.4: 2 000 px, 2 MB. */
const LONGEST = 2000;
const MEGABYTE = 1024 * 1024;
export const MOST_BYTES = 2 * MEGABYTE;
/** The platform's grades of compression, the better first. */
const LEVELS = [2, 1, 0];
const CANCELLED = 11;

/**
 * Takes a picture of a material or chooses one, as the material wants it; nothing when the person changes his mind. The camera is asked for
 * here and nowhere before. @throws Refusal
 */
export async function takePicture(origin: Origin, limits: PictureLimits): Promise<Picture | undefined> {
  const path = await choose(origin);
  return path === undefined ? undefined : { path: await prepare(path, limits), origin };
}

function choose(origin: Origin): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    my.chooseImage({
      count: 1,
      sizeType: ['original'],
      sourceType: [origin === 'CAMERA' ? 'camera' : 'album'],
      success: ({ apFilePaths, tempFilePaths }) => resolve((apFilePaths ?? tempFilePaths)?.[0]),
      fail: ({ error }: { error?: number }) => {
        if (error === undefined || error === CANCELLED) resolve(undefined);
        else if (origin === 'CAMERA')
          reject(new Refusal('PICTURE', '没有使用相机的权限。可在手机设置中允许支付宝使用相机，也可从相册选择图片'));
        else reject(new Refusal('PICTURE', '没有读取相册的权限。可在手机设置中允许支付宝读取照片'));
      },
    });
  });
}

/** Smaller, and without what a picture tells beside what it shows: place, time, phone. What cannot be looked into does not leave the phone. */
async function prepare(path: string, limits: PictureLimits): Promise<string> {
  const { exactSize } = limits;
  const mostBytes = Math.min(MOST_BYTES, limits.maxBytes);
  const original = await readPicture(path);
  for (const level of LEVELS) {
    const smaller = await readPicture(await compress(path, level));
    if (!isJpeg(smaller) && !isPng(smaller)) throw new Refusal('PICTURE', '只能上传JPG或PNG图片，请重新拍照或选择');
    const turned = turnOf(original, smaller);
    const clean = withoutTraces(smaller, turned);
    if (exactSize && (!hasSize(smaller, turned, exactSize) || clean.length > mostBytes))
      return keep(await fitPicture(smaller, turned, { ...limits, maxBytes: mostBytes, exactSize }));
    if (clean.length <= mostBytes) return keep(clean);
  }
  throw new Refusal('PICTURE', `图片压缩后仍超过${inWords(mostBytes)}，请离近一些重新拍照，只拍材料本身`);
}

function hasSize(bytes: Uint8Array, turned: number, { width, height }: Pixels): boolean {
  const pixels = pixelsOf(bytes);
  return turned === 1 && pixels?.width === width && pixels.height === height;
}

const keep = (bytes: Uint8Array): Promise<string> => writePicture(bytes, isPng(bytes) ? 'png' : 'jpg');

const inWords = (bytes: number): string =>
  bytes % MEGABYTE === 0 ? `${bytes / MEGABYTE}MB` : `${Math.floor(bytes / 1024)}KB`;

function compress(path: string, compressLevel: number): Promise<string> {
  return new Promise((resolve) => {
    my.compressImage({
      apFilePaths: [path],
      compressLevel,
      maxWidth: LONGEST,
      maxHeight: LONGEST,
      success: ({ apFilePaths }) => resolve(apFilePaths?.[0] ?? path),
      fail: () => resolve(path),
    });
  });
}

/** What was written for an upload goes when it has been sent. */
export function dropPicture({ path }: Picture): void {
  removePicture(path);
}
