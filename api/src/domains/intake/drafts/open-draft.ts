import { firstRow, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { AGREEMENT_VERSION } from '../../cases/index.ts';
import { type Applicant, getOwnApplicant } from '../applicants/own-applicant.ts';
import { getGuide } from '../guide/find-guide.ts';
import { requireScreening } from '../guide/screening.ts';
import { PERSON_FIELDS, readSharedData } from '../shared-data/read-shared-data.ts';
import { type DraftContent, type KnownValue, sealContent } from './draft-content.ts';
import { type DraftView, viewDraft } from './draft-view.ts';
import { IDENTITY_FIELDS, IDENTITY_SOURCE, withIdentity } from './identity-fields.ts';
import { ofBundle } from './of-bundle.ts';
import { APPLICATION_DRAFT, type DraftRow, findDraft } from './own-draft.ts';

/**
 * The applicant's draft of the bundle as the form takes it up; the first time it is made, with what shared data know already (01 §9.4 page 2).
 *
 * @throws E-0702, E-0703, E-0704, E-0705
 */
export async function openDraft(ctx: Ctx, bundle: string): Promise<DraftView> {
  const applicant = await getOwnApplicant(ctx);
  await requireScreening(ctx, applicant, await getGuide(ctx, bundle));
  const draft = (await findDraft(ctx, applicant, bundle)) ?? (await begin(ctx, applicant, bundle));
  await recordAudit(ctx, { event: 'intake.draft-open', objectType: APPLICATION_DRAFT, objectId: draft.id });
  return viewDraft(ctx, draft);
}

/** Asked before the transaction: a source that is slow holds nothing. */
async function begin(ctx: Ctx, applicant: Applicant, bundle: string): Promise<DraftRow> {
  const content = await firstContent(ctx, applicant, bundle);
  return transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    // Of two tabs that begin at once the second goes on with the first one's draft.
    await firstRow(
      tx,
      sql`insert into application_draft (id, created_at, updated_at, applicant_id, bundle, version, content_cipher)
          values (${id}, ${now}, ${now}, ${applicant.id}, ${bundle}, 1, ${sealContent(tx, id, content)})
          on conflict do nothing returning id`,
    );
    const draft = await findDraft(tx, applicant, bundle);
    if (!draft) throw new Error('a draft that was just made is not there');
    return draft;
  });
}

async function firstContent(ctx: Ctx, applicant: Applicant, bundle: string): Promise<DraftContent> {
  const shared = await readSharedData(ctx, applicant);
  const at = ctx.app.clock.now().toISOString();
  const identity = withIdentity(ctx, applicant, {});
  const known: Record<string, KnownValue> = {};
  // Some ways in do not know the phone: then nothing was filled in, and what is typed corrects nothing (01 §10.7).
  if (applicant.phone) known.mobile = { value: applicant.phone, source: IDENTITY_SOURCE, at };
  for (const field of IDENTITY_FIELDS) known[field] = { value: identity[field], source: IDENTITY_SOURCE, at };
  for (const [field, value] of Object.entries(shared?.values ?? {}))
    if (!(IDENTITY_FIELDS as readonly string[]).includes(field)) known[field] = value;
  const form = Object.fromEntries(Object.entries(known).map(([field, { value }]) => [field, value]));
  return {
    form: ofBundle({ ...form, ...identity, agreeVersion: AGREEMENT_VERSION }, bundle),
    placementStreet: null,
    known,
    asked: PERSON_FIELDS.length,
    filled: PERSON_FIELDS.filter((field) => shared?.values[field] !== undefined).length,
    sourcesDown: shared === undefined,
    licences: {},
  };
}
