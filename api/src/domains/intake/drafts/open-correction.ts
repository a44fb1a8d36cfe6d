import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import type { Applicant } from '../applicants/own-applicant.ts';
import { VETERAN_BUNDLE } from '../guide/find-guide.ts';
import { type DraftContent, openContent, sealContent } from './draft-content.ts';
import { type DraftView, sameValue, viewDraft } from './draft-view.ts';
import { type DraftRow, findCorrectionDraft } from './own-draft.ts';

type Form = Readonly<Record<string, unknown>>;

/** A returned case and its form as it stands. */
export interface ReturnedCase {
  id: string;
  singleMatter: string | null;
  form: Form;
}

/**
 * The correction of a returned case, kept while it is written like a new application (01 §9.3 no. 3). Where the case was amended at the
 * window meanwhile, what the applicant has changed stands over it and the rest follows the case.
 */
export function openCorrection(ctx: Ctx, applicant: Applicant, returned: ReturnedCase): Promise<DraftView> {
  return transaction(ctx, async (tx) => {
    const draft = (await findCorrectionDraft(tx, applicant, returned.id)) ?? (await begin(tx, applicant, returned));
    return viewDraft(tx, await follow(tx, draft, returned.form));
  });
}

async function begin(
  tx: Ctx,
  applicant: Applicant,
  { id: caseId, singleMatter, form }: ReturnedCase,
): Promise<DraftRow> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const content: DraftContent = {
    form,
    base: form,
    placementStreet: null,
    known: {},
    asked: 0,
    filled: 0,
    sourcesDown: false,
    licences: {},
  };
  // Of two tabs that begin at once the second goes on with the first one's.
  await firstRow(
    tx,
    sql`insert into application_draft (id, created_at, updated_at, applicant_id, bundle, version, content_cipher, returned_case_id)
        values (${id}, ${now}, ${now}, ${applicant.id}, ${singleMatter ?? VETERAN_BUNDLE}, 1, ${sealContent(tx, id, content)}, ${caseId})
        on conflict do nothing returning id`,
  );
  const draft = await findCorrectionDraft(tx, applicant, caseId);
  if (!draft) throw new Error('a correction that was just begun is not there');
  return draft;
}

/** The draft over the form as the case has it now. */
async function follow(tx: Ctx, draft: DraftRow, form: Form): Promise<DraftRow> {
  const content = openContent(tx, draft.id, draft.contentCipher);
  if (sameValue(content.base, form)) return draft;
  const written = Object.entries(content.form).filter(([field, value]) => !sameValue(value, content.base?.[field]));
  const next: DraftContent = { ...content, form: { ...form, ...Object.fromEntries(written) }, base: form };
  const contentCipher = sealContent(tx, draft.id, next);
  await run(
    tx,
    sql`update application_draft set version = version + 1, content_cipher = ${contentCipher} where id = ${draft.id}`,
  );
  return { ...draft, version: draft.version + 1, contentCipher };
}
