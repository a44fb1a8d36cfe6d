import { firstRow, run, sql } from '../../../database/sql.ts';
import type { RealNameAgent } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { actorName, type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { type AccountChange, readAccount, setAccountPending } from '../../cases/index.ts';
import type { Applicant } from '../applicants/own-applicant.ts';
import { tellOfChange } from './tell-of-change.ts';

/**
 * An agent has named the account that money would go to, or another one: it waits for the person, who is told (01 §10.3 no. 8). Nothing where
 * the case keeps no account.
 */
export async function keepPending(
  tx: Ctx,
  one: { id: string; caseNo: string; orgId: string },
  applicant: Applicant,
  agent: RealNameAgent,
): Promise<void> {
  const account = await readAccount(tx, one.id);
  if (!account) return;
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into account_confirmation (case_id, version, state, named_at, agent_name_masked, authorisation_no)
        values (${one.id}, 1, 'PENDING', ${now}, ${mask('name', agent.name)}, ${agent.authorisationNo})
        on conflict (case_id) do update set version = account_confirmation.version + 1, state = 'PENDING', named_at = excluded.named_at,
          named_by = 'AGENT', named_by_id = null, named_by_name = null, agent_name_masked = excluded.agent_name_masked, authorisation_no = excluded.authorisation_no, way = null, settled_at = null,
          settled_by_id = null, settled_by_name = null`,
  );
  await setAccountPending(tx, one.id, true);
  await recordAudit(tx, {
    event: 'intake.account-named',
    objectType: 'case',
    objectId: one.id,
    detail: { account: account.accountMasked, authorisationNo: agent.authorisationNo },
  });
  await sendNotices(tx, [
    {
      template: 'N328',
      receivers: [{ name: applicant.name, phone: applicant.phone, idNo: applicant.idNo }],
      variables: { 一件事编号: one.caseNo, 代办人: mask('name', agent.name), 银行账号: account.accountMasked },
      record: { type: 'case', id: one.id, orgId: one.orgId, title: one.caseNo },
    },
  ]);
}

/**
 * Another account stands in the form now, whoever corrected it: the person's word was for the one before. What the window has put there waits for
 * the person, whoever had named the one before (01 §13.5), and he is told; what the applicant's own side has corrected waits where an agent or the
 * window had named one. Who has the earlier one open hears so (E-0504); who may settle the new one in the same step does so afterwards.
 */
export async function followAccount(tx: Ctx, change: AccountChange): Promise<void> {
  const byWindow = change.by === 'STAFF' && change.state !== 'DRAFT';
  if (byWindow && change.after.bankAccount) await keepCorrected(tx, change);
  await awaitPersonAgain(tx, change);
  if (byWindow) await tellOfChange(tx, change);
}

/** A word of the person's that has not been asked for until now: the account was his own. */
async function keepCorrected(tx: Ctx, { caseId }: AccountChange): Promise<void> {
  await run(
    tx,
    sql`insert into account_confirmation (case_id, version, state, named_at, named_by, named_by_id, named_by_name)
        values (${caseId}, 0, 'PENDING', ${tx.app.clock.now()}, 'STAFF', ${requireUser(tx).userId}, ${actorName(tx.actor)})
        on conflict (case_id) do nothing`,
  );
}

async function awaitPersonAgain(tx: Ctx, { caseId, by }: AccountChange): Promise<void> {
  const clerk = by === 'STAFF' ? actorName(tx.actor) : null;
  const clerkId = by === 'STAFF' ? requireUser(tx).userId : null;
  const waiting = await firstRow(
    tx,
    sql`update account_confirmation set version = version + 1, state = 'PENDING', named_at = ${tx.app.clock.now()}, way = null,
          named_by = case when ${clerk}::text is null then named_by else 'STAFF' end, named_by_id = ${clerkId}::uuid,
          named_by_name = ${clerk},
          settled_at = null, settled_by_id = null, settled_by_name = null where case_id = ${caseId} returning 1 as there`,
  );
  if (!waiting) return;
  await setAccountPending(tx, caseId, true);
  await recordAudit(tx, { event: 'intake.account-changed', objectType: 'case', objectId: caseId });
}

/** The person himself, freshly proven, has named another account in the correction of a returned application: nothing waits any more. */
export async function settleOwn(tx: Ctx, caseId: string, applicant: Applicant): Promise<void> {
  const found = await firstRow(
    tx,
    sql`select 1 from account_confirmation where case_id = ${caseId} and state = 'PENDING' for update`,
  );
  if (!found) return;
  await settleAccount(tx, {
    caseId,
    way: 'ONLINE',
    byId: applicant.accountId,
    byName: applicant.nameMasked,
    own: true,
  });
}

export interface Settled {
  caseId: string;
  way: 'ONLINE' | 'PAPER';
  /** Who says so: the person, masked, or the clerk who has seen the signature. */
  byId: string;
  byName: string;
  /** The person has put an account of his own into the form. */
  own?: boolean;
}

/** The account of the case is the person's own word now; the case is marked where the clerk who saw the paper had corrected the account. */
export async function settleAccount(tx: Ctx, { caseId, way, byId, byName, own = false }: Settled): Promise<void> {
  const settled = await firstRow<{ oneClerk: boolean | null }>(
    tx,
    sql`update account_confirmation set state = 'CONFIRMED', version = version + 1, way = ${way}, settled_at = ${tx.app.clock.now()},
          settled_by_id = ${byId}, settled_by_name = ${byName},
          named_by = case when ${own} then 'PERSON' else named_by end, named_by_id = case when ${own} then null else named_by_id end,
          named_by_name = case when ${own} then null else named_by_name end
         where case_id = ${caseId} returning way = 'PAPER' and named_by_id = settled_by_id as "oneClerk"`,
  );
  // It is allowed, where a centre has one clerk; those who supervise see it.
  const oneClerk = settled?.oneClerk === true;
  await setAccountPending(tx, caseId, false, oneClerk);
  await recordAudit(tx, {
    event: 'intake.account-confirm',
    objectType: 'case',
    objectId: caseId,
    detail: { way, ...(oneClerk && { oneClerk }) },
  });
}
