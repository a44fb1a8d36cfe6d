import type { SheetFault } from '../SheetCheck.tsx';

/** What the server found in a file of historic projects, and how many it has taken in. */
export interface ProjectsOutcome {
  rowCount: number;
  goodRows: number;
  faults: SheetFault[];
  preview: {
    row: number;
    institutionName: string;
    name: string;
    categoryTitle: string;
    filingNo: string;
    validFrom: string;
    validTo: string;
  }[];
  imported: number;
}

/** Sends an Excel file of projects to be checked or taken in. @throws Error with the server's Chinese message, or the client's own */
export async function sendProjects(
  file: File,
  step: 'check' | 'import',
  { onlyGood = false, evidence = [] }: { onlyGood?: boolean; evidence?: readonly string[] } = {},
): Promise<ProjectsOutcome> {
  const body = new FormData();
  body.append('file', file, file.name);
  const query = new URLSearchParams({ onlyGood: onlyGood ? '1' : '', evidence: evidence.join(',') });
  const response = await fetch(`/training-projects/${step}?${query}`, {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'yjs' },
    credentials: 'same-origin',
  }).catch(() => {
    throw new Error('网络中断，文件没有传完，请重试');
  });
  const answer = (await response.json().catch(() => ({}))) as Partial<ProjectsOutcome> & { message?: string };
  if (!response.ok || answer.faults === undefined) throw new Error(answer.message ?? '文件没有上传成功，请重试');
  return answer as ProjectsOutcome;
}
