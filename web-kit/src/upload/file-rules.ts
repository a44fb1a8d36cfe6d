import { formatSize } from '../text/format.ts';

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

/** The rules as a sentence under the field. */
export function rulesText(rules: FileRules): string {
  const names = rules.types.map((type) => typeNames[type] ?? type).join('、');
  return `支持 ${names}，单个文件不超过 ${formatSize(rules.maxSize)}，最多 ${rules.maxCount} 个`;
}

/** Why a file may not be uploaded, or `undefined`. */
export function fileProblem(
  file: { name: string; type: string; size: number },
  count: number,
  rules: FileRules,
): string | undefined {
  if (count >= rules.maxCount) return `最多上传 ${rules.maxCount} 个文件`;
  if (!rules.types.includes(file.type)) {
    return `“${file.name}”格式不支持，请上传 ${rules.types.map((type) => typeNames[type] ?? type).join('、')} 文件`;
  }
  if (file.size === 0) return `“${file.name}”是空文件，请重新选择`;
  if (file.size > rules.maxSize)
    return `“${file.name}”有 ${formatSize(file.size)}，超过 ${formatSize(rules.maxSize)}，请压缩后再传`;
  return undefined;
}
