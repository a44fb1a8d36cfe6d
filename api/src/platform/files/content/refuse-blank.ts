import { type FileFacts, refuseFile } from '../file-rules.ts';
import { isBlankJpeg } from './blank-jpeg.ts';
import { isBlankPng } from './blank-png.ts';

/** A picture with nothing on it is no material: E-0006 (01 §9.4, page 3: "not blank"). Other files pass. */
export async function refuseBlank({ name, mime }: FileFacts, read: () => AsyncIterable<Buffer>): Promise<void> {
  const isBlank = mime === 'image/png' ? isBlankPng : mime === 'image/jpeg' ? isBlankJpeg : undefined;
  if (!isBlank) return;
  const chunks: Buffer[] = [];
  for await (const chunk of read()) chunks.push(chunk);
  if (await isBlank(Buffer.concat(chunks))) throw refuseFile(name, '图片为空白，请重新拍摄或扫描');
}
