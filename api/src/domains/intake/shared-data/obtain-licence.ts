import { z } from 'zod';
import { run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import {
  attachFiles,
  listAttachments,
  prepareFile,
  recordFile,
  removeFile,
  type StoredFile,
} from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { findMaterial, generalLimits, uploadLimits } from '../../cases/index.ts';
import { type Applicant, getOwnApplicant } from '../applicants/own-applicant.ts';
import { openContent, sealContent } from '../drafts/draft-content.ts';
import { type DraftView, viewDraft } from '../drafts/draft-view.ts';
import { APPLICATION_DRAFT, getOwnDraft } from '../drafts/own-draft.ts';
import { refuseIntake } from '../errors.ts';
import { askCityData } from './city-data.ts';
import { noteLicence } from './known-licences.ts';

/** Base64 of 10 MB. */
const LONGEST = 14_000_000;

const answerSchema = z.object({
  licences: z
    .array(
      z.object({
        issuer: z.string().trim().min(1).max(60),
        issuedAt: z.iso.datetime({ offset: true }).nullable(),
        content: z.base64().min(8).max(LONGEST),
      }),
    )
    .max(5),
});

export interface LicenceWish {
  draftId: string;
  version: number;
  materialCode: string;
}

/**
 * 电子证照 in place of an upload (01 §9.4 page 3): fetched by the proven number, kept as a file of the draft with its issuer and time. Uploading
 * remains possible.
 *
 * @throws NOT_FOUND, E-0504, E-0006 beside as many uploads as the material takes, E-0706 while the library cannot be asked, E-0707 where it has none, BAD_INPUT for other materials
 */
export async function obtainLicence(ctx: Ctx, { draftId, version, materialCode }: LicenceWish): Promise<DraftView> {
  const applicant = await getOwnApplicant(ctx);
  await getOwnDraft(ctx, applicant, draftId);
  const material = findMaterial(materialCode);
  if (!material?.obtainable) throw badInput([{ path: 'materialCode', message: '这项材料没有电子证照，请上传文件' }]);
  // Asked before the transaction: a library that is slow holds nothing.
  const licence = await findLicence(ctx, applicant, materialCode);
  if (!licence) throw refuseIntake('E-0707', { material: material.name });
  const item = { materialCode, materialName: material.name, issuer: licence.issuer, issuedAt: licence.issuedAt };
  // Looked at and scanned before the transaction too: no connection waits for the scanner.
  const file = await prepareFile(ctx, Buffer.from(licence.content, 'base64'), {
    name: `${material.name}（电子证照）.pdf`,
    materialCode,
  });
  try {
    return await keepLicence(ctx, applicant, { draftId, version, file, ...item });
  } catch (error) {
    await removeFile(ctx.app, file.id);
    throw error;
  }
}

interface ReadyLicence extends LicenceWish {
  /** In the vault, without a row yet. */
  file: StoredFile;
  materialName: string;
  issuer: string;
  issuedAt: string | null;
}

function keepLicence(
  ctx: Ctx,
  applicant: Applicant,
  { draftId, version, file, materialCode, materialName, issuer, issuedAt }: ReadyLicence,
): Promise<DraftView> {
  return transaction(ctx, async (tx) => {
    const draft = await getOwnDraft(tx, applicant, draftId, true);
    if (draft.version !== version) throw refuse('E-0504');
    const held = (await listAttachments(tx, APPLICATION_DRAFT, [draft.id])).get(draft.id) ?? [];
    const { maxFiles } = await generalLimits(tx);
    if (held.length >= maxFiles) throw refuseIntake('E-0708', { max: maxFiles });
    const most = (await uploadLimits(tx, [materialCode])).get(materialCode)?.maxFiles ?? maxFiles;
    if (held.filter((one) => one.materialCode === materialCode).length >= most)
      throw refuse('E-0006', { name: `${materialName}（电子证照）`, rule: `这项材料最多${most}个文件` });
    await recordFile(tx, file);
    await attachFiles(tx, { type: APPLICATION_DRAFT, id: draft.id }, [
      { fileId: file.id, materialCode, materialName, source: 'ELICENCE' },
    ]);
    const before = openContent(tx, draft.id, draft.contentCipher);
    const fetched = { materialCode, issuer, issuedAt, fetchedAt: tx.app.clock.now().toISOString() };
    await noteLicence(tx, file.id, fetched);
    const content = { ...before, licences: { ...before.licences, [file.id]: fetched } };
    await run(
      tx,
      sql`update application_draft set version = version + 1, content_cipher = ${sealContent(tx, draft.id, content)},
            updated_at = ${tx.app.clock.now()} where id = ${draft.id}`,
    );
    await recordAudit(tx, {
      event: 'intake.licence',
      objectType: APPLICATION_DRAFT,
      objectId: draft.id,
      detail: { materialCode },
    });
    return viewDraft(tx, await getOwnDraft(tx, applicant, draft.id));
  });
}

async function findLicence(ctx: Ctx, { idNo, name }: Applicant, licenceType: string) {
  const answer = await askCityData(ctx, 'LICENCE.QUERY', { idNo, name, licenceType });
  const read = answerSchema.safeParse(answer);
  if (!read.success) throw refuseIntake('E-0706');
  return read.data.licences[0];
}
