import { run, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../../platform/audit/index.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import { attachFiles, type NewAttachment } from '../../../platform/files/index.ts';
import { advanceOne, publishChanges, readFlowRows } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, requireUser, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import { findOrCreatePerson } from '../../people/index.ts';
import { once } from '../act-requests.ts';
import { type ApplicationForm, personOfForm } from '../application/index.ts';
import { OneThingCase } from '../one-thing-case.entity.ts';
import { checkApplicationForm, requireMaterials } from './check-application.ts';
import { CASE, createCase } from './create-case.ts';
import { findAcceptingCentre } from './placement.ts';
import { sealForm } from './sealed-form.ts';

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
      if (input.submit)
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
      if (input.draftId) return { id: await submitDraft(tx, input, form) };
      const created = await createCase(tx, {
        form,
        formVersion: version,
        channel: 'WINDOW',
        centre,
        placementStreet: input.placementStreet,
        applicationNo: `W-${input.requestId}`,
        attachments: input.attachments,
        submit: input.submit,
      });
      return { id: created.id };
    }),
  );
  return id;
}

async function submitDraft(tx: Ctx, input: Registration, form: ApplicationForm): Promise<string> {
  const id = input.draftId ?? '';
  await changeForm(tx, id, input.draftVersion ?? undefined, form, input.attachments, ['DRAFT']);
  if (input.submit) await advanceOne(tx, { type: CASE, action: 'submit', rows: [{ id }] });
  return id;
}

export interface Amendment {
  requestId: string;
  id: string;
  version: number;
  form: unknown;
  attachments: readonly NewAttachment[];
}

/** States in which the form may still be corrected: before the pre-review has passed. */
const AMENDABLE = ['DRAFT', 'PENDING_PREREVIEW', 'PREREVIEW_RETURNED'] as const;

/** Corrects the form or adds materials before the pre-review has passed; what changed is in the audit log by field names. */
export async function amendCase(ctx: Ctx, input: Amendment): Promise<string> {
  await once(ctx, 'amendCase', input.requestId, input, () =>
    transaction(ctx, async (tx) => {
      const { form } = await checkApplicationForm(tx, input.form);
      await changeForm(tx, input.id, input.version, form, input.attachments, AMENDABLE);
      return { id: input.id };
    }),
  );
  return input.id;
}

async function changeForm(
  tx: Ctx,
  id: string,
  version: number | undefined,
  form: ApplicationForm,
  attachments: readonly NewAttachment[],
  states: readonly string[],
): Promise<void> {
  const user = requireUser(tx);
  const binding = tx.app.registry.getRecord(CASE);
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  await run(tx, sql`select 1 from one_thing_case where id = ${id} for update`);
  const [row] = await readFlowRows(tx, binding, [id]);
  if (!row) throw refuse('NOT_FOUND');
  if (!inScope(user.scope, row)) {
    await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: CASE, objectId: id, ok: false });
    throw refuse('NOT_FOUND');
  }
  if (version !== undefined && row.version !== version) throw refuse('E-0504');
  if (!states.includes(row.state))
    throw refuse('E-0503', { state: tx.app.registry.getFlow(binding.flow).states[row.state]?.title ?? row.state });
  const entity = await tx.em.findOneOrFail(OneThingCase, { id });
  if (form.placementRegion !== entity.placementRegion) {
    throw new DomainError('E-0508', '安置地不能更改，请撤销后到新的安置地重新办理', {
      fields: [{ path: 'form.placementRegion', message: '安置地不能更改' }],
    });
  }
  const person = await findOrCreatePerson(tx, personOfForm(form));
  const now = tx.app.clock.now();
  Object.assign(entity, {
    personId: person.id,
    personNameMasked: person.nameMasked,
    idNoMasked: person.idNoMasked,
    mobileMasked: person.mobileMasked ?? '',
    placementType: form.placementType,
    personCategory: form.personCategory,
    dischargeDate: form.dischargeDate,
    formCipher: sealForm(tx, id, form),
    amended: true,
    version: row.version + 1,
    updatedAt: now,
    lastActorId: user.userId,
    lastActorName: user.name,
  });
  await tx.em.flush();
  await attachFiles(tx, { type: CASE, id }, attachments);
  await recordAudit(tx, {
    event: 'case.amend',
    objectType: CASE,
    objectId: id,
    detail: { attachments: attachments.length },
  });
  publishChanges(tx, CASE, 'amend', [row]);
}
