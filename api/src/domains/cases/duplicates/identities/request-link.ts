import { firstRow, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { takeDatedNumber } from '../../../../platform/numbers/dated-numbers.ts';
import { once } from '../../../../platform/requests/index.ts';
import { alreadyLinked } from '../errors.ts';
import { getHit } from '../lists/find-hits.ts';
import type { HitRow } from '../lists/hit-row.ts';
import { IDENTITY_LINK } from './link.flow.ts';
import type { RequestIdentityLinkInput } from './link.type.ts';

interface Persons {
  newPerson: string;
  newIdMasked: string;
  oldPerson: string;
  oldIdMasked: string;
  nameMasked: string;
}

/**
 * Asks that the two ID numbers of a pair be one person's, after a lawful correction of the number (01 §4.8); nothing changes until a second
 * person has confirmed.
 *
 * @returns id of the request
 * @throws NOT_FOUND, E-0504, E-0005, E-0203 where both are one person already, or a request waits
 */
export async function requestLink(ctx: Ctx, input: RequestIdentityLinkInput): Promise<string> {
  const reasonText = requireReason(input.reasonText, { path: 'reasonText' });
  const hit = await getHit(ctx, input.hitId);
  if (hit.version !== input.version) throw refuse('E-0504');
  const { id } = await once(ctx, 'requestIdentityLink', input.requestId, input, async (tx) => ({
    id: await insertLink(tx, hit, input.kept, reasonText),
  }));
  return id;
}

async function insertLink(tx: Ctx, hit: HitRow, kept: 'NEW' | 'OLD', reasonText: string): Promise<string> {
  // What 安置系统 shows was found by the same number.
  if (hit.matchedCaseId === null) throw alreadyLinked();
  const persons = await readPersons(tx, hit);
  const former = kept === 'NEW' ? persons.oldPerson : persons.newPerson;
  const keptId = kept === 'NEW' ? persons.newPerson : persons.oldPerson;
  const waiting = await firstRow(
    tx,
    sql`select 1 as waits from identity_link where state = 'PENDING'
         and former_person_id = any(${[former, keptId]}::uuid[]) and kept_person_id = any(${[former, keptId]}::uuid[])`,
  );
  if (persons.newPerson === persons.oldPerson || waiting) throw alreadyLinked();
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const district = await findOrgByCode(tx, hit.districtCode);
  if (!district) throw new Error(`no district ${hit.districtCode}`);
  const no = await takeDatedNumber(tx, { sequence: 'identity', prefix: 'SF', digits: 5 });
  const [formerMasked, keptMasked] =
    kept === 'NEW' ? [persons.oldIdMasked, persons.newIdMasked] : [persons.newIdMasked, persons.oldIdMasked];
  await run(
    tx,
    sql`
    insert into identity_link (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, submitted_by_id, link_no,
          hit_id, former_person_id, kept_person_id, name_masked, former_id_masked, kept_id_masked, reason_text, operator_name)
    values (${id}, ${now}, ${now}, 'PENDING', ${now}, ${district.id}, ${district.path}, ${hit.districtCode}, ${requireUser(tx).userId}, ${no},
          ${hit.id}, ${former}, ${keptId}, ${persons.nameMasked}, ${formerMasked}, ${keptMasked}, ${reasonText}, ${actorName(tx.actor)})`,
  );
  await startRecords(tx, IDENTITY_LINK, [id]);
  return id;
}

async function readPersons(tx: Ctx, hit: HitRow): Promise<Persons> {
  const found = await firstRow<Persons>(
    tx,
    sql`select np.id as "newPerson", np.id_no_masked as "newIdMasked", op.id as "oldPerson", op.id_no_masked as "oldIdMasked",
               np.name_masked as "nameMasked"
          from one_thing_case n join person np on np.id = n.person_id, one_thing_case o join person op on op.id = o.person_id
         where n.id = ${hit.newCaseId} and o.id = ${hit.matchedCaseId}`,
  );
  if (!found) throw new Error('a person of a pair is gone');
  return found;
}
