import type { LocalDate } from '../../platform/calendar/index.ts';
import { type FormatOutcome, registerDictionary, registerFormat } from '../../platform/forms/index.ts';
import {
  dictionary,
  parseBankAccount,
  parseIdNumber,
  parseMobile,
  parsePersonName,
  parseUscc,
} from './identity/index.ts';
import { isRegionCode } from './regions.ts';

/** Teaches the forms of the whole house how persons are written: formats by `x-format`, code lists by `x-dictionary`. */
export function registerPersonForms(): void {
  registerFormat('idNumber', idNumber);
  registerFormat('mobile', parseMobile);
  registerFormat('personName', parsePersonName);
  registerFormat('luhn', parseBankAccount);
  registerFormat('region', region);
  registerFormat('uscc', parseUscc);
  for (const list of dictionary.values()) registerDictionary(list);
}

/** A citizen's ID number, kept with 18 characters. */
function idNumber(text: string, today: LocalDate): FormatOutcome {
  const parsed = parseIdNumber(text, { today });
  return parsed.ok ? { ok: true, value: parsed.idNo18 } : parsed;
}

/** A region of China; the 12 digits of messages are kept as the 9 that say something. */
function region(text: string): FormatOutcome {
  return isRegionCode(text)
    ? { ok: true, value: text.slice(0, 9) }
    : { ok: false, message: '行政区划代码不正确，请重新选择' };
}
