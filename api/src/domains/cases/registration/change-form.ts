import { run, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAudit, recordAuditApart } from '../../../platform/audit/index.ts';
import { canonicalJson } from '../../../platform/crypto/index.ts';
import { DomainError, refuse } from '../../../platform/errors/index.ts';
import { attachFiles, type NewAttachment } from '../../../platform/files/index.ts';
import { type FlowRow, getState, publishChanges, readFlowRows } from '../../../platform/flow/index.ts';
import { type Ctx, inScope, requireUser } from '../../../platform/kernel/index.ts';
import { findOrCreatePerson } from '../../people/index.ts';
import { type ApplicationForm, personFlagsOf, personOfForm } from '../application/index.ts';
import { caseFlow } from '../case.flow.ts';
import { requireRoom } from '../collection/uploads/room-for-files.ts';
import { OneThingCase } from '../one-thing-case.entity.ts';
import { CASE, dischargeDocIndex } from './create-case.ts';
import { keepGivenMobile } from './given-mobile.ts';
import { type AccountChange, followAccountChange } from './hooks.ts';
import { openForm, sealForm } from './sealed-form.ts';

export interface FormChange {
  id: string;
  /** The version that the clerk saw. */
  version: number;
  form: ApplicationForm;
  /** Version of the definition that it was checked against. */
  formVersion: number;
  oldIdNo: boolean;
  attachments: readonly NewAttachment[];
  /** States in which this change is allowed. */
  states: readonly string[];
  /** Who corrects: the window, or the applicant's own side. */
  by: AccountChange['by'];
}

/** Locks the case and makes sure that the caller may change its form. NOT_FOUND, E-0504 or E-0503 otherwise. */
async function lockForChange(tx: Ctx, { id, version, states }: FormChange): Promise<FlowRow> {
  const { scope } = requireUser(tx);
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  await run(tx, sql`select 1 from one_thing_case c where c.id = ${id} and ${scopeWhere(scope, 'c')} for update`);
  const [row] = await readFlowRows(tx, tx.app.registry.getRecord(CASE), [id]);
  if (!row) throw refuse('NOT_FOUND');
  if (!inScope(scope, row)) {
    await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: CASE, objectId: row.id, ok: false });
    throw refuse('NOT_FOUND');
  }
  if (row.version !== version) throw refuse('E-0504');
  if (!states.includes(row.state)) throw refuse('E-0503', { state: getState(caseFlow, row.state).title });
  return row;
}

/** Where money would go. */
const ACCOUNT_FIELDS: readonly string[] = ['bankName', 'bankAccount'];

function changedFields(before: ApplicationForm, after: ApplicationForm): string[] {
  const [was, is] = [before, after].map((form) => new Map(Object.entries(form))) as [Values, Values];
  const spelled = (value: unknown) => canonicalJson(value ?? null);
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => spelled(was.get(key)) !== spelled(is.get(key)));
}
type Values = Map<string, unknown>;
type StoredPerson = Awaited<ReturnType<typeof findOrCreatePerson>>;

/** Replaces the form of a case and adds files; returns the state the case stands in and the names of the fields that differ. */
export async function changeForm(tx: Ctx, change: FormChange): Promise<{ state: string; changed: string[] }> {
  const { form, attachments } = change;
  const row = await lockForChange(tx, change);
  const user = requireUser(tx);
  const entity = await tx.em.findOneOrFail(OneThingCase, { id: row.id });
  if (form.placementRegion !== entity.placementRegion) {
    throw new DomainError('E-0508', '安置地不能更改，请撤销后到新的安置地重新办理', {
      fields: [{ path: 'form.placementRegion', message: '安置地不能更改' }],
    });
  }
  const before = openForm(tx, row.id, entity.formCipher);
  if ((form.singleMatter ?? null) !== (before.singleMatter ?? null)) {
    throw new DomainError('E-0508', '申请的事项不能更改，请撤销后重新申请', {
      fields: [{ path: 'form.singleMatter', message: '申请的事项不能更改' }],
    });
  }
  if (form.placementStreet && form.placementStreet !== (before.placementStreet ?? entity.placementStreet)) {
    throw new DomainError('E-0508', '安置街镇不能更改，请撤销后到新的安置地重新办理', {
      fields: [{ path: 'form.placementStreet', message: '安置街镇不能更改' }],
    });
  }
  const changed = changedFields(before, form);
  const person = await findOrCreatePerson(tx, personOfForm(form));
  const renamed = person.nameMasked !== entity.personNameMasked;
  const isResponse = row.state === 'PREREVIEW_RETURNED' && (changed.length > 0 || attachments.length > 0);
  Object.assign(entity, {
    ...columnsOf(person, form),
    oldIdNo: change.oldIdNo,
    personFlags: personFlagsOf(form),
    dischargeDocBi: dischargeDocIndex(tx, form),
    formCipher: sealForm(tx, row.id, form),
    formVersion: change.formVersion,
    amended: entity.amended || isResponse,
    version: row.version + 1,
    updatedAt: tx.app.clock.now(),
    lastActorId: user.userId,
    lastActorName: user.name,
  });
  const givenMobile = keepGivenMobile(tx, entity, { by: change.by, before, after: form });
  await tx.em.flush();
  if (renamed) await renameSubjects(tx, row.id, person.nameMasked);
  if (changed.some((field) => ACCOUNT_FIELDS.includes(field)))
    await followAccountChange(tx, {
      caseId: row.id,
      state: row.state,
      by: change.by,
      before,
      after: form,
      givenMobile,
    });
  await requireRoom(tx, row.id, attachments);
  await attachFiles(tx, { type: CASE, id: row.id }, attachments);
  await recordAudit(tx, {
    event: 'case.amend',
    objectType: CASE,
    objectId: row.id,
    detail: { fields: changed, attachments: attachments.length },
  });
  publishChanges(tx, CASE, 'amend', [row]);
  return { state: row.state, changed };
}

function columnsOf(person: StoredPerson, form: ApplicationForm) {
  return {
    personId: person.id,
    personNameMasked: person.nameMasked,
    idNoMasked: person.idNoMasked,
    mobileMasked: person.mobileMasked ?? '',
    placementType: form.placementType,
    personCategory: form.personCategory,
    dischargeDate: form.dischargeDate,
  };
}

/** To-dos and sub-cases name the person, masked; they follow the case. */
async function renameSubjects(tx: Ctx, caseId: string, nameMasked: string): Promise<void> {
  await run(tx, sql`update sub_case set subject = ${nameMasked}::text || ' ' || matter_name where case_id = ${caseId}`);
  await run(tx, sql`update task set subject = ${nameMasked} where record_id = ${caseId} and closed_at is null`);
}
