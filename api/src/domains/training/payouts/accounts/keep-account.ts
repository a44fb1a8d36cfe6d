import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { openCell, sealCell } from '../../trainees/person-cells.ts';
import type { ReadAccount } from './read-account.ts';

/** 收款账户 of a trainee as it is kept. */
export interface KeptAccount {
  traineeId: string;
  /** 姓名 in clear: of whom it has to be. */
  name: string;
  nameMasked: string;
  bankName: string | null;
  accountMasked: string | null;
  changedAt: Date | null;
  changedBy: string | null;
  byInstitution: boolean;
  sealed: string | null;
}

/** Accounts of trainees, by their ids; the caller has seen that he may ask. */
export async function readAccounts(ctx: Ctx, traineeIds: readonly string[]): Promise<ReadonlyMap<string, KeptAccount>> {
  if (traineeIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('training_trainee as t')
    .select([
      't.id as traineeId',
      't.name as nameSealed',
      't.name_masked as nameMasked',
      't.bank_name as bankName',
      't.bank_account as sealed',
      't.bank_account_masked as accountMasked',
      't.bank_changed_at as changedAt',
      't.bank_changed_by as changedBy',
      't.bank_by_institution as byInstitution',
    ])
    .where('t.id', 'in', [...traineeIds])
    .execute();
  return new Map(
    found.map(({ nameSealed, changedAt, ...one }): [string, KeptAccount] => [
      one.traineeId,
      {
        ...one,
        name: openCell(ctx.app.keys, 'training_trainee', one.traineeId, 'name', nameSealed),
        changedAt: changedAt === null ? null : new Date(changedAt),
      },
    ]),
  );
}

/** The number in clear; whoever asks has recorded why. */
export const openAccount = (
  ctx: Ctx,
  { traineeId, sealed }: Pick<KeptAccount, 'traineeId' | 'sealed'>,
): string | null =>
  sealed === null ? null : openCell(ctx.app.keys, 'training_trainee', traineeId, 'bankAccount', sealed);

/** Writes the account of a trainee in place of the one before; the audit keeps that it changed, never the number. */
export async function keepAccount(
  tx: Ctx,
  traineeId: string,
  { bankName, bankAccount }: ReadAccount,
  byInstitution: boolean,
): Promise<void> {
  const now = tx.app.clock.now();
  const masked = mask('bankAccount', bankAccount);
  await tables(tx)
    .updateTable('training_trainee')
    .set({
      bank_name: bankName,
      bank_account: sealCell(tx.app.keys, 'training_trainee', traineeId, 'bankAccount', bankAccount),
      bank_account_masked: masked,
      bank_changed_at: now,
      bank_changed_by: byInstitution ? actorName(tx.actor) : '本人',
      bank_by_institution: byInstitution,
      updated_at: now,
    })
    .where('id', '=', traineeId)
    .execute();
  await recordAudit(tx, {
    event: 'training.account.change',
    objectType: 'trainingTrainee',
    objectId: traineeId,
    detail: { account: masked, byInstitution },
  });
}
