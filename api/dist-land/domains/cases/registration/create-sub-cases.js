import { uuidv7 } from "../../../database/uuid.js";
import { startRecords } from "../../../platform/flow/index.js";
import { SubCase } from "../sub-case.entity.js";
import { subCaseFlow } from "../sub-case.flow.js";
import { nextBjNos } from "./numbers.js";
export const SUB_CASE = 'subCase';
/** Splits the case into one sub-case per matter and starts their flow. */ export async function createSubCases(tx, parent, matters, offset = 0) {
    if (matters.length === 0) return [];
    const now = tx.app.clock.now();
    const numbers = await nextBjNos(tx, parent.placementRegion, matters.length);
    const created = matters.map((matter, index)=>tx.em.create(SubCase, {
            id: uuidv7(now.getTime()),
            createdAt: now,
            updatedAt: now,
            version: 1,
            state: subCaseFlow.initial,
            stateSince: now,
            returnTo: [],
            flowVersion: subCaseFlow.version,
            eventSeq: 0,
            eventHash: '0'.repeat(64),
            orgId: parent.orgId,
            orgPath: parent.orgPath,
            districtCode: parent.districtCode,
            submittedById: parent.submittedById ?? null,
            case: parent,
            bjNo: numbers[index] ?? '',
            subject: `${parent.personNameMasked} ${matter.name}`,
            matterCode: matter.code,
            matterName: matter.name,
            taskCode: matter.taskCode ?? null,
            taskHandleItem: matter.taskHandleItem ?? null,
            position: offset + index + 1,
            ownerType: matter.departmentCode === 'OWN' ? 'OWN' : 'DEPT',
            ownerCode: matter.departmentCode,
            ownerName: matter.departmentName,
            mode: matter.mode,
            autoClose: matter.autoCloseOnDeptDone,
            feedbackSeq: 0,
            librarySync: 'NONE'
        }));
    await tx.em.flush();
    await startRecords(tx, SUB_CASE, created.map((s)=>s.id));
    return created;
}

//# sourceMappingURL=create-sub-cases.js.map