import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type AttachmentSource, attachFiles, fileUrl, sourceTitle } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { listOwnCases } from '../../cases/index.ts';
import { type Applicant, getOwnApplicant, personIdOf } from '../applicants/own-applicant.ts';
import { refuseAgent } from '../applicants/refuse-agent.ts';
import { knownLicences } from '../shared-data/known-licences.ts';
import { refuseFull } from './errors.ts';
import { dropKept, getOwnKept, KEPT_MATERIAL, keptOf, licenceShown, MOST_KEPT } from './kept-materials.ts';
import type { EarlierMaterialType, MaterialLibraryType } from './library.type.ts';

/** 材料库 (01 §10.5): what the caller keeps, and what of the own cases could be kept. @throws E-0702, E-0703, E-0709 */
export async function readLibrary(ctx: Ctx): Promise<MaterialLibraryType> {
  const applicant = await getLibraryOwner(ctx);
  const kept = await keptOf(ctx, applicant.id);
  const earlier = await earlierOf(ctx, applicant);
  return { kept, earlier, most: MOST_KEPT };
}

/** Whose library it is: what somebody keeps is for no one else, also not for who applies for him. @throws E-0702, E-0703, E-0709 */
async function getLibraryOwner(ctx: Ctx): Promise<Applicant> {
  const applicant = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  return applicant;
}

/**
 * Keeps a file that the caller has uploaded, or fetched as an e-licence, for an own draft or case: by choice, never by itself. It stays under
 * the material it was handed in as; the same file again is no error.
 *
 * @throws NOT_FOUND for another's file or one that hangs nowhere, E-0809 where the library is full
 */
export async function keepMaterial(ctx: Ctx, fileId: string): Promise<void> {
  const applicant = await getLibraryOwner(ctx);
  const material = await findUploaded(ctx, applicant, fileId);
  await transaction(ctx, async (tx) => {
    // Of two taps at once the second waits, and counts what the first has kept.
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`intake.library.${applicant.id}`}, 0))`);
    const held = await tables(tx)
      .selectFrom('kept_material')
      .select('file_id as fileId')
      .where('applicant_id', '=', applicant.id)
      .execute();
    if (held.some((one) => one.fileId === material.fileId)) return;
    if (held.length >= MOST_KEPT) throw refuseFull(MOST_KEPT);
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await attachFiles(tx, { type: KEPT_MATERIAL, id }, [material]);
    await run(
      tx,
      sql`insert into kept_material (id, created_at, applicant_id, file_id)
          values (${id}, ${now}, ${applicant.id}, ${material.fileId})`,
    );
    await recordAudit(tx, {
      event: 'intake.material-keep',
      objectType: KEPT_MATERIAL,
      objectId: id,
      detail: { materialCode: material.materialCode },
    });
  });
}

/** Takes an own material out of the library; cases that it was handed in with keep it. @throws NOT_FOUND for another's */
export async function removeMaterial(ctx: Ctx, id: string): Promise<void> {
  const applicant = await getLibraryOwner(ctx);
  await transaction(ctx, async (tx) => {
    const kept = await getOwnKept(tx, applicant, id);
    await dropKept(tx, [kept.id]);
    await recordAudit(tx, { event: 'intake.material-remove', objectType: KEPT_MATERIAL, objectId: kept.id });
  });
}

interface Uploaded {
  fileId: string;
  materialCode: string;
  materialName: string;
  source: AttachmentSource;
}

/** As what the caller's own upload was handed in last. */
async function findUploaded(ctx: Ctx, { accountId }: Applicant, fileId: string): Promise<Uploaded> {
  const found = isUuid(fileId)
    ? await firstRow<Uploaded & { own: boolean }>(
        ctx,
        sql`select a.file_id as "fileId", a.material_code as "materialCode", a.material_name as "materialName", a.source,
                   f.uploader_id is not distinct from ${accountId} as own
              from attachment a join stored_file f on f.id = a.file_id
             where a.file_id = ${fileId} and a.record_type in ('applicationDraft', 'case')
             order by a.created_at desc, a.id desc limit 1`,
      )
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  if (!found.own) {
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'file', objectId: fileId, ok: false });
    throw refuse('NOT_FOUND');
  }
  const { own: _own, ...material } = found;
  return material;
}

const MOST_EARLIER = 50;

/** Own uploads that hang on own cases and are not kept. */
async function earlierOf(ctx: Ctx, applicant: Applicant): Promise<EarlierMaterialType[]> {
  const personId = await personIdOf(ctx, applicant);
  const cases = personId ? await listOwnCases(ctx, personId) : [];
  if (cases.length === 0) return [];
  const found = await rows<
    Omit<EarlierMaterialType, 'sourceTitle' | 'url' | 'issuer' | 'fetchedAt'> & { source: AttachmentSource }
  >(
    ctx,
    sql`select * from (
          select distinct on (f.id) f.id as "fileId", a.material_code as "materialCode", a.material_name as "materialName", f.name, f.mime,
                 f.size, a.source, a.created_at
            from attachment a join stored_file f on f.id = a.file_id
           where a.record_type = 'case' and a.record_id = any(${cases.map(({ id }) => id)}::uuid[])
             and f.uploader_id = ${applicant.accountId} and f.scan_result in ('CLEAN', 'NOT_SCANNED')
             and not exists (select 1 from kept_material k where k.file_id = f.id and k.applicant_id = ${applicant.id})
           order by f.id, a.created_at desc) own
         order by created_at desc limit ${MOST_EARLIER}`,
  );
  const licences = await knownLicences(
    ctx,
    found.map(({ fileId }) => fileId),
  );
  return found.map(({ fileId, materialCode, materialName, name, mime, size, source }) => ({
    ...{ fileId, materialCode, materialName, name, mime, size },
    ...licenceShown(licences, { fileId, materialCode }),
    sourceTitle: sourceTitle(source),
    url: fileUrl(fileId),
  }));
}
