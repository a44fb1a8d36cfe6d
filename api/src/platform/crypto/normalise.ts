/** Kinds of values that can be searched for by equality (41.6). */
export type IndexedKind = 'id' | 'phone' | 'bank' | 'name' | 'exact';

/** Written as it is indexed. */
const USUAL_ID_NUMBER = /^\d{17}[\dX]$/;

const NORMALISERS: Record<IndexedKind, (value: string) => string> = {
  id: normaliseIdNumber,
  phone: normalisePhone,
  bank: (value) => digitsOf(value),
  name: normaliseName,
  // Names that another system gave out, where capitals count: an open_id of Alipay.
  exact: (value) => value,
};

/** The one spelling under which a value is indexed and searched. */
export function normalise(kind: IndexedKind, value: string): string {
  return NORMALISERS[kind](value);
}

const OLD_ID_NUMBER = /^\d{15}$/;
const HYPHENS = /[\u2010-\u2015\u2212-]/g;

/** ID number: half width, without blanks and hyphens, the check letter as `X`, 15 digits as the 18 that they have become. */
function normaliseIdNumber(value: string): string {
  if (USUAL_ID_NUMBER.test(value)) return value;
  const number = withoutBlanks(value.replace(HYPHENS, ''))
    .replace(HYPHENS, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (!OLD_ID_NUMBER.test(number)) return number;
  const body = `${number.slice(0, 6)}19${number.slice(6)}`;
  return body + idCheckCharacter(body);
}

/** Whether somebody has typed a resident ID number, in whatever spelling: 18 characters with their check character, or 15 digits. */
export function isIdNumber(text: string): boolean {
  if ([...text].length > LONGEST_TYPED) return false;
  const number = normaliseIdNumber(text);
  return USUAL_ID_NUMBER.test(number) && idCheckCharacter(number.slice(0, 17)) === number[17];
}

/** Beyond that a text is no number that somebody has typed, with however many blanks. */
const LONGEST_TYPED = 60;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The 18th character of a resident ID number, of its first 17 (GB 11643). */
export function idCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Phone: digits only; the country code of a mainland mobile number says nothing and goes. */
function normalisePhone(value: string): string {
  return digitsOf(value).replace(/^(?:00)?86(?=1\d{10}$)/, '');
}

/** Name: NFKC without blanks; names that foreigners and minorities write with a dot keep it, in one form. */
function normaliseName(value: string): string {
  return withoutBlanks(value).replace(/[•∙‧・･]/gu, '·');
}

function digitsOf(value: string): string {
  return value.normalize('NFKC').replace(/\D/g, '');
}

function withoutBlanks(value: string): string {
  // Once more at the end: without the blank a mark may join the letter before it.
  return value.normalize('NFKC').replace(/\s/g, '').normalize('NFKC');
}
