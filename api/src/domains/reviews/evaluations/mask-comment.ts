import { maskBankAccount, maskIdNumber, maskName, maskPhone } from '../../../platform/masking/index.ts';

const half = (text: string) =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));

/** What people put between the digits of a number, up to three at once: spaces, hyphens and dashes of every width, dots, strokes. */
const BETWEEN = String.raw`\t\v\f\r \u00a0\u2000-\u200d\u2060\u3000\ufeff\-‐-―−－~～.．·•。_＿/／`;
/** A run of digits however divided, letters before or after it or not: wx13812345678, 138.1234.5678, 310109-19900101-001X. */
const NUMBER = new RegExp(
  String.raw`\d(?:[${BETWEEN}]{0,3}\d){16}[${BETWEEN}]{0,3}[Xx](?![A-Za-z])|\d(?:[${BETWEEN}]{0,3}\d){6,}`,
  'g',
);
/** A day of this century is no number of anybody. */
const DAY = /^20\d\d([-./]?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])$/;

/** A comment without the phone, identity and account numbers that somebody wrote into it (11.10). */
export function maskComment(text: string): string {
  return half(text).replace(NUMBER, (written) => {
    if (DAY.test(written)) return written;
    const digits = written.replace(/[^\dXx]/g, '').toUpperCase();
    if (/^1[3-9]\d{9}$/.test(digits)) return maskPhone(digits);
    if (/^(\d{15}|\d{17}[\dX])$/.test(digits)) return maskIdNumber(digits);
    if (digits.length >= 12) return maskBankAccount(digits);
    // Telephones with or without their area, documents; seven digits may as well be a sum.
    return digits.length >= 8 ? `${'*'.repeat(digits.length - 4)}${digits.slice(-4)}` : written;
  });
}

/** A text with the applicant's full name masked wherever it stands (11.6): 欧阳晓明 becomes 欧***. */
export function hideName(text: string, name: string | undefined): string {
  return name && [...name].length > 1 ? text.replaceAll(name, maskName(name)) : text;
}
