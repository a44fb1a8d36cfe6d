import { kernelErrors } from './catalogue.ts';
import { DomainError } from './domain-error.ts';

const SHORTEST = 5;
const LONGEST = 500;

/** Where a reason came from, and how its field asks for it. */
interface ReasonField {
  /** Path of the field as the client sent it, for the form to mark. */
  path?: string;
  /** What the field asks for: 请填写下载原因. */
  asked?: string;
}

/** A reason of 5–500 characters (00-common "reasons"), trimmed. @throws E-0005, which says whether it is too short or too long */
export function requireReason(given: string | null | undefined, { path, asked }: ReasonField = {}): string {
  const text = given?.trim() ?? '';
  const length = [...text].length;
  if (length >= SHORTEST && length <= LONGEST) return text;
  const common = length < SHORTEST ? kernelErrors['E-0005'] : `原因不能超过${LONGEST}个字`;
  const message = asked ? `${asked}（${SHORTEST}至${LONGEST}个字）` : common;
  throw new DomainError('E-0005', message, path ? { fields: [{ path, message, code: 'E-0005' }] } : {});
}
