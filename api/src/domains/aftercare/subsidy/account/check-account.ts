import type { FieldError } from '../../../../platform/errors/index.ts';
import { parseBankAccount, parsePersonName } from '../../../people/index.ts';

/** An account as somebody has entered it. */
export interface GivenAccount {
  bankCode: string | null;
  bankAccount: string | null;
  accountHolder: string | null;
}

/** The account as it is kept, once number, bank and holder fit; nothing of it where none was entered. */
export type CheckedAccount =
  | { ok: true; account: string | null; holder: string | null }
  | { ok: false; faults: FieldError[] };

/** `input.` and the name of the field; the code says that the account is what is wrong. */
const fault = (field: string, message: string): FieldError => ({ path: `input.${field}`, message, code: 'E-1101' });

/**
 * 账户校验 (01 §13.6 no. 4): 16 to 19 digits with a check digit, a bank of the list, held by the person: E-1101 names which of them fails.
 *
 * @param name of the person; a holder that is not entered is the person
 */
export function checkAccount({ bankCode, bankAccount, accountHolder }: GivenAccount, name: string): CheckedAccount {
  const faults: FieldError[] = [];
  const parsed = bankAccount === null ? undefined : parseBankAccount(bankAccount);
  if (parsed && !parsed.ok) faults.push(fault('bankAccount', parsed.message));
  if (bankAccount !== null && bankCode === null) faults.push(fault('bankCode', '银行账户校验未通过：请选择开户银行'));
  const holder = accountHolder === null ? name : accountHolder;
  const [given, own] = [parsePersonName(holder), parsePersonName(name)];
  if (!given.ok || !own.ok || given.value !== own.value)
    faults.push(fault('accountHolder', '银行账户校验未通过：户名与本人姓名不一致'));
  if (faults.length > 0) return { ok: false, faults };
  if (!parsed?.ok) return { ok: true, account: null, holder: null };
  return { ok: true, account: parsed.value, holder: name };
}
