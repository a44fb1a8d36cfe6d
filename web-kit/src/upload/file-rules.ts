/** What may be uploaded; the server checks again by content. */
export interface FileRules {
  /** MIME types. */
  types: readonly string[];
  /** Endings of names, for kinds whose type browsers do not know (OFD) or tell differently. */
  extensions?: readonly string[];
  /** As the server calls the rule; a material of its own goes before it. */
  materialCode?: string;
  /** Bytes of one file. */
  maxSize: number;
  /** How many files. */
  maxCount: number;
  /** Videos beside them: their types, and bytes of one. */
  video?: { types: readonly string[]; maxSize: number };
  /** The one size in pixels that pictures must have, as 照片 does. */
  exactSize?: { width: number; height: number } | undefined;
}

/** Materials of an application (spec 9.4, page 3): PDF, JPG, PNG, 10 MB each, 20 files. */
export const materialRules: FileRules = {
  types: ['application/pdf', 'image/jpeg', 'image/png'],
  maxSize: 10 * 1024 * 1024,
  maxCount: 20,
};

/** Files of training (02 §2.6): documents of office programs beside them, 20 MB each. */
export const trainingRules: FileRules = {
  types: [
    'application/pdf',
    'application/msword',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.ms-excel',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/ofd',
    'image/jpeg',
    'image/png',
  ],
  extensions: ['.doc', '.docx', '.xls', '.xlsx', '.ofd'],
  materialCode: 'TRAINING',
  maxSize: 20 * 1024 * 1024,
  maxCount: 20,
};

/** Materials of training that may be filmed too (02 §2.6): MP4 up to 500 MB, sent so that it goes on after an interruption. */
export const filmedRules: FileRules = {
  ...trainingRules,
  video: { types: ['video/mp4'], maxSize: 500 * 1024 * 1024 },
};

const typeNames: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'video/mp4': 'MP4',
  'video/quicktime': 'MOV',
  'application/msword': 'Word',
  'application/vnd.ms-excel': 'Excel',
  'application/ofd': 'OFD',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel（xlsx）',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word（docx）',
};

/** All types of the rules. */
export const typesOf = ({ types, video }: FileRules): readonly string[] => [...types, ...(video?.types ?? [])];
const kindsOf = (rules: FileRules) => {
  const names = typesOf(rules).map((type) => typeNames[type] ?? type);
  // Both formats of a program are one kind where both are taken.
  const shown = names.filter((name) => !names.some((other) => name.startsWith(`${other}（`)));
  return `仅支持 ${[...new Set(shown)].join('/')}`;
};
const sizeOf = ({ maxSize }: { maxSize: number }) =>
  maxSize >= MEGABYTE ? `不超过${maxSize / MEGABYTE}MB` : `不超过${Math.floor(maxSize / 1024)}KB`;
const MEGABYTE = 1024 * 1024;

/** What a file chooser offers. */
export const acceptOf = (rules: FileRules): string => [...typesOf(rules), ...(rules.extensions ?? [])].join(',');

const isKnown = ({ name, type }: { name: string; type: string }, rules: FileRules): boolean =>
  typesOf(rules).includes(type) || (rules.extensions ?? []).some((ending) => name.toLowerCase().endsWith(ending));

/** The rules as a sentence under the field. */
export function rulesText(rules: FileRules): string {
  const video = rules.video ? `（视频${sizeOf(rules.video)}）` : '';
  return `${kindsOf(rules)}，单个文件${sizeOf(rules)}${video}，最多${rules.maxCount}个`;
}

/** Why a file may not be uploaded, in the server's words of E-0006, or `undefined`. */
export function fileProblem(
  file: { name: string; type: string; size: number },
  count: number,
  rules: FileRules,
): string | undefined {
  const refusal = (rule: string) => `附件“${file.name}”格式或大小不符合要求（${rule}）`;
  if (count >= rules.maxCount) return refusal(`这项材料最多${rules.maxCount}个文件`);
  const limit = rules.video?.types.includes(file.type) ? rules.video : rules;
  if (!isKnown(file, rules)) return refusal(`${kindsOf(rules)}，且${sizeOf(rules)}`);
  if (file.size === 0) return refusal('文件不能为空');
  return file.size > limit.maxSize ? refusal(`${kindsOf(rules)}，且${sizeOf(limit)}`) : undefined;
}
