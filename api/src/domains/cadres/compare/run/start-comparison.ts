import { findOrgByCode, getOrg, standingOf } from '../../../../platform/access/index.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { actorName, type Ctx, type Placed, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { refusal } from '../../errors.ts';
import { comparisonSettings } from '../../parameters.ts';
import { COMPARISON } from '../../record-types.ts';
import { cadre } from '../../register/cadre.record.ts';
import type { ComparisonKind } from '../words.ts';
import { comparison } from './comparison.record.ts';
import { countPeople } from './whom.ts';

/** The job that works comparisons off. */
export const COMPARE_JOB = 'cadres.compare';
export const START = 'cadre.compare';
const CITY = '310000';

/**
 * 发起比对 by hand (03 §31.5): of the people who are named, or of all of the caller's office; in the background.
 *
 * @throws E-RY-14, E-RY-15, NOT_FOUND for somebody out of scope
 * @returns the run
 */
export async function startComparison(
  ctx: Ctx,
  cadreIds: readonly string[] | null,
  requestId: string,
): Promise<string> {
  const { most } = await readParameter(ctx, comparisonSettings);
  const ids = cadreIds === null || cadreIds.length === 0 ? null : [...new Set(cadreIds)].sort();
  if (ids !== null && ids.length > most) throw refusal('E-RY-14', { most });
  for (const id of ids ?? []) await cadre.get(ctx, id);
  const org = await getOrg(ctx, requireUser(ctx).orgId);
  const { districtCode, ...standing } = standingOf(org);
  const place = { ...standing, districtCode: districtCode ?? CITY };
  const { id } = await once(ctx, 'startCadreComparison', requestId, { ids }, async (tx) => {
    const begun = await begin(tx, 'MANUAL', place, ids);
    if (begun === null) throw refusal('E-RY-15');
    if (begun.total > most) throw refusal('E-RY-14', { most });
    await recordAudit(tx, {
      event: START,
      objectType: COMPARISON,
      objectId: begun.id,
      detail: { total: begun.total, chosen: ids?.length ?? null },
    });
    await tx.app.jobs.send(tx, COMPARE_JOB, { comparisonId: begun.id }, { key: begun.id });
    return { id: begun.id };
  });
  return id;
}

/** The run of a night: everybody on the first day of a quarter, otherwise whoever is due; one a day, and none where nobody is due. */
export async function startNightly(ctx: Ctx): Promise<string | null> {
  const today = localDateOf(ctx.app.clock.now());
  const city = await findOrgByCode(ctx, CITY);
  if (!city) throw new Error('the city has no organisation');
  const place = { ...standingOf(city), districtCode: CITY };
  const kind = /-(01|04|07|10)-01$/.test(today) ? 'FULL' : 'CHANGED';
  return transaction(ctx, async (tx) => {
    const begun = await begin(tx, kind, place, null);
    return begun?.id ?? null;
  });
}

async function begin(tx: Ctx, kind: ComparisonKind, place: Placed, ids: readonly string[] | null) {
  const whom = { kind, cadre_ids: ids, org_path: place.orgPath, created_at: tx.app.clock.now() };
  const total = await countPeople(tx, whom);
  if (total === 0) return null;
  const values = { kind, status: 'WAITING', began_by: actorName(tx.actor), cadre_ids: ids, total };
  return { total, id: await insertRecord(tx, comparison, values, { place }) };
}
