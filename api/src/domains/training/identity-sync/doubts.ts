import { rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { Page, PageArgs } from '../../../graphql/connection.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../platform/errors/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { pageOf, type SortOf } from '../../../platform/lists/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { regionTitle } from '../../people/index.ts';
import { recheckChanged } from '../enrolments/checks/recheck-changed.ts';
import { LIVE_STATES } from '../enrolments/seats.ts';
import type { BadRecord } from '../trainees/identity/discharge-system.ts';
import { traineeIndex } from '../trainees/person-cells.ts';
import { IdentityDoubtType } from './doubt.type.ts';
import { doubtSort } from './sync-sort.ts';

const MOST = 200;

interface DoubtRow extends Omit<IdentityDoubtType, 'since' | 'districtName'> {
  since: SqlInstant;
  districtCode: string;
}

/** Persons of the mirror whose records came in no agreed form: what is known of them is confirmed no longer. @returns how many */
export async function markBad(tx: Ctx, bad: readonly BadRecord[]): Promise<void> {
  const known = bad.flatMap(({ idNo, why }) => (idNo ? [{ index: traineeIndex(tx.app.keys, idNo), why }] : []));
  if (known.length === 0) return;
  await run(
    tx,
    sql`update training_identity m set doubt = 'BAD', doubt_since = coalesce(m.doubt_since, ${tx.app.clock.now()}), doubt_reason = v.why
          from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as v(index text, why text) where m.id_no_index = v.index`,
  );
}

/**
 * 全量: who is in the mirror and was not delivered is marked for a decision, nothing else happens to him (J4). Who was kept by a decision is
 * asked about no more until he has been delivered again. @returns how many are newly missing
 */
export async function markMissing(tx: Ctx, delivered: readonly string[]): Promise<number> {
  const indexes = [...new Set(delivered)].map((idNo) => traineeIndex(tx.app.keys, idNo));
  const found = await rows(
    tx,
    sql`update training_identity set doubt = 'MISSING', doubt_since = ${tx.app.clock.now()}, doubt_reason = '全量核对未下发该人员'
         where doubt is null and kept_at is null and record_state <> 'CANCELLED'
           and not (id_no_index = any(${indexes}::text[])) returning id`,
  );
  return found.length;
}

const doubts = {
  columns: sql`m.id, m.version, m.name_masked as name, m.id_no_masked as "idNo", m.district_code as "districtCode", m.doubt as kind,
          m.doubt_since as since, m.doubt_reason as reason,
          (select count(*)::int from training_enrolment e join training_trainee t on t.id = e.trainee_id
            where t.id_no_index = m.id_no_index and e.state = any(${[...LIVE_STATES]}::text[])) as enrolments`,
  tables: sql`training_identity m`,
  order: doubtSort.order,
};

/** 待处理人员. */
export function listDoubts(
  ctx: Ctx,
  kind: string | null,
  sort: SortOf<typeof doubtSort>,
  args: PageArgs,
): Promise<Page<IdentityDoubtType>> {
  const where = kind ? sql`m.doubt = ${kind}` : sql`m.doubt is not null`;
  return pageOf(ctx, doubts, { where, sort }, args, ({ districtCode, ...rest }: DoubtRow) =>
    Object.assign(new IdentityDoubtType(), { ...rest, districtName: regionTitle(districtCode) ?? districtCode }),
  );
}

export const DOUBT_DECISIONS = ['KEEP', 'CANCEL'] as const;
export type DoubtDecision = (typeof DOUBT_DECISIONS)[number];

interface Decision {
  ids: readonly string[];
  decision: DoubtDecision;
  reason: string;
}

/**
 * What becomes of who was not delivered: he stays as he was, or his record is cancelled, and his approved enrolments go back to their
 * districts for it (T20-7).
 *
 * @throws E-0501, E-0005, NOT_FOUND, E-2011 for somebody of whom there is no doubt any more
 */
export async function decideDoubts(ctx: Ctx, given: Decision, requestId: string): Promise<number> {
  const { decision } = given;
  const ids = [...new Set(given.ids.map((id) => id.toLowerCase()))];
  if (ids.length === 0 || ids.length > MOST) throw refuse('E-0501', { max: MOST });
  if (!ids.every(isUuid)) throw refuse('NOT_FOUND');
  const reason = requireReason(given.reason, { path: 'reason', asked: '请填写处理理由' });
  const { count } = await once(ctx, 'decideIdentityDoubts', requestId, given, async (tx) => {
    const found = await tables(tx)
      .selectFrom('training_identity')
      .select(['id', 'doubt'])
      .where('id', '=', anyOf(ids))
      .orderBy('id')
      .forUpdate()
      .execute();
    if (found.length < ids.length) throw refuse('NOT_FOUND');
    if (found.some(({ doubt }) => doubt === null))
      throw new DomainError('E-2011', '部分人员已处理或已重新下发，请刷新');
    if (decision === 'CANCEL' && found.some(({ doubt }) => doubt !== 'MISSING'))
      throw badInput([{ path: 'decision', message: '只有全量核对未下发的人员可以确认注销' }]);
    const now = tx.app.clock.now();
    await run(
      tx,
      sql`update training_identity set doubt = null, doubt_since = null, doubt_reason = null, kept_at = ${now},
              kept_by_name = ${actorName(tx.actor)}, kept_reason = ${reason}, version = version + 1, updated_at = ${now},
              record_state = case when ${decision === 'CANCEL'} then 'CANCELLED' else record_state end
            where id = any(${ids}::uuid[])`,
    );
    for (const { id } of found)
      await recordAudit(tx, {
        event: 'training.identity-doubt',
        objectType: 'trainingIdentity',
        objectId: id,
        detail: { decision, reason },
      });
    if (decision === 'CANCEL') await recheckChanged(tx);
    return { count: found.length };
  });
  return count;
}
