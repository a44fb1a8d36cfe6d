import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { openOrg } from '../../../platform/access/index.ts';
import { addMonths, localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { reentryMonths } from '../parameters.ts';
import { legalIdColumns } from './institution-cells.ts';
import { type InstitutionProfile, parseProfile } from './profile.ts';

/** An institution that has just been registered. */
export interface RegisteredInstitution {
  id: string;
  institutionNo: string;
  /** The organisation whose accounts act for it. */
  orgId: string;
}

/**
 * A new institution (02 §8.2, A11): its record, not yet in the library, and an organisation below its district, so that the district sees it
 * and its own people see nothing else. What is missing comes with its first application.
 *
 * @param existing an organisation that people act for already; a new one is opened otherwise
 * @throws BAD_INPUT with every field that has a mistake; where the code is in the library already or its institution was removed too lately
 */
export async function registerInstitution(
  tx: Ctx,
  input: InstitutionProfile,
  existing?: { id: string; path: string },
): Promise<RegisteredInstitution> {
  const now = tx.app.clock.now();
  const profile = parseProfile(input, localDateOf(now));
  const former = await requireFree(tx, profile);
  const id = uuidv7(now.getTime());
  const institutionNo = await takeBusinessNo(tx, 'INSTITUTION', profile.districtCode);
  const org =
    existing ??
    (await openOrg(tx, {
      code: institutionNo,
      name: profile.name,
      level: 'INST',
      parent: profile.districtCode,
      uscc: profile.uscc,
    }));
  const sealed = legalIdColumns(tx.app.keys, id, profile.legalIdNo);
  await run(
    tx,
    sql`insert into training_institution (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, institution_no,
          name, uscc, institution_type, nature, reg_address, train_address, legal_name, legal_id_no, legal_id_no_masked,
          legal_id_no_index, contact_name, contact_phone, email, former_id, parent_name)
        values (${id}, ${now}, ${now}, 'REGISTERED', ${now}, ${org.id}, ${org.path}, ${profile.districtCode}, ${institutionNo},
          ${profile.name}, ${profile.uscc}, ${profile.institutionType}, ${profile.nature}, ${profile.regAddress},
          ${profile.trainAddress}, ${profile.legalName}, ${sealed.legalIdNo}, ${sealed.legalIdNoMasked}, ${sealed.legalIdNoIndex},
          ${profile.contactName}, ${profile.contactPhone}, ${profile.email}, ${former}, ${profile.parentName || null})`,
  );
  await startRecords(tx, 'trainingInstitution', [id], 'register');
  return { id, institutionNo, orgId: org.id };
}

interface Known {
  id: string;
  institutionNo: string;
  removedOn: string | null;
}

/**
 * Code and name must be free (02 §6.7). Two registrations in the same second: the unique index lets one through, the other waits here and is
 * told the same.
 *
 * @returns the removed institution that comes back (T14-7), if any
 */
async function requireFree(tx: Ctx, { uscc, name }: InstitutionProfile): Promise<string | null> {
  const former = await requireFreeCode(tx, uscc);
  const named = await firstRow<Known>(tx, sql`${select} where name = ${name} and state <> 'REMOVED'`);
  if (named) throw badInput([{ path: 'name', message: `机构名称已被使用：${named.institutionNo}` }]);
  return former;
}

/**
 * Whether an institution may register under the code; a registration that was dismissed keeps nobody from it.
 *
 * @throws BAD_INPUT
 * @returns the removed one that comes back, if any
 */
export async function requireFreeCode(tx: Ctx, uscc: string): Promise<string | null> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`training.uscc.${uscc}`}, 0))`);
  const live = await firstRow<Known>(tx, sql`${select} where uscc = ${uscc} and state <> 'REMOVED'`);
  if (live) throw badInput([{ path: 'uscc', message: `该机构已在库：${live.institutionNo}` }]);
  const removed = await firstRow<Known>(
    tx,
    sql`${select} where uscc = ${uscc} and state = 'REMOVED' and dismissed_on is null order by removed_on desc limit 1`,
  );
  if (!removed) return null;
  const from = removed.removedOn;
  const until = from && addMonths(from, await readParameter(tx, reentryMonths));
  if (from && until && localDateOf(tx.app.clock.now()) < until)
    throw badInput([{ path: 'uscc', message: `该机构于 ${from} 被剔除，${until} 后方可重新申报` }]);
  return removed.id;
}

const select = sql`select id, institution_no as "institutionNo", removed_on::text as "removedOn" from training_institution`;
