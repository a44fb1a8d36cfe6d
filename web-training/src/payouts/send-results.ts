/** What the server found in a file of bank results, and how many people it has registered. */
export interface CheckedResults {
  rowCount: number;
  goodRows: number;
  faults: readonly { row: number; column: string; message: string }[];
  imported: number;
}

const isChecked = (answer: unknown): answer is CheckedResults =>
  typeof answer === 'object' && answer !== null && 'faults' in answer;
const wordsOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'message' in answer ? String(answer.message) : undefined;

/** Sends the filled payment list of a sheet to be checked or taken in. @throws Error with Chinese words */
export async function sendResults(step: 'check' | 'import', sheetId: string, file: File): Promise<CheckedResults> {
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch(`/living-payouts/${step}?${new URLSearchParams({ of: sheetId })}`, {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'yjs' },
    credentials: 'same-origin',
  }).catch(() => {
    throw new Error('网络中断，文件没有传完，请重试');
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok || !isChecked(answer)) throw new Error(wordsOf(answer) ?? '文件没有上传成功，请重试');
  return answer;
}
