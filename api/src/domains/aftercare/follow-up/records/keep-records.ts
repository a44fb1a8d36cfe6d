import type { Ctx } from '../../../../platform/kernel/index.ts';
import { insertRecords } from '../../../../platform/records/index.ts';
import type { LockedPlan } from '../plans/lock-plans.ts';
import type { Outcome, Source, Way } from '../words.ts';
import { followUpEntry } from './entry.record.ts';
import { writeSnapshots } from './write-snapshots.ts';

/** A record of a plan that is locked; `values` by the names of the database. */
export interface NewRecord {
  plan: LockedPlan;
  source: Source;
  way: Way;
  outcome: Outcome;
  on: string;
  by: { id: string | null; name: string };
  values?: Readonly<Record<string, unknown>>;
}

/** Parameters of one statement are limited, and a record takes sixty. */
const AT_ONCE = 500;

/**
 * Adds to the history, and writes anew where the persons stand. Never changes what is there already.
 *
 * @param touches whether they say anything of work or insurance; messages and attempts do not
 * @returns their ids, in the order given
 */
export async function keepRecords(tx: Ctx, given: readonly NewRecord[], touches = true): Promise<string[]> {
  const [first] = given;
  if (!first) return [];
  const at = tx.app.clock.now();
  const rows = given.map(({ plan, source, way, outcome, on, by, values = {} }) => ({
    ...values,
    plan_id: plan.id,
    person_id: plan.personId,
    centre_org_id: plan.centreOrgId,
    org_id: plan.orgId,
    org_path: plan.orgPath,
    district_code: plan.districtCode,
    on_day: on,
    recorded_at: at,
    recorded_by_id: by.id,
    recorded_by_name: by.name,
    source,
    way,
    outcome,
  }));
  const ids: string[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE)
    ids.push(...(await insertRecords(tx, followUpEntry, rows.slice(from, from + AT_ONCE), { place: first.plan })));
  if (touches) await writeSnapshots(tx, [...new Set(given.map(({ plan }) => plan.personId))]);
  return ids;
}
