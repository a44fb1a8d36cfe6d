import { uuidv7 } from '../../../database/uuid.ts';
import { blindIndex } from '../../../platform/crypto/index.ts';
import { attachFiles, type NewAttachment } from '../../../platform/files/index.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { findOrCreatePerson } from '../../people/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import { personFlagsOf, personOfForm } from '../application/index.ts';
import { caseFlow } from '../case.flow.ts';
import { loadMatters, selectMatters } from '../matters/index.ts';
import { OneThingCase } from '../one-thing-case.entity.ts';
import { announceSubmission } from './announce-submission.ts';
import { createSubCases } from './create-sub-cases.ts';
import { checkDuplicates } from './hooks.ts';
import { nextCaseNo } from './numbers.ts';
import type { AcceptingCentre } from './placement.ts';
import { sealForm } from './sealed-form.ts';

export const CASE = 'case';

/** The discharge document of a form as it is searched for. */
export const dischargeDocIndex = (tx: Ctx, { dischargeDocNo }: ApplicationForm): string | null =>
  blindIndex(tx.app.keys, { name: 'one_thing_case.discharge_doc', kind: 'id' }, dischargeDocNo);

export interface NewCase {
  form: ApplicationForm;
  formVersion: number;
  /** The ID number came with 15 digits. */
  oldIdNo: boolean;
  channel: 'PC_YWTB' | 'ALIPAY' | 'SUISHENBAN' | 'WINDOW' | 'SYSTEM';
  centre: AcceptingCentre;
  placementStreet: string | null;
  applicationNo: string | null;
  /** Somebody else has applied for the person (01 §9.3 no. 2). */
  byAgent?: boolean;
  attachments: readonly NewAttachment[];
  /** A draft has no sub-cases and is nobody's work yet. */
  submit: boolean;
}

/** T1: one application becomes one case, split by the bundle rules; or a draft. Everything in the caller's transaction. */
export async function createCase(tx: Ctx, input: NewCase): Promise<OneThingCase> {
  const now = tx.app.clock.now();
  const { form, centre } = input;
  const person = await findOrCreatePerson(tx, personOfForm(form));
  const id = uuidv7(now.getTime());
  const created = tx.em.create(OneThingCase, {
    id,
    createdAt: now,
    updatedAt: now,
    version: 1,
    state: input.submit ? 'PENDING_PREREVIEW' : caseFlow.initial,
    stateSince: now,
    returnTo: [],
    flowVersion: caseFlow.version,
    eventSeq: 0,
    eventHash: '0'.repeat(64),
    orgId: centre.orgId,
    orgPath: centre.orgPath,
    districtCode: centre.districtCode,
    submittedById: tx.actor.kind === 'USER' ? tx.actor.userId : null,
    caseNo: await nextCaseNo(tx, form.placementRegion),
    personId: person.id,
    personNameMasked: person.nameMasked,
    idNoMasked: person.idNoMasked,
    mobileMasked: person.mobileMasked ?? '',
    channel: input.channel,
    placementType: form.placementType,
    personCategory: form.personCategory,
    dischargeDate: form.dischargeDate,
    placementRegion: form.placementRegion,
    placementStreet: input.placementStreet,
    formCipher: sealForm(tx, id, form),
    formVersion: input.formVersion,
    duplicateFlag: 'NONE',
    oldIdNo: input.oldIdNo,
    singleMatter: form.singleMatter ?? null,
    accountPending: false,
    byAgent: input.byAgent ?? false,
    personFlags: personFlagsOf(form),
    dischargeDocBi: dischargeDocIndex(tx, form),
    submissionNo: 1,
    amended: false,
    applicationNo: input.applicationNo,
    submittedAt: input.submit ? now : null,
    librarySync: 'NONE',
  });
  await tx.em.flush();
  await attachFiles(tx, { type: CASE, id }, input.attachments);
  await startRecords(tx, CASE, [id], input.submit ? 'submit' : undefined);
  if (input.submit) await openBundle(tx, created, form);
  return created;
}

/** What follows the submission of a case: its matters, the duplicate check, the library, the receipt. */
export async function openBundle(tx: Ctx, parent: OneThingCase, form: ApplicationForm): Promise<void> {
  const matters = selectMatters(form, await loadMatters(tx));
  const subCases = await createSubCases(tx, parent, matters);
  await checkDuplicates(tx, parent.id);
  await announceSubmission(tx, parent, subCases, form);
}
