import { run, sql } from '../../../database/sql.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { attachFiles, detachFiles, type NewAttachment } from '../../../platform/files/index.ts';
import { refuseOversized } from '../../../platform/forms/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { findMaterial, generalLimits } from '../../cases/index.ts';
import { getOwnApplicant } from '../applicants/own-applicant.ts';
import { refuseIntake } from '../errors.ts';
import { knownLicences } from '../shared-data/known-licences.ts';
import { licenceOf, openContent, sealContent } from './draft-content.ts';
import { type DraftView, viewDraft } from './draft-view.ts';
import { type GivenFile, withSources } from './file-source.ts';
import { withIdentity } from './identity-fields.ts';
import { ofBundle } from './of-bundle.ts';
import { APPLICATION_DRAFT, getOwnDraft } from './own-draft.ts';

export interface DraftSaving {
  id: string;
  /** The version that the page goes on from. */
  version: number;
  form: unknown;
  placementStreet: string | null;
  /** All files of the draft; those left out are taken off it. */
  attachments: readonly GivenFile[];
}

/**
 * Keeps what an applicant has filled in, however incomplete: nothing of it is checked before it is submitted, but the files.
 *
 * @throws NOT_FOUND for another's draft, E-0504 when it was saved elsewhere meanwhile: the page then offers to choose field by field
 */
export async function saveDraft(ctx: Ctx, input: DraftSaving): Promise<DraftView> {
  const applicant = await getOwnApplicant(ctx);
  const form = readForm(input.form);
  const attachments = await readAttachments(ctx, input.attachments);
  return transaction(ctx, async (tx) => {
    const draft = await getOwnDraft(tx, applicant, input.id, true);
    if (draft.version !== input.version) throw refuse('E-0504');
    const before = openContent(tx, draft.id, draft.contentCipher);
    const files = await withSources(tx, attachments);
    const fetched = files.filter((one) => one.source === 'ELICENCE' && !licenceOf(before, one));
    const content = {
      ...before,
      form: ofBundle(withIdentity(tx, applicant, form), draft.bundle),
      placementStreet: input.placementStreet,
      // From 材料库 or an earlier application: whose it is and of when comes along.
      licences: {
        ...before.licences,
        ...(await knownLicences(
          tx,
          fetched.map(({ fileId }) => fileId),
        )),
      },
    };
    await run(
      tx,
      sql`update application_draft set version = version + 1, content_cipher = ${sealContent(tx, draft.id, content)},
            updated_at = ${tx.app.clock.now()} where id = ${draft.id}`,
    );
    await detachFiles(tx, APPLICATION_DRAFT, [draft.id]);
    await attachFiles(
      tx,
      { type: APPLICATION_DRAFT, id: draft.id },
      files.map((one) => (licenceOf(before, one) ? { ...one, source: 'ELICENCE' as const } : one)),
    );
    return viewDraft(tx, await getOwnDraft(tx, applicant, draft.id));
  });
}

function readForm(form: unknown): Readonly<Record<string, unknown>> {
  if (typeof form !== 'object' || form === null || Array.isArray(form))
    throw badInput([{ path: 'form', message: '表单内容格式不正确' }]);
  refuseOversized(form);
  return form as Readonly<Record<string, unknown>>;
}

/** Materials of the catalogue only, each of them under its own name. @throws E-0708, BAD_INPUT */
export async function readAttachments(
  ctx: Ctx,
  given: readonly GivenFile[],
): Promise<(Omit<NewAttachment, 'source'> & GivenFile)[]> {
  const { maxFiles } = await generalLimits(ctx);
  if (given.length > maxFiles) throw refuseIntake('E-0708', { max: maxFiles });
  return given.map(({ fileId, materialCode, origin }, at) => {
    const material = findMaterial(materialCode);
    if (!material || material.generated)
      throw badInput([{ path: `attachments.${at}.materialCode`, message: '没有这项材料' }]);
    return { fileId, materialCode, materialName: material.name, origin };
  });
}
