/** What may be uploaded; the server checks again by content. */
export interface FileRules {
  /** MIME types. */
  types: readonly string[];
  /** Bytes of one file. */
  maxSize: number;
  /** How many files. */
  maxCount: number;
}

/** Materials of an application (spec 9.4, page 3): PDF, JPG, PNG, 10 MB each, 20 files. */
export const materialRules: FileRules = {
  types: ['application/pdf', 'image/jpeg', 'image/png'],
  maxSize: 10 * 1024 * 1024,
  maxCount: 20,
};

const typeNames: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel（xlsx）',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word（docx）',
};

const kindsOf = ({ types }: FileRules) => `仅支持 ${types.map((type) => typeNames[type] ?? type).join('/')}`;
const sizeOf = ({ maxSize }: FileRules) =>
  maxSize >= MEGABYTE ? `不超过${maxSize / MEGABYTE}MB` : `不超过${Math.floor(maxSize / 1024)}KB`;
const MEGABYTE = 1024 * 1024;

/** The rules as a sentence under the field. */
export function rulesText(rules: FileRules): string {
  return `${kindsOf(rules)}，单个文件${sizeOf(rules)}，最多${rules.maxCount}个`;
}

/** Why a file may not be uploaded, in the server's words of E-0006, or `undefined`. */
export function fileProblem(
  file: { name: string; type: string; size: number },
  count: number,
  rules: FileRules,
): string | undefined {
  const refusal = (rule: string) => `附件“${file.name}”格式或大小不符合要求（${rule}）`;
  if (count >= rules.maxCount) return refusal(`这项材料最多${rules.maxCount}个文件`);
  if (!rules.types.includes(file.type)) return refusal(`${kindsOf(rules)}，且${sizeOf(rules)}`);
  if (file.size === 0) return refusal('文件不能为空');
  return file.size > rules.maxSize ? refusal(`${kindsOf(rules)}，且${sizeOf(rules)}`) : undefined;
}
