/** What a row is paid to. */
export interface Account {
  bankCode: string | null;
  bankAccount: string | null;
  accountName: string | null;
}

const DIGITS = /^\d{12,19}$/;

/** Whether money can be sent there: bank, holder, 12 to 19 digits (R33-4). */
export const isAccount = (account: Account | undefined): boolean =>
  !!account?.bankCode && !!account.accountName && DIGITS.test((account.bankAccount ?? '').replace(/[\s-]/g, ''));
