/** What the server found in a file, and how many experts it has taken in. */
export interface SheetOutcome {
  rowCount: number;
  goodRows: number;
  faults: { row: number; column: string; message: string }[];
  imported: number;
}

/** Sends an Excel file of experts to be checked or taken in. @throws Error with the server's Chinese message, or the client's own */
export async function sendSheet(file: File, step: 'check' | 'import', onlyGood: boolean): Promise<SheetOutcome> {
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch(`/review-experts/${step}${onlyGood ? '?onlyGood=1' : ''}`, {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'yjs' },
    credentials: 'same-origin',
  }).catch(() => {
    throw new Error('网络中断，文件没有传完，请重试');
  });
  const answer = (await response.json().catch(() => ({}))) as Partial<SheetOutcome> & { message?: string };
  if (!response.ok || answer.faults === undefined) throw new Error(answer.message ?? '文件没有上传成功，请重试');
  return answer as SheetOutcome;
}
