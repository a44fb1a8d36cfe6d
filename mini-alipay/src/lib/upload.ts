import { Refusal } from './http.ts';
import { sessionToken } from './session.ts';

interface Taken {
  id: string;
  name: string;
}

/** The longer side of a picture before it leaves the phone (01 §10.4); drawn anew, so that it carries no place (EXIF) with it. */
const LEVEL = 2;

/** Takes a picture or chooses one; nothing when the person changes his mind. The camera is asked for here and nowhere before. */
export function choosePicture(): Promise<string | undefined> {
  return new Promise((resolve) => {
    my.chooseImage({
      count: 1,
      sourceType: ['camera', 'album'],
      success: ({ apFilePaths, tempFilePaths }) => resolve((apFilePaths ?? tempFilePaths)?.[0]),
      fail: () => resolve(undefined),
    });
  });
}

export function compress(path: string): Promise<string> {
  return new Promise((resolve) => {
    my.compressImage({
      apFilePaths: [path],
      compressLevel: LEVEL,
      maxWidth: 2000,
      maxHeight: 2000,
      success: ({ apFilePaths }) => resolve(apFilePaths?.[0] ?? path),
      fail: () => resolve(path),
    });
  });
}

/** Sends a file as a material. @throws Refusal E-0006 with file and rule */
export function upload(path: string, materialCode: string): Promise<Taken> {
  return new Promise((resolve, reject) => {
    my.uploadFile({
      url: `${__API_URL__}/files?materialCode=${encodeURIComponent(materialCode)}`,
      filePath: path,
      name: 'file',
      fileName: 'file',
      fileType: 'image',
      header: { authorization: `Bearer ${sessionToken() ?? ''}`, 'x-requested-with': 'mini-program' },
      success: ({ data, statusCode }) => {
        const answer = JSON.parse(String(data)) as Taken & { code?: string; message?: string };
        if (Number(statusCode) < 300) resolve(answer);
        else reject(new Refusal(answer.code ?? 'UNKNOWN', answer.message ?? '上传没有成功，请重试'));
      },
      fail: () => reject(new Refusal('AWAY', '上传没有成功，请检查网络后重试；已上传的文件仍在')),
    });
  });
}
