import { cfbNames, isCfb } from './cfb-names.ts';
import { isZip, zipNames } from './zip-names.ts';

/** What a container turned out to hold: a document of an office, or why it is not taken. */
export type OfficeKind = { mime: string } | { refused: string };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The entry by which each kind is known. */
const ENTRIES: readonly [entry: string, mime: string][] = [
  ['word/document.xml', WORD],
  ['xl/workbook.xml', EXCEL],
  ['OFD.xml', 'application/ofd'],
];
const STREAMS: readonly [stream: string, mime: string][] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
];

const NO_OFFICE: OfficeKind = { refused: '文件类型不支持' };
const MACROS: OfficeKind = { refused: '文件类型不支持：文件含有宏，请另存为不含宏的文件' };
const LOCKED: OfficeKind = { refused: '请上传未加密的文件' };

/** Whether the beginning is that of a container whose kind only its contents say. */
export const isContainer = (head: Buffer): boolean => isZip(head) || isCfb(head);

/**
 * Which office document a container is, by the names of what it holds (02 §2.6: by content, not by its name); nothing of it is unpacked. Any other
 * archive is none, and one that brings programs along or cannot be opened is refused.
 */
export function officeKind(file: Buffer): OfficeKind {
  if (isZip(file)) {
    const names = new Set(zipNames(file));
    if ([...names].some((name) => name.endsWith('vbaProject.bin'))) return MACROS;
    const found = ENTRIES.filter(([entry]) => names.has(entry));
    const [only] = found;
    return found.length === 1 && only ? { mime: only[1] } : NO_OFFICE;
  }
  const names = new Set(cfbNames(file));
  if (names.has('EncryptedPackage')) return LOCKED;
  if (names.has('VBA') || names.has('_VBA_PROJECT_CUR')) return MACROS;
  const mime = STREAMS.find(([stream]) => names.has(stream))?.[1];
  return mime ? { mime } : NO_OFFICE;
}
