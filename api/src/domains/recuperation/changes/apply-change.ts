import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { refuseVersion } from '../../../platform/versions/index.ts';
import { moveAll } from '../move-all.ts';
import { NOMINATION } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { freezeRoster } from '../roster/freeze-lists.ts';
import { pushRoster } from '../roster/push-roster.ts';
import { requireIntactRoster, sealRoster } from '../roster/sealed-roster.ts';
import { lockOriginal, refuseElsewhere } from './change-checks.ts';
import { takeGranted } from './granted-places.ts';

/**
 * 批准: the roster's next version (03 §30.3). It stands on the newest one, whichever the change began with: of other persons nothing is lost; the same
 * person who has left meanwhile is E-VER-02 (§30.6).
 *
 * @throws E-VER-02, E-LY-21, E-CR-12
 */
export async function applyChange(tx: Ctx, changeId: string): Promise<void> {
  const change = await tables(tx)
    .selectFrom('recup_change')
    .select(['id', 'plan_id', 'kind', 'original_id', 'substitute_id'])
    .where('id', '=', changeId)
    .executeTakeFirstOrThrow();
  const plan = await tables(tx)
    .selectFrom('recup_plan')
    .select(['id', 'plan_no', 'year', 'level', 'roster_version'])
    .where('id', '=', change.plan_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await requireIntactRoster(tx, plan.id);
  const next = plan.roster_version + 1;
  if (change.original_id !== null) await leave(tx, change.original_id, change.kind, plan.roster_version);
  await tables(tx)
    .updateTable('recup_plan')
    .set({ roster_version: next, ...(change.kind === 'CANCEL' && { unused_quota: sql<number>`unused_quota + 1` }) })
    .where('id', '=', plan.id)
    .execute();
  if (change.substitute_id !== null) await join(tx, plan, change.substitute_id, next, change.kind === 'ADD');
  await tables(tx)
    .updateTable('recup_change')
    .set({ roster_version: plan.roster_version, roster_after: next })
    .where('id', '=', change.id)
    .execute();
  await sealRoster(tx, plan.id, next);
  await freezeRoster(tx, plan.id);
  await pushRoster(tx, plan.id, next);
}

/** The original leaves the roster with the next version. @throws E-VER-02 where he has left already */
async function leave(tx: Ctx, original: string, kind: string, version: number): Promise<void> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('recup_roster_row')
    .set({ until_version: version + 1, updated_at: tx.app.clock.now() })
    .where('nomination_id', '=', original)
    .where('until_version', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) === 0) throw refuseVersion(version);
  await moveAll(tx, NOMINATION, [original], kind === 'REPLACE' ? 'replace' : 'cancelPlace');
  await lockOriginal(tx, original, null);
}

interface Plan {
  id: string;
  plan_no: string;
  year: number;
  level: string;
}

async function join(tx: Ctx, plan: Plan, nominationId: string, version: number, granted: boolean): Promise<void> {
  const { cadre_id, cadre_uid, org_id, org_path, district_code, submission_id } = await tables(tx)
    .selectFrom('recup_nomination')
    .select(['cadre_id', 'cadre_uid', 'org_id', 'org_path', 'district_code', 'submission_id'])
    .where('id', '=', nominationId)
    .executeTakeFirstOrThrow();
  await refuseElsewhere(tx, cadre_id, plan.id);
  if (granted && Number((await takeGranted(tx, submission_id)).numUpdatedRows) === 0) throw refusal('E-LY-35');
  await moveAll(tx, NOMINATION, [nominationId], 'join');
  const now = tx.app.clock.now();
  const common = { created_at: now, updated_at: now, org_id, org_path, district_code };
  await tables(tx)
    .insertInto('recup_roster_row')
    .values({
      ...common,
      id: uuidv7(now.getTime()),
      plan_id: plan.id,
      nomination_id: nominationId,
      person_no: cadre_uid,
      from_version: version,
    })
    .execute();
  await tables(tx)
    .insertInto('cadre_recuperation')
    .values({
      ...common,
      id: uuidv7(now.getTime()),
      cadre_id,
      cadre_uid,
      year: plan.year,
      level: plan.level,
      plan_no: plan.plan_no,
      attended: false,
      source: 'SYSTEM',
    })
    .onConflict((on) => on.doNothing())
    .execute();
}
