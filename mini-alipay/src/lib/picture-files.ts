import { Refusal } from './http.ts';

const unreadable = () => new Refusal('PICTURE', '图片无法读取，请重新拍照或选择');

/** A picture of the phone, by its path. @throws Refusal */
export function readPicture(filePath: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    my.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => (typeof data === 'string' ? reject(unreadable()) : resolve(new Uint8Array(data))),
      fail: () => reject(unreadable()),
    });
  });
}

/** Two pictures of one millisecond are two files: whoever drops one must not drop the other. */
let written = 0;

/** Keeps a picture where an upload finds it; gives its path. @throws Refusal */
export function writePicture(bytes: Uint8Array, end: string): Promise<string> {
  written += 1;
  const filePath = `${my.env.USER_DATA_PATH}/IMG_${Date.now()}_${written}.${end}`;
  return new Promise((resolve, reject) => {
    my.getFileSystemManager().writeFile({
      filePath,
      data: bytes.slice().buffer as ArrayBuffer,
      success: () => resolve(filePath),
      fail: () => reject(unreadable()),
    });
  });
}

export function removePicture(filePath: string): void {
  my.getFileSystemManager().unlink({ filePath });
}
