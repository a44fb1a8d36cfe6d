import { firstRow, rows, sql } from '../../../../database/sql.ts';
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

/** Writes a hit for every pair that has none yet, whichever of the two came first then; returns the matches that are new. */
export async function keepHits(tx: Ctx, caseId: string, matches: readonly Match[]): Promise<Match[]> {
  if (matches.length === 0) return [];
  const parent = await firstRow<NewCaseRow>(
    tx,
    sql`select org_id as "orgId", org_path as "orgPath", district_code as "districtCode", person_id as "personId",
               person_name_masked as "nameMasked" from one_thing_case where id = ${caseId}`,
  );
  if (!parent) throw new Error('the case of the hits is gone');
  const fresh = await withoutKnown(tx, matches);
  if (fresh.length === 0) return [];
  const now = tx.app.clock.now();
  const numbers = await takeDatedNumbers(tx, { sequence: 'duplicate', prefix: 'CF', digits: 5 }, fresh.length);
  const values = fresh.map((match, n) => ({
    ...match,
    id: uuidv7(now.getTime()),
    no: numbers[n],
  }));
  const { orgId, orgPath, districtCode, personId, nameMasked } = parent;
  await rows(
    tx,
    sql`
    insert into duplicate_hit (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, hit_no, new_case_id,
          new_sub_case_id, matched_case_id, matched_sub_case_id, matter_code, matter_name, person_id, name_masked, match_rule, severity, hint,
          matched_state, matched_channel, matched_org_id, matched_at, matched_ref)
    select v.id, ${now}, ${now}, 'OPEN', ${now}, ${orgId}, ${orgPath}, ${districtCode}, v.no, ${caseId}, v."newSubCaseId", v."caseId",
           v."subCaseId", v."matterCode", v."matterName", ${personId}, ${nameMasked}, v.rule, v.severity, v.hint, v.state, v.channel,
           v."orgId", v."submittedAt", v.ref
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, no text, "newSubCaseId" uuid, "caseId" uuid,
           "subCaseId" uuid, "matterCode" text, "matterName" text, rule text, severity text, hint text, state text, channel text,
           "orgId" uuid, "submittedAt" timestamptz, ref text)`,
  );
  await startRecords(
    tx,
    HIT,
    values.map(({ id }) => id),
  );
  return fresh;
}

/** The older half of a pair; where only another system shows it, the index of pairs has the new one twice. */
const otherOf = ({ newSubCaseId, subCaseId }: Match) => subCaseId ?? newSubCaseId;

/** A pair that was found once is never reported again, whatever became of it (4.4 no. 10). */
async function withoutKnown(tx: Ctx, matches: readonly Match[]): Promise<Match[]> {
  const pairs = matches.map((match) => ({ a: match.newSubCaseId, b: otherOf(match) }));
  const known = await rows<{ a: string; b: string }>(
    tx,
    sql`select v.a, v.b from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as v(a uuid, b uuid)
          join duplicate_hit h on least(h.new_sub_case_id, h.matched_sub_case_id) = least(v.a, v.b)
           and greatest(h.new_sub_case_id, h.matched_sub_case_id) = greatest(v.a, v.b)`,
  );
  const keys = new Set(known.map(({ a, b }) => `${a} ${b}`));
  return matches.filter((match) => !keys.has(`${match.newSubCaseId} ${otherOf(match)}`));
}
