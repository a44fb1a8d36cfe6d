import { run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { encryptColumn } from '../../../platform/crypto/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { profileOf } from '../candidates/create-candidates.ts';
import { openProfile, sealProfile } from '../candidates/profile.ts';
import type { PlacementRecord } from './placement-record.ts';

interface Update {
  candidateId: string;
  record: PlacementRecord;
}

interface StoredCandidate {
  id: string;
  profile: string;
  state: string;
}

/** Matched already, but not pushed: changed data are compared anew. */
const MATCHED_STATES = ['MATCHED', 'READY'];

/**
 * Gives candidates the newer data of 安置系统. An ID number that was corrected replaces the old one, which stays as history (8.9); results
 * come by candidateId and need neither.
 */
export async function updateCandidates(tx: Ctx, updates: readonly Update[]): Promise<void> {
  if (updates.length === 0) return;
  const stored = await tables(tx)
    .selectFrom('entitlement_candidate')
    .select(['id', 'profile', 'state'])
    .where('id', '=', anyOf(updates.map((u) => u.candidateId)))
    .execute();
  const byId = new Map(stored.map((candidate) => [candidate.id, candidate]));
  const now = tx.app.clock.now();
  const changed: string[] = [];
  const values = updates.flatMap(({ candidateId, record }) => {
    const candidate = byId.get(candidateId);
    if (!candidate) return [];
    const before = openProfile(tx.app.keys, candidateId, candidate.profile);
    const after = profileOf(record.content);
    if (JSON.stringify(before) !== JSON.stringify(after)) changed.push(candidateId);
    const historyId = uuidv7(now.getTime());
    return [
      {
        id: candidateId,
        recordId: record.id,
        profile: sealProfile(tx.app.keys, candidateId, after),
        nameMasked: mask('name', after.name),
        idNoMasked: mask('idNumber', after.idNo),
        mobileMasked: mask('phone', after.mobile),
        historyId,
        oldIdNo:
          before.idNo === after.idNo
            ? null
            : encryptColumn(
                tx.app.keys,
                'ID',
                { table: 'candidate_identity', column: 'id_no', rowId: historyId },
                before.idNo,
              ),
        oldIdNoMasked: mask('idNumber', before.idNo),
      },
    ];
  });
  const json = JSON.stringify(values);
  await run(
    tx,
    sql`insert into candidate_identity (id, candidate_id, id_no, id_no_masked, replaced_at, source_version)
        select v."historyId", v.id, v."oldIdNo", v."oldIdNoMasked", ${now}, c.source_version
          from jsonb_to_recordset(${json}::jsonb) as v(id uuid, "historyId" uuid, "oldIdNo" text, "oldIdNoMasked" text)
          join entitlement_candidate c on c.id = v.id where v."oldIdNo" is not null`,
  );
  await run(
    tx,
    sql`update entitlement_candidate c set profile = v.profile, name_masked = v."nameMasked", id_no_masked = v."idNoMasked",
          mobile_masked = v."mobileMasked", source_version = r.source_version, discharge_date = r.discharge_date,
          service_months = r.service_months, placement_direction = r.placement_direction, rival_regions = r.rival_regions,
          reported_on = r.reported_on, updated_at = ${now}
        from jsonb_to_recordset(${json}::jsonb) as v(id uuid, "recordId" uuid, profile text, "nameMasked" text, "idNoMasked" text,
          "mobileMasked" text)
        join placement_record r on r.id = v."recordId" where c.id = v.id`,
  );
  await matchAgain(tx, changed, byId);
}

/** Whoever is matched but not yet in a batch is compared anew, since what was compared has changed. */
async function matchAgain(
  tx: Ctx,
  changed: readonly string[],
  byId: ReadonlyMap<string, StoredCandidate>,
): Promise<void> {
  const rows = changed.filter((id) => MATCHED_STATES.includes(byId.get(id)?.state ?? '')).map((id) => ({ id }));
  if (rows.length > 0) await advance(tx, { type: 'candidate', action: 'recheck', rows });
}
