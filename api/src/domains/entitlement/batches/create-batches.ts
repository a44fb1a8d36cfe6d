import { rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { advance, startRecords } from '../../../platform/flow/index.ts';
import { actorName, type Ctx, type Placed, requireUser } from '../../../platform/kernel/index.ts';
import { takeNumbers } from '../../../platform/numbers/take-numbers.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { regionTitle } from '../../people/index.ts';
import { consentRule } from '../parameters.ts';
import { monthOf } from '../placement/criteria.ts';

interface ReadyCandidate extends Placed {
  id: string;
  insuredTypes: string[];
}

/**
 * The ready persons of the caller's district as a batch (手动触发, 8.6 no. 4).
 *
 * @throws E-0602 when nobody is ready
 * @returns the batch's id
 */
export async function createBatch(ctx: Ctx, requestId: string): Promise<string> {
  const user = requireUser(ctx);
  const { id } = await once(ctx, 'createEntitlementBatch', requestId, {}, async (tx) => {
    const district = user.scope.kind === 'DISTRICT' ? user.scope.districtCode : null;
    const [id] = district ? await createBatches(tx, district) : [];
    if (!id) throw new DomainError('E-0602', '本区没有待入批次的人员');
    return { id };
  });
  return id;
}

/** One batch for each district that has somebody ready, or for the one district; their ids. */
export async function createBatches(tx: Ctx, district: string | null): Promise<string[]> {
  const ready = await lockReady(tx, district);
  const ids: string[] = [];
  for (const [districtCode, group] of [...Map.groupBy(ready, (c) => c.districtCode)].sort()) {
    ids.push(await createOne(tx, districtCode, group));
  }
  return ids;
}

/** Whoever is ready and has a kind of insurance left to be pushed: not yet insured in it, and with consent where that is asked for. */
async function lockReady(tx: Ctx, district: string | null): Promise<ReadyCandidate[]> {
  const rule = await readParameter(tx, consentRule);
  const may = (type: 'PENSION' | 'MEDICAL') =>
    sql`(${rule[type] === 'NONE'}::boolean or c.consent_state = 'CONFIRMED')`;
  const found = await rows<ReadyCandidate & { pension: boolean; medical: boolean }>(
    tx,
    sql`select c.id, c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode",
          c.pension_state <> 'SUCCESS' and ${may('PENSION')} as pension, c.medical_state <> 'SUCCESS' and ${may('MEDICAL')} as medical
        from entitlement_candidate c
       where c.state = 'READY' and (${district}::text is null or c.district_code = ${district}) order by c.id for update`,
  );
  return found
    .map(({ pension, medical, ...candidate }) => ({
      ...candidate,
      insuredTypes: [...(pension ? ['PENSION'] : []), ...(medical ? ['MEDICAL'] : [])],
    }))
    .filter(({ insuredTypes }) => insuredTypes.length > 0);
}

async function createOne(tx: Ctx, districtCode: string, group: readonly ReadyCandidate[]): Promise<string> {
  const now = tx.app.clock.now();
  const [{ orgId, orgPath } = { orgId: '', orgPath: '' }] = group;
  const period = monthOf(localDateOf(now));
  const number = await takeNumbers(tx, `entitlement-batch-${districtCode}-${period}`);
  const id = uuidv7(now.getTime());
  const no = `MXP-${districtCode}-${period.replace('-', '')}-${String(number).padStart(2, '0')}`;
  const title = `${regionTitle(districtCode)?.replace('上海市', '') ?? districtCode} ${period} ${group.length}人`;
  const by = tx.actor.kind === 'USER' ? tx.actor.userId : null;
  await run(
    tx,
    sql`insert into entitlement_batch (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, batch_no, title,
          period_ym, region, count, created_by_name, submitted_by_id)
        values (${id}, ${now}, ${now}, 'PENDING_RELEASE', ${now}, ${orgId}, ${orgPath}, ${districtCode}, ${no}, ${title}, ${period},
          ${districtCode}, ${group.length}, ${actorName(tx.actor)}, ${by})`,
  );
  const lines = group.map((candidate) => ({ ...candidate, lineId: uuidv7(now.getTime()) }));
  await run(
    tx,
    sql`insert into entitlement_line (id, batch_id, candidate_id, period_ym, insured_types)
        select v."lineId", ${id}, v.id, ${period}, array(select jsonb_array_elements_text(v."insuredTypes"))
          from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as v("lineId" uuid, id uuid, "insuredTypes" jsonb)`,
  );
  await run(
    tx,
    sql`update entitlement_candidate set batch_id = ${id} where id = any(${group.map((c) => c.id)}::uuid[])`,
  );
  await startRecords(tx, 'entitlementBatch', [id]);
  await advance(tx, {
    type: 'candidate',
    action: 'batch',
    rows: group.map((c) => ({ id: c.id })),
    mode: 'CASCADE',
  });
  return id;
}
