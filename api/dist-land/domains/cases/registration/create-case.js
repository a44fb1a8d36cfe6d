import { uuidv7 } from "../../../database/uuid.js";
import { blindIndex } from "../../../platform/crypto/index.js";
import { attachFiles } from "../../../platform/files/index.js";
import { startRecords } from "../../../platform/flow/index.js";
import { findOrCreatePerson } from "../../people/index.js";
import { personFlagsOf, personOfForm } from "../application/index.js";
import { caseFlow } from "../case.flow.js";
import { loadMatters, selectMatters } from "../matters/index.js";
import { OneThingCase } from "../one-thing-case.entity.js";
import { announceSubmission } from "./announce-submission.js";
import { createSubCases } from "./create-sub-cases.js";
import { checkDuplicates } from "./hooks.js";
import { nextCaseNo } from "./numbers.js";
import { sealForm } from "./sealed-form.js";
export const CASE = 'case';
/** The discharge document of a form as it is searched for. */ export const dischargeDocIndex = (tx, { dischargeDocNo })=>blindIndex(tx.app.keys, {
        name: 'one_thing_case.discharge_doc',
        kind: 'id'
    }, dischargeDocNo);
/** T1: one application becomes one case, split by the bundle rules; or a draft. Everything in the caller's transaction. */ export async function createCase(tx, input) {
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
        personFlags: personFlagsOf(form),
        dischargeDocBi: dischargeDocIndex(tx, form),
        submissionNo: 1,
        amended: false,
        applicationNo: input.applicationNo,
        submittedAt: input.submit ? now : null,
        librarySync: 'NONE'
    });
    await tx.em.flush();
    await attachFiles(tx, {
        type: CASE,
        id
    }, input.attachments);
    await startRecords(tx, CASE, [
        id
    ], input.submit ? 'submit' : undefined);
    if (input.submit) await openBundle(tx, created, form);
    return created;
}
/** What follows the submission of a case: its matters, the duplicate check, the library, the receipt. */ export async function openBundle(tx, parent, form) {
    const matters = selectMatters(form, await loadMatters(tx));
    const subCases = await createSubCases(tx, parent, matters);
    await checkDuplicates(tx, parent.id);
    await announceSubmission(tx, parent, subCases, form);
}

//# sourceMappingURL=create-case.js.map