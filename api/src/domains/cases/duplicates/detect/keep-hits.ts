import { rows, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import { takeDatedNumbers } from '../../../../platform/numbers/dated-numbers.ts';
import type { Match } from './find-matches.ts';

export const HIT = 'duplicateHit';

interface NewCaseRow extends Placed {
  personId: string;
  nameMasked: string;
}

/**
 * Writes a hit for every pair of cases that has none yet, whichever of the two came first then, with the matters that they have in common; returns
 * the matches of the pairs that are new. Who, by which rule and how severe is the same for all matters of a pair.
 */
export async function keepHits(tx: Ctx, caseId: string, matches: readonly Match[]): Promise<Match[]> {
  if (matches.length === 0) return [];
  const parent = await tables(tx)
    .selectFrom('one_thing_case')
    .select([
      'org_id as orgId',
      'org_path as orgPath',
      'district_code as districtCode',
      'person_id as personId',
      'person_name_masked as nameMasked',
    ])
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (!parent) throw new Error('the case of the hits is gone');
  const known = await knownPairs(tx, caseId);
  const fresh = matches.filter((match) => !known.has(otherOf(match, caseId)));
  if (fresh.length > 0)
    await insertPairs(tx, caseId, parent, [...Map.groupBy(fresh, (match) => otherOf(match, caseId)).values()]);
  await addMatters(tx, caseId, matches);
  return fresh;
}

async function insertPairs(
  tx: Ctx,
  caseId: string,
  parent: NewCaseRow,
  pairs: readonly (readonly Match[])[],
): Promise<void> {
  const now = tx.app.clock.now();
  const numbers = await takeDatedNumbers(tx, { sequence: 'duplicate', prefix: 'CF', digits: 5 }, pairs.length);
  const values = pairs.flatMap(([match], n) =>
    match ? [{ ...match, id: uuidv7(now.getTime()), no: numbers[n] }] : [],
  );
  const { orgId, orgPath, districtCode, personId, nameMasked } = parent;
  await rows(
    tx,
    sql`
    insert into duplicate_hit (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, hit_no, new_case_id,
          matched_case_id, person_id, name_masked, match_rule, severity, hint, matched_state, matched_channel, matched_org_id, matched_at, matched_ref)
    select v.id, ${now}, ${now}, 'OPEN', ${now}, ${orgId}, ${orgPath}, ${districtCode}, v.no, ${caseId}, v."caseId", ${personId}, ${nameMasked},
           v.rule, v.severity, v.hint, v.state, v.channel, v."orgId", v."submittedAt", v.ref
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, no text, "caseId" uuid, rule text, severity text, hint text,
           state text, channel text, "orgId" uuid, "submittedAt" timestamptz, ref text)`,
  );
  await startRecords(
    tx,
    HIT,
    values.map(({ id }) => id),
  );
}

/** What two cases turn out to have in common beside what their open pair names already, as after the bundle was changed. */
async function addMatters(tx: Ctx, caseId: string, matches: readonly Match[]): Promise<void> {
  await run(
    tx,
    sql`insert into duplicate_hit_matter (hit_id, new_sub_case_id, matched_sub_case_id, matter_code, matter_name)
        select h.id, v."newSubCaseId", v."subCaseId", v."matterCode", v."matterName"
          from ${foundMatters(matches)} join duplicate_hit h on h.new_case_id = ${caseId} and h.matched_case_id is not distinct from v."caseId"
         where h.state in ('OPEN', 'TOLD') on conflict do nothing`,
  );
}

/** Matters that the case and the others of its open pairs have in common no longer. */
export async function dropMatters(tx: Ctx, caseId: string, matches: readonly Match[]): Promise<void> {
  await run(
    tx,
    sql`delete from duplicate_hit_matter m using duplicate_hit h
         where h.id = m.hit_id and h.new_case_id = ${caseId} and h.state in ('OPEN', 'TOLD') and not exists (
          select 1 from ${foundMatters(matches)} where v."newSubCaseId" = m.new_sub_case_id and v."subCaseId" is not distinct from m.matched_sub_case_id)`,
  );
}

const foundMatters = (matches: readonly Match[]) => sql`jsonb_to_recordset(${JSON.stringify(matches)}::jsonb)
  as v("newSubCaseId" uuid, "subCaseId" uuid, "caseId" uuid, "matterCode" text, "matterName" text)`;

/** The older half of a pair; where only another system shows it, the index of pairs has the new one twice. */
const otherOf = ({ caseId: matched }: Match, caseId: string) => matched ?? caseId;

/** The others of the pairs that a case is in. One that was found once is never reported again, whatever became of it (4.4 no. 10). */
async function knownPairs(tx: Ctx, caseId: string): Promise<ReadonlySet<string>> {
  const known = await rows<{ other: string }>(
    tx,
    sql`select coalesce(case when h.new_case_id = ${caseId} then h.matched_case_id else h.new_case_id end, ${caseId}) as other
          from duplicate_hit h where ${caseId} in (h.new_case_id, h.matched_case_id)`,
  );
  return new Set(known.map(({ other }) => other));
}
