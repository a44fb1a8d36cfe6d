import { isIdNumber, LONGEST_VALUE_BYTES } from '../../../../platform/crypto/index.ts';
import type { ColumnClass } from '../words.ts';

/** A value that was not as its class has it; the value itself is told nobody. */
export interface OddValue {
  column: string;
  rowKey: string;
  reason: string;
  /** It could not be encrypted at all. */
  unsealed: boolean;
}

const digits = (value: string): number => value.replace(/\D/g, '').length;

const FORMS: Partial<Record<ColumnClass, (value: string) => string | undefined>> = {
  ID: (value) => (isIdNumber(value.trim()) ? undefined : '证件号码格式不正确'),
  BANK: (value) => (digits(value) >= 8 && digits(value) <= 30 ? undefined : '银行账号格式不正确'),
  NAME: (value) => (/\p{Script=Han}|\p{L}/u.test(value) ? undefined : '姓名格式不正确'),
};

/** What is odd about a value (03 §41.12): it is encrypted as it is all the same, and listed. An empty one is not odd. */
export function oddityOf(dataClass: ColumnClass, value: string): string | undefined {
  return value === '' ? undefined : FORMS[dataClass]?.(value);
}

/** Whether a value is longer than a column takes (E-CR-10, 03 §41.14): it stays in clear and has to be explained. */
export const isTooLong = (value: string): boolean => Buffer.byteLength(value, 'utf8') > LONGEST_VALUE_BYTES;
export const TOO_LONG = '超过64KB，没有加密';
