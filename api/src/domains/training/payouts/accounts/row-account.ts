import { decryptColumn, encryptColumn } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { type KeptAccount, openAccount } from './keep-account.ts';
import type { ReadAccount } from './read-account.ts';

/** A row that keeps no account of its own. */
export const NO_ACCOUNT = {
  account_name: null,
  account_name_masked: null,
  bank_name: null,
  bank_account: null,
  bank_account_masked: null,
} as const;

const cell = (column: string, rowId: string) => ({ table: 'living_payout', column, rowId });

/** An account as a payment keeps it, whatever becomes of the trainee's own. */
export function sealedAccount(tx: Ctx, rowId: string, { holder, bankName, bankAccount }: ReadAccount) {
  const { keys } = tx.app;
  return {
    account_name: encryptColumn(keys, 'NAME', cell('account_name', rowId), holder),
    account_name_masked: mask('name', holder),
    bank_name: bankName,
    bank_account: encryptColumn(keys, 'BANK', cell('bank_account', rowId), bankAccount),
    bank_account_masked: mask('bankAccount', bankAccount),
  };
}

/** The trainee's account, as it is now. */
export function rowAccount(tx: Ctx, rowId: string, account: KeptAccount) {
  const number = openAccount(tx, account);
  if (number === null || account.bankName === null) return NO_ACCOUNT;
  return sealedAccount(tx, rowId, { holder: account.name, bankName: account.bankName, bankAccount: number });
}

/** What {@link sealedAccount} made, in clear; whoever asks has recorded why. */
export const openRowAccount = (ctx: Ctx, rowId: string, sealed: { holder: string; bankAccount: string }) => ({
  holder: decryptColumn(ctx.app.keys, cell('account_name', rowId), sealed.holder),
  bankAccount: decryptColumn(ctx.app.keys, cell('bank_account', rowId), sealed.bankAccount),
});
