import { rows, sql } from "../../database/sql.js";
import { applyCaseEffects, applySubCaseEffects } from "./acts/case-effects.js";
import { caseFlow } from "./case.flow.js";
import { loadCaseFacts, loadSubCaseFacts } from "./case-facts.js";
import { caseGuards, caseInputRule, subCaseGuards } from "./case-guards.js";
import { subCaseFlow } from "./sub-case.flow.js";
async function subCasesAsRelated(ctx, ids) {
    const found = await rows(ctx, sql`select id, case_id as "caseId", matter_name as title from sub_case where case_id = any(${[
        ...ids
    ]}::uuid[]) order by position`);
    return Map.groupBy(found.map((s)=>({
            type: 'subCase',
            id: s.id,
            title: s.title,
            caseId: s.caseId
        })), (s)=>s.caseId);
}
export const caseBinding = {
    type: 'case',
    title: '“一件事”主办件',
    flow: caseFlow.key,
    table: 'one_thing_case',
    titleColumn: 'case_no',
    subjectColumn: 'person_name_masked',
    link: '/cases/{id}',
    viewPermission: 'case:view',
    limits: 'BUNDLE',
    guards: caseGuards,
    inputRule: caseInputRule,
    loadFacts: loadCaseFacts,
    related: subCasesAsRelated,
    onChange: applyCaseEffects
};
export const subCaseBinding = {
    type: 'subCase',
    title: '子办件',
    flow: subCaseFlow.key,
    table: 'sub_case',
    titleColumn: 'bj_no',
    subjectColumn: 'subject',
    matterColumn: 'matter_code',
    link: '/cases/sub/{id}',
    viewPermission: 'case:view',
    guards: subCaseGuards,
    loadFacts: loadSubCaseFacts,
    onChange: applySubCaseEffects
};

//# sourceMappingURL=case-bindings.js.map