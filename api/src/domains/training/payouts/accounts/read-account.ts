import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import { parseBankAccount, parsePersonName } from '../../../people/index.ts';

/** An account as somebody has entered it (02 §5.3). */
export interface GivenAccount {
  /** 户名. */
  holder: string;
  bankName: string;
  bankAccount: string;
}

/** The same, fit to be kept: digits alone, the name as people write it. */
export type ReadAccount = Readonly<GivenAccount>;

const bankOf = (text: string) => text.trim().replaceAll(/\s+/g, '');

/**
 * The account, or everything that is wrong with it: length and check digit of the number, and the holder, who is the person himself.
 *
 * @param person whose money it is, in clear
 * @throws BAD_INPUT naming every field
 */
export function readAccount(given: GivenAccount, person: string): ReadAccount {
  const faults: FieldError[] = [];
  const say = (path: string, message: string, code?: string) =>
    faults.push({ path: `input.${path}`, message, ...(code && { code }) });
  const holder = parsePersonName(given.holder);
  const bankName = bankOf(given.bankName);
  const account = parseBankAccount(given.bankAccount);
  if (!holder.ok) say('holder', holder.message);
  else if (holder.value !== person) say('holder', '户名应与本人姓名一致');
  if ([...bankName].length < 4 || [...bankName].length > 80) say('bankName', '请填写开户行全称，4至80个字');
  if (!account.ok) say('bankAccount', account.message, account.code);
  if (!holder.ok || !account.ok || faults.length > 0) throw badInput(faults);
  return { holder: holder.value, bankName, bankAccount: account.value };
}
