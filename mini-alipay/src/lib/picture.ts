import { Refusal } from './http.ts';
import { isJpeg, isPng, turnOf, withoutTraces } from './traces.ts';

export type Origin = 'CAMERA' | 'ALBUM';

/** A picture as it may leave the phone. */
export interface Picture {
  path: string;
  origin: Origin;
}

/** 01 §10.4: 2 000 px, 2 MB. */
const LONGEST = 2000;
const MOST_BYTES = 2 * 1024 * 1024;
/** The platform's grades of compression, the better first. */
const LEVELS = [2, 1, 0];
const CANCELLED = 11;

/** Takes a picture or chooses one; nothing when the person changes his mind. The camera is asked for here and nowhere before. @throws Refusal */
export async function takePicture(origin: Origin): Promise<Picture | undefined> {
  const path = await choose(origin);
  return path === undefined ? undefined : { path: await prepare(path), origin };
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
async function prepare(path: string): Promise<string> {
  const original = await read(path);
  for (const level of LEVELS) {
    const smaller = await read(await compress(path, level));
    if (!isJpeg(smaller) && !isPng(smaller)) throw new Refusal('PICTURE', '只能上传JPG或PNG图片，请重新拍照或选择');
    const clean = withoutTraces(smaller, turnOf(original, smaller));
    if (clean.length <= MOST_BYTES) return write(clean, isPng(smaller) ? 'png' : 'jpg');
  }
  throw new Refusal('PICTURE', '图片压缩后仍超过2MB，请离近一些重新拍照，只拍材料本身');
}

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

const unreadable = () => new Refusal('PICTURE', '图片无法读取，请重新拍照或选择');

function read(filePath: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    my.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => (typeof data === 'string' ? reject(unreadable()) : resolve(new Uint8Array(data))),
      fail: () => reject(unreadable()),
    });
  });
}

function write(bytes: Uint8Array, end: string): Promise<string> {
  const filePath = `${my.env.USER_DATA_PATH}/IMG_${Date.now()}.${end}`;
  return new Promise((resolve, reject) => {
    my.getFileSystemManager().writeFile({
      filePath,
      data: bytes.slice().buffer as ArrayBuffer,
      success: () => resolve(filePath),
      fail: () => reject(unreadable()),
    });
  });
}

/** What was written for an upload goes when it has been sent. */
export function dropPicture({ path }: Picture): void {
  my.getFileSystemManager().unlink({ filePath: path });
}
