import { firstRow, sql } from '../../../database/sql.ts';
import { badInput, DomainError } from '../../../platform/errors/index.ts';
import { listAttachments, type NewAttachment } from '../../../platform/files/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, requireUser, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import { once } from '../act-requests.ts';
import type { ApplicationForm } from '../application/index.ts';
import { changeForm } from './change-form.ts';
import { checkApplicationForm, requireMaterials } from './check-application.ts';
import { CASE, createCase } from './create-case.ts';
import { type AcceptingCentre, findAcceptingCentre } from './placement.ts';

export interface Registration {
  requestId: string;
  form: unknown;
  placementStreet: string | null;
  attachments: readonly NewAttachment[];
  submit: boolean;
  draftId: string | null;
  draftVersion: number | null;
}

/** A window clerk enters a case by hand, under the same rules as the portal's applications; or keeps it as a draft. */
export async function registerCase(ctx: Ctx, input: Registration): Promise<string> {
  const { id } = await once(ctx, 'registerCase', input.requestId, input, () =>
    transaction(ctx, async (tx) => {
      const { form, version } = await checkApplicationForm(tx, input.form);
      if (input.submit && !input.draftId)
        await requireMaterials(
          tx,
          form,
          input.attachments.map((a) => a.materialCode),
        );
      const centre = await findAcceptingCentre(tx, form.placementRegion, input.placementStreet);
      if (!inScope(scopeOf(tx.actor), centre)) {
        throw new DomainError('E-0507', `安置地由${centre.name}受理，请引导申请人到该处办理`, {
          fields: [{ path: 'form.placementRegion', message: `由${centre.name}受理` }],
        });
      }
      if (input.draftId) return { id: await saveDraft(tx, input, form, centre) };
      const applicationNo = `W-${input.requestId}`;
      // A process that died between the case and its answer: the next try finds what the first has done.
      const earlier = await firstRow<{ id: string }>(
        tx,
        sql`select id from one_thing_case where application_no = ${applicationNo} and submitted_by_id = ${requireUser(tx).userId}`,
      );
      if (earlier) return earlier;
      const created = await createCase(tx, {
        form,
        formVersion: version,
        channel: 'WINDOW',
        centre,
        placementStreet: input.placementStreet,
        applicationNo,
        attachments: input.attachments,
        submit: input.submit,
      });
      return { id: created.id };
    }),
  );
  return id;
}

/** Keeps a draft as it now is and, where asked, submits it; its materials are judged at submission, earlier files included. */
async function saveDraft(
  tx: Ctx,
  input: Registration,
  form: ApplicationForm,
  centre: AcceptingCentre,
): Promise<string> {
  const { draftId: id, draftVersion: version, attachments, placementStreet, submit } = input;
  if (!id || version === null) throw badInput([{ path: 'draftVersion', message: '请带上草稿的版本' }]);
  await changeForm(tx, { id, version, form, attachments, states: ['DRAFT'], placement: { centre, placementStreet } });
  if (!submit) return id;
  const files = (await listAttachments(tx, CASE, [id])).get(id) ?? [];
  await requireMaterials(
    tx,
    form,
    files.map((f) => f.materialCode),
  );
  await advanceOne(tx, { type: CASE, action: 'submit', rows: [{ id }] });
  return id;
}
