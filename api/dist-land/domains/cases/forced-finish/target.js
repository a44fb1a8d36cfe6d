import { firstRow, sql } from "../../../database/sql.js";
import { refuse } from "../../../platform/errors/index.js";
import { caseFlow } from "../case.flow.js";
import { isClosed } from "../case-facts.js";
import { subCaseFlow } from "../sub-case.flow.js";
/**
 * Locks the case and reads the target. A second request while one waits is refused like a step from the wrong state (6.11).
 *
 * @throws NOT_FOUND, E-0504, E-0503
 */ export async function lockTarget(tx, caseId, subCaseId, version) {
    const parent = await firstRow(tx, sql`select id as "caseId", case_no as "caseNo", person_name_masked as "nameMasked", state, version, org_id as "orgId",
               org_path as "orgPath", district_code as "districtCode" from one_thing_case where id = ${caseId} for update`);
    if (!parent || parent.state === 'DRAFT') throw refuse('NOT_FOUND');
    const { state, version: current, ...target } = parent;
    const own = subCaseId ? await readSubCase(tx, caseId, subCaseId) : undefined;
    const [now, title] = own ? [
        own.version,
        subCaseFlow.states[own.state]?.title ?? own.state
    ] : [
        current,
        caseFlow.states[state]?.title ?? state
    ];
    if (version !== undefined && version !== now) throw refuse('E-0504');
    if (isClosed(own?.state ?? state)) throw refuse('E-0503', {
        state: title
    });
    const waiting = await firstRow(tx, sql`select 1 from forced_finish_request where case_id = ${caseId} and state = 'PENDING'
           and (sub_case_id is null or ${subCaseId}::uuid is null or sub_case_id = ${subCaseId})`);
    if (waiting) throw refuse('E-0503', {
        state: '强制办结待审批'
    });
    return {
        ...target,
        subCaseId,
        bjNo: own?.bjNo ?? null,
        matterName: own?.matterName ?? null
    };
}
async function readSubCase(tx, caseId, id) {
    const found = await firstRow(tx, sql`select state, version, bj_no as "bjNo", matter_name as "matterName" from sub_case where id = ${id} and case_id = ${caseId} for update`);
    if (!found) throw refuse('NOT_FOUND');
    return found;
}

//# sourceMappingURL=target.js.map