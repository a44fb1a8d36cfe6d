import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { type Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import { openDistrictTask } from '../../district-office.ts';
import { getOwnInstitution, recordMaintenance } from '../own-institution.ts';
import { QUALIFICATION_RECORD } from '../record-types.ts';
import { refreshNearestExpiry, SEVERAL_AT_ONCE } from './in-force.ts';
import { type QualificationInput, readQualification } from './qualification.input.ts';

/** To-do of the district's officers. */
export const VERIFY_TASK = 'QUALIFICATION';

/**
 * 上传资质 of one's own institution: kept beside the one in force until the district has verified it. It takes the place of an earlier upload
 * of its kind that nobody has verified.
 *
 * @throws BAD_INPUT, E-1404
 * @returns the new qualification's id
 */
export async function addQualification(ctx: Ctx, input: QualificationInput): Promise<string> {
  const own = await getOwnInstitution(ctx);
  const value = readQualification(input);
  const { id } = await once(ctx, 'addQualification', input.requestId, input, async (tx) => {
    const now = tx.app.clock.now();
    const made = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into training_qualification (id, created_at, updated_at, institution_id, kind, cert_no, issuer, scope, valid_from, valid_to)
            values (${made}, ${now}, ${now}, ${own.id}, ${value.kind}, ${value.certNo}, ${value.issuer}, ${value.scope}, ${value.validFrom},
              ${value.validTo})`,
    );
    if (!SEVERAL_AT_ONCE.includes(value.kind)) await replaceUnverified(tx, own.id, value.kind, made);
    await attachFiles(
      tx,
      { type: QUALIFICATION_RECORD, id: made },
      uploads(input.fileIds, value.kind, titleOfItem(QUALIFICATION, value.kind)),
    );
    await refreshNearestExpiry(tx, [own.id]);
    await recordMaintenance(tx, own.id, 'qualification', made);
    // While it applies for the first time, its qualifications are checked with the application (T16-2).
    if (own.state !== 'REGISTERED') await openDistrictTask(tx, own, { kind: VERIFY_TASK, title: '核验培训机构资质' });
    return { id: made };
  });
  return id;
}

async function replaceUnverified(tx: Ctx, institutionId: string, kind: string, by: string): Promise<void> {
  await run(
    tx,
    sql`update training_qualification set superseded_by = ${by}, version = version + 1
         where institution_id = ${institutionId} and kind = ${kind} and id <> ${by} and superseded_by is null and verify_state <> 'VERIFIED'`,
  );
}
