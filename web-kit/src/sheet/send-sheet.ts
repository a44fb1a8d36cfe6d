import type { CheckedSheet } from './SheetCheck.tsx';

/** What the server found in a sheet, and how many rows it has taken in. */
export interface SheetOutcome extends CheckedSheet {
  imported: number;
}

/** Sends an Excel file to be checked or taken in. @throws Error with the server's Chinese message, or the client's own */
export async function sendSheet<Outcome extends SheetOutcome>(
  url: string,
  file: File,
  query: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch(`${url}?${new URLSearchParams(query)}`, {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'yjs' },
    credentials: 'same-origin',
  }).catch(() => {
    throw new Error('网络中断，文件没有传完，请重试');
  });
  const answer = (await response.json().catch(() => ({}))) as Partial<Outcome> & { message?: string };
  if (!response.ok || answer.faults === undefined) throw new Error(answer.message ?? '文件没有上传成功，请重试');
  return answer as Outcome;
}
