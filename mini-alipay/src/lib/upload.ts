import { Refusal } from './http.ts';
import type { Picture } from './picture.ts';
import { sessionToken } from './session.ts';

interface Taken {
  id: string;
  name: string;
}

/** Sends a picture as a material; `told` hears how much of it is there, in per cent. @throws Refusal E-0006 with file and rule */
export function upload({ path }: Picture, materialCode: string, told: (percent: number) => void): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const task = my.uploadFile({
      url: `${__API_URL__}/files?materialCode=${encodeURIComponent(materialCode)}`,
      filePath: path,
      name: 'file',
      fileName: 'file',
      fileType: 'image',
      hideLoading: true,
      header: { authorization: `Bearer ${sessionToken() ?? ''}`, 'x-requested-with': 'mini-program' },
      success: ({ data, statusCode }) => {
        const answer = JSON.parse(String(data)) as Taken & { code?: string; message?: string };
        if (Number(statusCode) < 300) resolve(answer);
        else reject(new Refusal(answer.code ?? 'UNKNOWN', answer.message ?? '上传没有成功，请重试'));
      },
      fail: () => reject(new Refusal('AWAY', '上传没有成功，请检查网络后重试；已上传的文件仍在')),
    });
    task.onProgressUpdate(({ progress }) => told(progress));
  });
}
