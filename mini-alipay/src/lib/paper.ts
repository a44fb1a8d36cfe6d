import { Refusal } from './http.ts';
import { sessionToken } from './session.ts';

/** Fetches something of the product by its path, as the person who is in. @throws Refusal */
function download(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const token = sessionToken();
    my.downloadFile({
      url: `${__API_URL__}${path}`,
      header: token ? { authorization: `Bearer ${token}` } : {},
      success: ({ apFilePath }) => resolve(apFilePath),
      fail: () => reject(new Refusal('AWAY', '文件没有打开，请检查网络后重试')),
    });
  });
}

/** Opens a document of the product: 办事指南, 申请回执, 登记表. @throws Refusal */
export async function openPaper(path: string): Promise<void> {
  my.openDocument({ filePath: await download(path), fileType: 'pdf' });
}

/** Shows a file of the person's own: a picture, or a document. @throws Refusal */
export async function openFile(fileId: string, mime: string | undefined): Promise<void> {
  const path = await download(`/files/${encodeURIComponent(fileId)}`);
  if (mime === 'application/pdf') my.openDocument({ filePath: path, fileType: 'pdf' });
  else my.previewImage({ urls: [path] });
}
