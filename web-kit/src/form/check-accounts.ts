import type { FormValidation } from '@rjsf/utils';
import type { FieldSchema } from './field-of.ts';
import type { FormData, FormSchema } from './form-types.ts';

/** Adds the server's check of bank accounts to every top-level field that holds one (`x-format: luhn`), in the server's words (E-1101). */
export function checkAccounts(data: FormData, errors: FormValidation<FormData>, schema: FormSchema): void {
  for (const [name, field] of Object.entries((schema as FieldSchema).properties ?? {})) {
    const value = data[name];
    if (field['x-format'] !== 'luhn' || typeof value !== 'string') continue;
    // What is shown in part only is checked where it is whole; digits that lack or abound are the pattern's.
    const digits = plain(value);
    if (/^\d{16,19}$/.test(digits) && luhnSum(digits) % 10 !== 0)
      errors[name]?.addError('银行账户校验未通过：校验位不正确，请核对后重新输入');
  }
}

/** As the server reads numbers: half-width, without blanks and dashes. */
const plain = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B-\u200D\u2060\uFEFF\u2010-\u2015\u2212-]/g, '');

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}
