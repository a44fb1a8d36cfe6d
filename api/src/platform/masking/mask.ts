import { maskAddress } from './mask-address.ts';

/** Kinds of personal data with a way of masking of their own (00-common, "masking"). */
export type MaskKind = 'name' | 'idNumber' | 'phone' | 'bankAccount' | 'address' | 'hidden';

const STAR = '*';

/** First character and a star for each other one: 张*, 欧**. Characters beyond the basic plane count as one. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  return characters.length < 2 ? STAR.repeat(characters.length) : characters[0] + STAR.repeat(characters.length - 1);
}

/** 310109********3218. Other documents, which are shorter, show at most a quarter at either end. */
export function maskIdNumber(idNumber: string): string {
  const characters = [...idNumber.trim()];
  if (characters.length === 18) return keepEnds(characters, 6, 4);
  const quarter = Math.floor(characters.length / 4);
  return keepEnds(characters, Math.min(quarter, 6), Math.min(quarter, 4));
}

/** 138****1234. Of other numbers, such as 021-63211234, the last four digits stay. */
export function maskPhone(phone: string): string {
  const characters = [...phone.trim()];
  if (characters.length === 11) return keepEnds(characters, 3, 4);
  return keepEnds(characters, 0, characters.length >= 7 ? 4 : 0);
}

/** The last four digits behind four stars, whatever the length: ****0018. */
export function maskBankAccount(account: string): string {
  const characters = [...account.replace(/[\s-]/g, '')];
  if (characters.length === 0) return '';
  return STAR.repeat(4) + (characters.length >= 12 ? characters.slice(-4).join('') : '');
}

/** Masks a value by its kind; an empty value stays empty, so that "not filled in" remains visible. */
export function mask(kind: MaskKind, value: string): string {
  switch (kind) {
    case 'name':
      return maskName(value);
    case 'idNumber':
      return maskIdNumber(value);
    case 'phone':
      return maskPhone(value);
    case 'bankAccount':
      return maskBankAccount(value);
    case 'address':
      return maskAddress(value);
    case 'hidden':
      return value.trim() === '' ? '' : STAR.repeat(4);
  }
}

function keepEnds(characters: readonly string[], head: number, tail: number): string {
  const end = characters.length - tail;
  return [...characters.slice(0, head), STAR.repeat(Math.max(0, end - head)), ...characters.slice(end)].join('');
}
