import { saveAnswer } from '../text/download-file.ts';
import type { CheckedSheet } from './SheetCheck.tsx';

/** What the server found in a sheet, and how many rows it has taken in. */
export interface SheetOutcome extends CheckedSheet {
  imported: number;
}

type Query = Readonly<Record<string, string>>;

/** Sends an Excel file to be checked or taken in. @throws Error with the server's Chinese message, or the client's own */
export async function sendSheet<Outcome extends SheetOutcome>(
  url: string,
  file: File,
  query: Query = {},
): Promise<Outcome> {
  const response = await post(url, file, query);
  const answer = (await response.json().catch(() => ({}))) as Partial<Outcome> & { message?: string };
  if (!response.ok || answer.faults === undefined) throw new Error(answer.message ?? '文件没有上传成功，请重试');
  return answer as Outcome;
}

/** Has the faults of an Excel file written beside its rows, and saves the table. @throws Error with the server's Chinese message, or the client's own */
export async function saveFaults(url: string, file: File, query: Query = {}): Promise<void> {
  const response = await post(url, file, query);
  if (!response.ok) {
    const { message } = (await response.json().catch(() => ({}))) as { message?: string };
    throw new Error(message ?? '导入错误表没有生成，请重试');
  }
  await saveAnswer(response, '导入错误表.xlsx');
}

async function post(url: string, file: File, query: Query): Promise<Response> {
  const body = new FormData();
  body.append('file', file, file.name);
  return await fetch(`${url}?${new URLSearchParams(query)}`, {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'yjs' },
    credentials: 'same-origin',
  }).catch(() => {
    throw new Error('网络中断，文件没有传完，请重试');
  });
}
