import { requireRecentProof } from '../../../../platform/access/index.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { getOwnTrainee } from '../../enrolments/own-trainee.ts';
import { keepAccount, openAccount, readAccounts } from './keep-account.ts';
import { type GivenAccount, readAccount } from './read-account.ts';

/** 收款账户 of the caller, masked (02 §5.3). @throws E-1301 */
export async function getOwnAccount(ctx: Ctx) {
  const { id, nameMasked } = await getOwnTrainee(ctx);
  const kept = (await readAccounts(ctx, [id])).get(id);
  return {
    holderMasked: nameMasked,
    bankName: kept?.bankName ?? null,
    accountMasked: kept?.accountMasked ?? null,
    changedAt: kept?.changedAt ?? null,
    byInstitution: kept?.byInstitution ?? false,
  };
}

/**
 * The caller enters or changes his account; it holds for everything that is paid from now on. One that is there already is changed by somebody
 * who was proven by real name of late (02 §2.2 S3): whoever has only a password would turn another's money to himself.
 *
 * @throws E-1301, BAD_INPUT, E-0804
 */
export async function saveOwnAccount(ctx: Ctx, given: GivenAccount): Promise<void> {
  const own = await getOwnTrainee(ctx);
  const account = readAccount(given, own.name);
  const kept = (await readAccounts(ctx, [own.id])).get(own.id);
  if (kept?.accountMasked) await requireRecentProof(ctx);
  await transaction(ctx, (tx) => keepAccount(tx, own.id, account, false));
}

/** The whole number, for the person himself; audited (02 §2.2). @throws E-1301 */
export async function revealOwnAccount(ctx: Ctx): Promise<string | null> {
  const own = await getOwnTrainee(ctx);
  const kept = (await readAccounts(ctx, [own.id])).get(own.id);
  await recordAudit(ctx, {
    event: 'training.account.reveal',
    objectType: 'trainingTrainee',
    objectId: own.id,
    detail: { own: true },
  });
  return kept ? openAccount(ctx, kept) : null;
}
