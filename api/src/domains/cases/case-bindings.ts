import { anyOf, tables } from '../../database/tables.ts';
import type { RelatedRecord } from '../../platform/flow/binding.ts';
import type { RecordBinding } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { applyCaseEffects, applySubCaseEffects, caseEffects, subCaseEffects } from './acts/case-effects.ts';
import { caseFlow } from './case.flow.ts';
import { loadCaseFacts, loadSubCaseFacts } from './case-facts.ts';
import { caseGuards, caseInputRule, subCaseGuards } from './case-guards.ts';
import { matterTitles } from './matters/index.ts';
import { subCaseFlow } from './sub-case.flow.ts';

async function subCasesAsRelated(ctx: Ctx, ids: readonly string[]): Promise<Map<string, RelatedRecord[]>> {
  const found = await tables(ctx)
    .selectFrom('sub_case')
    .select(['id', 'case_id as caseId', 'matter_name as title'])
    .where('case_id', '=', anyOf(ids))
    .orderBy('position')
    .execute();
  return Map.groupBy(
    found.map((s) => ({ type: 'subCase', id: s.id, title: s.title, caseId: s.caseId })),
    (s) => s.caseId,
  );
}

export const caseBinding: RecordBinding = {
  type: 'case',
  title: '“一件事”主办件',
  flow: caseFlow.key,
  table: 'one_thing_case',
  titleColumn: 'case_no',
  subjectColumn: 'person_name_masked',
  link: '/cases/{id}',
  viewPermission: 'case:view',
  limits: 'BUNDLE',
  // What was promised for a matter that is applied for alone is the matter's own (01 §1.2, §10.5).
  wholeColumn: 'single_matter',
  matterTitles,
  guards: caseGuards,
  effects: caseEffects,
  inputRule: caseInputRule,
  loadFacts: loadCaseFacts,
  related: subCasesAsRelated,
  onChange: applyCaseEffects,
};

export const subCaseBinding: RecordBinding = {
  type: 'subCase',
  title: '子办件',
  flow: subCaseFlow.key,
  table: 'sub_case',
  titleColumn: 'bj_no',
  subjectColumn: 'subject',
  matterColumn: 'matter_code',
  matterTitles,
  link: '/cases/sub/{id}',
  viewPermission: 'case:view',
  guards: subCaseGuards,
  effects: subCaseEffects,
  loadFacts: loadSubCaseFacts,
  onChange: applySubCaseEffects,
};
