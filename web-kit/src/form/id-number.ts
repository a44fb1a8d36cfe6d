const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = '10X98765432';

export interface IdNumberReading {
  /** 18 characters, `X` upper-case. */
  idNo: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  /** GB/T 2261.1. */
  sex: '1' | '2';
}

export type IdNumberResult = { ok: true; reading: IdNumberReading } | { ok: false; message: string };

/** Full-width to half-width, spaces and hyphens out, `x` to `X`. */
export function normaliseIdNumber(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000·-]/g, '')
    .toUpperCase();
}

/**
 * Reads an ID number as people write it (15 or 18 digits, full-width, spaces), by spec 2.3 and GB 11643.
 * The server reads it again; here it serves the field's message and fills birth date and sex.
 */
export function readIdNumber(text: string): IdNumberResult {
  const plain = normaliseIdNumber(text);
  const idNo = /^\d{15}$/.test(plain) ? upgrade(plain) : plain;
  if (!/^\d{17}[\dX]$/.test(idNo)) return { ok: false, message: '身份证号码应为 18 位（或 15 位）数字，末位可为 X' };
  if (checkDigitOf(idNo) !== idNo[17]) return { ok: false, message: '身份证号码校验位不正确，请核对后重新输入' };
  const birthDate = `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`;
  if (!isDay(birthDate)) return { ok: false, message: '身份证号码中的出生日期不正确，请核对后重新输入' };
  return { ok: true, reading: { idNo, birthDate, sex: Number(idNo[16]) % 2 === 1 ? '1' : '2' } };
}

function upgrade(fifteen: string): string {
  const body = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return body + checkDigitOf(body);
}

function checkDigitOf(idNo: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(idNo[index]), 0);
  return checkDigits.charAt(sum % 11);
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
