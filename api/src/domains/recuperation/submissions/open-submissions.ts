import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { findOrgByCode, standingOf } from '../../../platform/access/index.ts';
import { CryptoError, decryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { insertRecord, insertRecords } from '../../../platform/records/index.ts';
import { recupNomination } from '../nominations/nomination.record.ts';
import type { PlanRow } from '../plans/plan.record.ts';
import { allocationOf } from '../quota/write-allocation.ts';
import { recupSummary } from '../summaries/summary.record.ts';
import { recupSubmission } from './submission.record.ts';

const PSEUDO_DISTRICT = '310100';

type AllocationRow = Awaited<ReturnType<typeof allocationOf>>[number];

/** 发布: every institution with places gets its submission and its rank list, every district with such its summary (03 §29.4). */
export async function openSubmissions(tx: Ctx, plan: PlanRow): Promise<void> {
  const rows = (await allocationOf(tx, plan.id, plan.allocationVersion)).filter(({ final_quota }) => final_quota > 0);
  for (const row of rows) await openSubmission(tx, plan, row, row.final_quota);
  for (const [code, own] of Map.groupBy(rows, districtOf)) await openSummary(tx, plan, code, own.length);
}

/** The list of an institution that has places, in whichever version of the table it was given them; its id. */
export async function openSubmission(tx: Ctx, plan: PlanRow, row: AllocationRow, quota: number): Promise<string> {
  const place = { orgId: row.org_id, orgPath: row.orgPath, districtCode: districtOf(row) };
  const values = { submission_no: `${plan.planNo}/${row.org_code}`, plan_id: plan.id, quota };
  const id = await insertRecord(tx, recupSubmission, values, { place, start: 'publish' });
  await listCandidates(tx, plan, id, place);
  return id;
}

/** The summary of a district in which so many institutions have lists. */
export async function openSummary(tx: Ctx, plan: PlanRow, code: string, institutions: number): Promise<void> {
  const org = await findOrgByCode(tx, code);
  if (!org) throw new Error(`the district ${code} has no organisation`);
  const place = { ...standingOf(org), districtCode: code };
  const values = { summary_no: `${plan.planNo}/${code}`, plan_id: plan.id, institutions };
  await insertRecord(tx, recupSummary, values, { place, start: 'publish' });
}

/** The district whose summary an institution goes into; a city's own goes into the pseudo-district's. */
export const districtOf = ({ districtCode }: Pick<AllocationRow, 'districtCode'>): string =>
  districtCode ?? PSEUDO_DISTRICT;

/** Of an eligible `r` whose cadre is `c`: that he is on no roster of another plan of the year (R29-6). */
export const onNoOtherRoster = ({ id, year }: Pick<PlanRow, 'id' | 'year'>) =>
  sql<boolean>`not exists (select 1 from recup_roster_row y join recup_plan p on p.id = y.plan_id
        join recup_nomination n on n.id = y.nomination_id
        where n.cadre_id = c.id and p.year = ${year} and p.id <> ${id} and y.until_version is null
          and n.state in ('CITY_PASSED', 'ATTENDED'))`;

/** The rank list of an institution: all who are eligible in the plan's last run and in no other plan of the year (R29-6). */
async function listCandidates(tx: Ctx, plan: PlanRow, submissionId: string, place: Placed): Promise<void> {
  if (plan.runId === null) return;
  const ranked = await tables(tx)
    .selectFrom('recup_result as r')
    .innerJoin('retired_cadre as c', 'c.id', 'r.cadre_id')
    .select(['c.id', 'c.cadre_uid', 'c.name', 'r.rank_in_org'])
    .where('r.run_id', '=', plan.runId)
    .where('r.org_id', '=', place.orgId)
    .where('r.eligible', '=', true)
    .where(onNoOtherRoster(plan))
    .orderBy('r.rank_in_org')
    .execute();
  const values = ranked.map((one) => ({
    nomination_no: `${plan.planNo}/${one.cadre_uid}`,
    plan_id: plan.id,
    submission_id: submissionId,
    cadre_id: one.id,
    cadre_uid: one.cadre_uid,
    name: openName(tx, one.id, one.name),
    from_rank: one.rank_in_org ?? 0,
  }));
  await insertRecords(tx, recupNomination, values, { place, start: 'list' });
}

/** The name in clear, to be sealed again in the row it goes into. */
export function openName(ctx: Ctx, rowId: string, envelope: string): string {
  try {
    return decryptColumn(ctx.app.keys, { table: 'retired_cadre', column: 'name', rowId }, envelope);
  } catch (error) {
    if (error instanceof CryptoError) return '数据异常';
    throw error;
  }
}
