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

/** ID number: half width, without blanks, the check letter as `X`. The caller has turned 15 digits into 18 before. */
function normaliseIdNumber(value: string): string {
  if (USUAL_ID_NUMBER.test(value)) return value;
  return withoutBlanks(value).replace(/[a-z]/g, (letter) => letter.toUpperCase());
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
