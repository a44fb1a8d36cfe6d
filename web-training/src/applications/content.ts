import type { AttachmentData, StoredFile } from '@yjs/web-kit';

export type FileKind = 'PRICE_BASIS' | 'EVIDENCE' | 'DECLARATION';
export const fileWords: Record<FileKind, string> = {
  PRICE_BASIS: '价格依据',
  EVIDENCE: '合作与就业证明（可不上传）',
  DECLARATION: '承诺书',
};

/** What the form holds: the server's content, files with their names. */
export interface FormContent {
  introInstitution: string;
  introProject: string;
  assessmentPlan: string;
  project: Record<string, unknown> & { fees: Record<string, string> };
  plan: PlanRow[];
  files: Record<FileKind, StoredFile[]>;
}

export interface PlanRow {
  module?: string;
  theoryHours?: number | null;
  practiceHours?: number | null;
  teacherId?: string | null;
  roomKind?: string;
  material?: string;
}

type ServerContent = Omit<FormContent, 'files'> & { files: Record<FileKind, string[]> };

/** The server's content in the form: ids of files become the files. */
export function toForm(content: unknown, attachments: readonly AttachmentData[]): FormContent {
  const given = content as ServerContent;
  const known = new Map(attachments.map((file) => [fileIdOf(file), { ...file, id: fileIdOf(file) }]));
  const filesOf = (kind: FileKind) => given.files[kind].flatMap((id) => known.get(id) ?? []);
  return {
    ...given,
    files: {
      PRICE_BASIS: filesOf('PRICE_BASIS'),
      EVIDENCE: filesOf('EVIDENCE'),
      DECLARATION: filesOf('DECLARATION'),
    },
  };
}

/** The form as the server takes it: nothing is undefined, files are ids. */
export function toContent(form: FormContent): ServerContent {
  return {
    introInstitution: text(form.introInstitution),
    assessmentPlan: text(form.assessmentPlan),
    ...toOffer(form),
    files: {
      PRICE_BASIS: idsOf(form.files?.PRICE_BASIS),
      EVIDENCE: idsOf(form.files?.EVIDENCE),
      DECLARATION: idsOf(form.files?.DECLARATION),
    },
  };
}

/** The project, its plan and its introduction as the server takes them. */
export function toOffer(form: Pick<FormContent, 'project' | 'plan' | 'introProject'>) {
  return {
    introProject: text(form.introProject),
    project: { ...filled(form.project), fees: filled(form.project.fees) as Record<string, string> },
    plan: (form.plan ?? []).map((line) => ({
      module: text(line?.module),
      theoryHours: line?.theoryHours ?? null,
      practiceHours: line?.practiceHours ?? null,
      teacherId: line?.teacherId ?? null,
      roomKind: text(line?.roomKind),
      material: text(line?.material),
    })),
  };
}

/** `content.plan.1.teacherId` → ['plan', 1, 'teacherId']; faults of the whole plan stand at its first line's name. */
export function nameOfField(path: string): (string | number)[] {
  const parts = path.replace(/^content\./, '').split('.');
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

const text = (value: string | null | undefined) => value ?? '';
const fileIdOf = ({ url }: AttachmentData) => url.slice(url.lastIndexOf('/') + 1);
const idsOf = (files: readonly StoredFile[] | undefined) => (files ?? []).map(({ id }) => id);
const filled = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined));
