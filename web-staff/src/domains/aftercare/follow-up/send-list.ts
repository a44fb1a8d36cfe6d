/** A person whom a row of a list may mean. */
interface Candidate {
  planId: string;
  personName: string;
  idNo: string;
  dischargeDate: string;
  employment: string;
}

/** A row of a company's list, and whom it means. */
export interface MatchedRow {
  row: number;
  personName: string;
  employerName: string;
  employerUscc: string;
  startedOn: string;
  jobPost: string | null;
  match: 'SURE' | 'CHOOSE' | 'DIFFERS' | 'NONE';
  candidates: readonly Candidate[];
  hint: string | null;
}

export interface ListPreview {
  importId: string | null;
  rowCount: number;
  faults: readonly { row: number; column: string; message: string }[];
  rows: readonly MatchedRow[];
}

/** Sends a list to be read and matched. @throws Error with the server's Chinese message */
export async function sendList(file: File): Promise<ListPreview> {
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch('/imports/follow-up-employers/check', {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'yjs' },
    credentials: 'same-origin',
  }).catch(() => {
    throw new Error('网络中断，文件没有传完，请重试');
  });
  const answer = (await response.json().catch(() => ({}))) as Partial<ListPreview> & { message?: string };
  if (!response.ok || answer.rows === undefined) throw new Error(answer.message ?? '文件没有上传成功，请重试');
  return answer as ListPreview;
}
