import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLInputType, getNamedType } from 'graphql';
import { rows, run, sql } from '../../src/database/sql.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { sendNotices } from '../../src/platform/notify/index.ts';
import type { Answer, Browser } from '../access.ts';
import { probeRules } from '../probe-rules.ts';
import { type Product, product } from '../product.ts';
import { windowForm } from '../window.ts';
import { auditOf } from './audit.ts';
import { ABSENT_ID, operationsOf } from './operations.ts';
import {
  fingerprint,
  type PlacedCase,
  type PlacedDuplicate,
  type PlacedEntitlement,
  type PlacedPlan,
  type PlacedRule,
  type PlacedWarning,
  placedArchive,
  placedCases,
  placedDuplicate,
  placedEntitlement,
  placedPlan,
  placedRequests,
  placedRule,
  placedWarning,
} from './places.ts';

const probe = probeRules();
let app: Product;
let here: PlacedCase;
let pushId: string;
let differenceId: string;
let noticeId: string;
let entitlement: PlacedEntitlement;
let duplicate: PlacedDuplicate;
let plan: PlacedPlan;
let archiveId: string;
let rule: PlacedRule;
let forcedId: string;
let reopenId: string;
let warning: PlacedWarning;
let outsiders: Browser[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('other_districts', { further: [probe.module] });
  const [first] = await placedCases(system());
  if (!first) throw new Error('nothing built');
  here = first;
  const [push] = await rows<{ id: string }>(system(), sql`select id from outbox_message where root_id = ${here.id}`);
  pushId = push?.id ?? '';
  await run(system(), sql`update outbox_message set state = 'REJECTED' where id = ${pushId}`);
  differenceId = await differenceOf(here);
  noticeId = await undeliveredNotice(here);
  entitlement = await placedEntitlement(system());
  duplicate = await placedDuplicate(system());
  plan = await placedPlan(system());
  archiveId = await placedArchive(system(), here.id);
  rule = await placedRule(system(), probe.kind);
  ({ forcedId, reopenId } = await placedRequests(system(), here.id));
  warning = await placedWarning(system());
  outsiders = [
    await app.as('clerk_pd'),
    await app.as('clerk_oyl'),
    await ofPudong('chief_hk'),
    await ofPudong('officer_hk'),
  ];
}, 120_000);
afterAll(() => app.close());

/** What the nightly comparison would write of the case. */
async function differenceOf(placed: PlacedCase): Promise<string> {
  const [difference] = await rows<{ id: string }>(
    system(),
    sql`insert into library_difference (id, projid, record_type, record_id, case_id, local_state, library_state, org_id, org_path,
          district_code, seen_at, checked_at)
        select gen_random_uuid(), case_no, 'case', id, id, state, 'MISSING', org_id, org_path, district_code, now(), now()
        from one_thing_case where id = ${placed.id} returning id`,
  );
  return difference?.id ?? '';
}

/** A text message about the case that could not be delivered. */
async function undeliveredNotice(placed: PlacedCase): Promise<string> {
  const { id, orgId, caseNo: title } = placed;
  const variables = { 事项名称: '退役报到', 日期: '3月16日', 材料清单: '缴费凭证' };
  const record = { type: 'case', id, orgId, title };
  await sendNotices(system(), [{ template: 'N08', receivers: [{ name: '张三', phone: null }], variables, record }]);
  const [notice] = await rows<{ id: string }>(
    system(),
    sql`select id from notification where template_code = 'N08' and record_id = ${id}`,
  );
  return notice?.id ?? '';
}

/** Whom the demonstration does not have: 虹口区's officers as if they were 浦东新区's. */
async function ofPudong(loginName: string): Promise<Browser> {
  const browser = await app.as(loginName);
  const own = browser.ctx.bind(browser);
  browser.ctx = async () => {
    const ctx = await own();
    if (ctx.actor.kind !== 'USER') throw new Error(`${loginName} could not sign in`);
    return { ...ctx, actor: { ...ctx.actor, scope: { kind: 'DISTRICT', districtCode: '310115' } } };
  };
  return browser;
}

/** The same id for everything. */
const everything = (id: string): Target => ({
  caseId: id,
  subCaseId: id,
  pushId: id,
  differenceId: id,
  candidateId: id,
  batchId: id,
  confirmationId: id,
  placementRecordId: id,
  personId: id,
  hitId: id,
  withdrawalId: id,
  planId: id,
  interventionId: id,
  archiveId: id,
  noticeId: id,
  ruleId: id,
  ruleVersionId: id,
  forcedId: id,
  reopenId: id,
  warningId: id,
});

const OUTCOME = '{ rows { title result code message } }';
const step = (action: string, id: string) => ({ action, requestId: randomUUID(), rows: [{ id, version: 1 }] });

interface Target extends PlacedEntitlement, PlacedDuplicate, PlacedRule, PlacedPlan, PlacedWarning {
  caseId: string;
  subCaseId: string;
  pushId: string;
  differenceId: string;
  archiveId: string;
  noticeId: string;
  forcedId: string;
  reopenId: string;
}

const act = (action: string, id: string) => ({
  action,
  requestId: randomUUID(),
  rows: [{ id, version: 1 }],
  reasonCode: 'R01',
  confirmed: true,
});

/** Every operation that takes the id of something placed, and which id of the target it takes. */
const CALLS: Readonly<Record<string, (t: Target) => [document: string, variables: Record<string, unknown>]>> = {
  'Query.case': (t) => ['query ($id: ID!) { case(id: $id) { id personName } }', { id: t.caseId }],
  'Query.subCase': (t) => ['query ($id: ID!) { subCase(id: $id) { id bjNo } }', { id: t.subCaseId }],
  'Query.caseActPreview': (t) => [
    'query ($ids: [ID!]!) { caseActPreview(action: "return", ids: $ids) { rows { allowed } } }',
    { ids: [t.caseId] },
  ],
  'Mutation.interveneAutoFinish': (t) => [
    'mutation ($input: InterveneInput!) { interveneAutoFinish(input: $input) { id } }',
    {
      input: {
        ...{ requestId: randomUUID(), planId: t.planId, version: 1, kind: 'DEFER', deferUntil: '2026-05-08' },
        ...{ reasonCode: 'IN_TRANSIT', reasonText: '部门材料在途中' },
      },
    },
  ],
  'Mutation.advanceInterventions': (t) => [
    `mutation ($input: RecordActInput!) { advanceInterventions(input: $input) ${OUTCOME} }`,
    { input: step('approve', t.interventionId) },
  ],
  'Mutation.addOfflineEvidence': (t) => [
    'mutation ($id: ID!, $files: [ID!]!) { addOfflineEvidence(subCaseId: $id, code: "OTHER_RECEIPT", fileIds: $files) { id } }',
    { id: t.subCaseId, files: [ABSENT_ID] },
  ],
  'Mutation.refreshSubCase': (t) => [
    'mutation ($id: ID!) { refreshSubCase(id: $id) { complete } }',
    { id: t.subCaseId },
  ],
  'Query.recordHistory': (t) => [
    'query ($id: ID!) { recordHistory(record: CASE, id: $id) { event { actionTitle } } }',
    { id: t.caseId },
  ],
  'Query.caseReceipt': (t) => ['query ($id: ID!) { caseReceipt(id: $id) { personName } }', { id: t.caseId }],
  'Mutation.revealCase': (t) => [
    'mutation ($id: ID!) { revealCase(id: $id, reason: "核对申请人身份") { idNo } }',
    { id: t.caseId },
  ],
  'Mutation.amendCase': (t) => [
    'mutation ($input: AmendCaseInput!) { amendCase(input: $input) { id } }',
    { input: { requestId: randomUUID(), id: t.caseId, version: 1, form: windowForm() } },
  ],
  'Mutation.advanceCases': (t) => [
    'mutation ($input: ActInput!) { advanceCases(input: $input) { rows { caseNo result code message record { id } } } }',
    { input: act('return', t.caseId) },
  ],
  'Mutation.advanceSubCases': (t) => [
    'mutation ($input: ActInput!) { advanceSubCases(input: $input) { rows { bjNo result code message record { id } } } }',
    { input: act('requestSupplement', t.subCaseId) },
  ],
  'Mutation.retryPushes': (t) => ['mutation ($ids: [ID!]!) { retryPushes(ids: $ids) { id } }', { ids: [t.pushId] }],
  'Mutation.skipPush': (t) => [
    'mutation ($id: ID!) { skipPush(id: $id, reason: "对方已线下确认") { id } }',
    { id: t.pushId },
  ],
  'Query.pushCorrection': (t) => ['query ($id: ID!) { pushCorrection(id: $id) { canReveal } }', { id: t.pushId }],
  'Mutation.revealPushCorrection': (t) => [
    'mutation ($id: ID!) { revealPushCorrection(id: $id, reason: "更正被拒绝的报文") { canReveal } }',
    { id: t.pushId },
  ],
  'Mutation.amendPush': (t) => [
    'mutation ($input: AmendPushInput!) { amendPush(input: $input) { id } }',
    { input: { id: t.pushId, attempts: 0, changes: [], reason: '更正被拒绝的报文' } },
  ],
  'Mutation.repushLibraryDifference': (t) => [
    'mutation ($id: ID!) { repushLibraryDifference(id: $id) { id } }',
    { id: t.differenceId },
  ],
  'Mutation.verifyLibraryDifference': (t) => [
    'mutation ($id: ID!) { verifyLibraryDifference(id: $id, reason: "办件库正在恢复数据") { id } }',
    { id: t.differenceId },
  ],
  'Query.entitlementCandidate': (t) => [
    'query ($id: ID!) { entitlementCandidate(id: $id) { id name } }',
    { id: t.candidateId },
  ],
  'Query.entitlementBatch': (t) => ['query ($id: ID!) { entitlementBatch(id: $id) { id } }', { id: t.batchId }],
  'Query.entitlementPublicity': (t) => [
    'query ($id: ID!) { entitlementPublicity(id: $id) { until } }',
    { id: t.batchId },
  ],
  'Query.confirmation': (t) => ['query ($id: ID!) { confirmation(id: $id) { id name } }', { id: t.confirmationId }],
  'Query.personFile': (t) => ['query ($id: ID!) { personFile(id: $id) { id name } }', { id: t.personId }],
  'Mutation.advanceCandidates': (t) => [
    `mutation ($input: RecordActInput!) { advanceCandidates(input: $input) ${OUTCOME} }`,
    { input: step('verify', t.candidateId) },
  ],
  'Mutation.advanceEntitlementBatches': (t) => [
    `mutation ($input: RecordActInput!) { advanceEntitlementBatches(input: $input) ${OUTCOME} }`,
    { input: step('release', t.batchId) },
  ],
  'Mutation.answerConfirmations': (t) => [
    `mutation ($input: RecordActInput!) { answerConfirmations(input: $input) ${OUTCOME} }`,
    { input: step('confirm', t.confirmationId) },
  ],
  'Mutation.revealCandidate': (t) => [
    'mutation ($id: ID!) { revealCandidate(id: $id, reason: "核对本人身份信息") { idNo } }',
    { id: t.candidateId },
  ],
  'Mutation.includePerson': (t) => [
    'mutation ($id: ID!, $q: ID!) { includePerson(placementRecordId: $id, reason: "核实后符合条件", requestId: $q) { id } }',
    { id: t.placementRecordId, q: randomUUID() },
  ],
  'Query.duplicateComparison': (t) => [
    'query ($id: ID!) { duplicateComparison(id: $id) { rightReadable } }',
    { id: t.hitId },
  ],
  'Query.caseWithdrawals': (t) => ['query ($id: ID!) { caseWithdrawals(caseId: $id) { id } }', { id: t.caseId }],
  'Mutation.advanceDuplicateHits': (t) => [
    `mutation ($input: RecordActInput!) { advanceDuplicateHits(input: $input) ${OUTCOME} }`,
    { input: { ...step('tell', t.hitId), reasonCode: 'PHONE' } },
  ],
  'Query.warning': (t) => ['query ($id: ID!) { warning(id: $id) { conditionText } }', { id: t.warningId }],
  'Mutation.advanceWarnings': (t) => [
    `mutation ($input: RecordActInput!) { advanceWarnings(input: $input) ${OUTCOME} }`,
    { input: step('acknowledge', t.warningId) },
  ],
  'Mutation.withdrawCase': (t) => [
    'mutation ($input: WithdrawCaseInput!) { withdrawCase(input: $input) { id } }',
    { input: { requestId: randomUUID(), caseId: t.caseId, version: 1, reasonCode: 'REPEAT' } },
  ],
  'Query.caseForcedFinishes': (t) => ['query ($id: ID!) { caseForcedFinishes(caseId: $id) { id } }', { id: t.caseId }],
  'Mutation.requestForcedFinish': (t) => [
    'mutation ($input: RequestForcedFinishInput!) { requestForcedFinish(input: $input) { title result code message } }',
    {
      input: {
        requestId: randomUUID(),
        rows: [{ caseId: t.caseId, version: 1 }],
        finishAs: 'FINISHED_TERMINATED',
        reasonCode: 'L01',
        basisText: '强制办结规则第一条',
      },
    },
  ],
  'Mutation.advanceForcedFinishes': (t) => [
    `mutation ($input: RecordActInput!) { advanceForcedFinishes(input: $input) ${OUTCOME} }`,
    { input: step('approve', t.forcedId) },
  ],
  'Mutation.completeForcedFollowUp': (t) => [
    'mutation ($id: ID!) { completeForcedFollowUp(id: $id, note: "已联系申请人说明") { id } }',
    { id: t.forcedId },
  ],
  'Query.caseReopenings': (t) => ['query ($id: ID!) { caseReopenings(caseId: $id) { id } }', { id: t.caseId }],
  'Mutation.requestReopen': (t) => [
    'mutation ($input: RequestReopenInput!) { requestReopen(input: $input) { id } }',
    {
      input: {
        requestId: randomUUID(),
        caseId: t.caseId,
        version: 1,
        subCaseIds: [t.subCaseId],
        reasonCode: 'C01',
        reasonText: '办结结果有误需更正',
      },
    },
  ],
  'Mutation.advanceReopenings': (t) => [
    `mutation ($input: RecordActInput!) { advanceReopenings(input: $input) ${OUTCOME} }`,
    { input: step('approveDistrict', t.reopenId) },
  ],
  'Query.archivesOfCase': (t) => ['query ($id: ID!) { archivesOfCase(caseId: $id) { id } }', { id: t.caseId }],
  'Mutation.rebuildArchive': (t) => ['mutation ($id: ID!) { rebuildArchive(id: $id) { id } }', { id: t.archiveId }],
  'Query.notification': (t) => [
    'query ($id: ID!) { notification(id: $id) { notification { body } } }',
    { id: t.noticeId },
  ],
  'Mutation.settleNotice': (t) => [
    'mutation ($id: ID!) { settleNotice(id: $id, note: "已电话告知本人") { canSettle } }',
    { id: t.noticeId },
  ],
  'Mutation.advanceWithdrawals': (t) => [
    `mutation ($input: RecordActInput!) { advanceWithdrawals(input: $input) ${OUTCOME} }`,
    { input: step('approve', t.withdrawalId) },
  ],
  'Query.rule': (t) => ['query ($id: ID!) { rule(id: $id) { ruleNo } }', { id: t.ruleId }],
  'Query.ruleVersion': (t) => ['query ($id: ID!) { ruleVersion(id: $id) { title } }', { id: t.ruleVersionId }],
  'Query.ruleEffect': (t) => [
    'query ($input: RuleContentInput!) { ruleEffect(input: $input) { matchingNow } }',
    { input: ruleContent(t) },
  ],
  'Mutation.startRuleReplay': (t) => [
    'mutation ($input: RuleContentInput!) { startRuleReplay(input: $input, days: 7) { id } }',
    { input: ruleContent(t) },
  ],
  'Query.ruleTest': (t) => [
    'query ($input: RuleContentInput!) { ruleTest(input: $input, recordNo: "BJ-1") { matches } }',
    { input: ruleContent(t) },
  ],
  'Mutation.saveRuleDraft': (t) => [
    'mutation ($input: RuleDraftInput!) { saveRuleDraft(input: $input) { id } }',
    { input: { ...ruleContent(t), requestId: randomUUID(), version: 1 } },
  ],
  'Mutation.setRuleEnabled': (t) => [
    'mutation ($id: ID!) { setRuleEnabled(id: $id, enabled: false, reason: "本区不再适用") { id } }',
    { id: t.ruleId },
  ],
  'Mutation.advanceRuleVersions': (t) => [
    `mutation ($input: RecordActInput!) { advanceRuleVersions(input: $input) ${OUTCOME} }`,
    { input: step('propose', t.ruleVersionId) },
  ],
};

const ruleContent = (t: Target) => {
  const { title, condition, body } = probe.kind.shipped[0] ?? {};
  return { kind: 'probe', ruleId: t.ruleId, title, condition, body };
};

/** Operations whose ids name nothing that lies in a district, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'Query.auditEntries': 'an id to search for; the log is the auditor’s alone',
  'Query.cases': 'a filter within the scope; see lists.test.ts',
  'Query.duplicateHits': 'a filter within the scope; see cases/duplicates',
  'Query.limitStatistics': 'figures within the scope; see cases/statistics',
  'Query.warningStatistics': 'figures within the scope; see cases/statistics',
  'Query.duplicateStatistics': 'figures within the scope; see cases/statistics',
  'Query.forcedFinishStatistics': 'figures within the scope; see cases/statistics',
  'Query.warnings': 'a filter within the scope; see cases/warnings',
  'Query.warningsOfCase': 'a filter within the scope; see cases/warnings',
  'Query.duplicatesOfCase': 'a filter within the scope; see cases/duplicates',
  'Query.timeLimitImpact': 'the city’s offices alone; see cases/time-limits',
  'Mutation.recountTimeLimits': 'the city’s offices alone; see cases/time-limits',
  'Mutation.saveTimeLimitDraft': 'the city’s configuration; see cases/time-limits',
  'Query.entitlementCandidates': 'a filter within the scope; see the entitlement domain',
  'Query.orgs': 'the directory of organisations is open to every signed-in person',
  'Query.pushes': 'a filter within the scope; see lists.test.ts',
  'Query.ruleReplay': 'a replay is of its starter alone; see rules/versions',
  'Query.role': 'roles belong to no district; see the access room',
  'Query.roleComparison': 'roles belong to no district; see the access room',
  'Query.rolePreview': 'roles belong to no district; see the access room',
  'Query.sentNotifications': 'a filter within the scope; see lists.test.ts',
  'Query.userDeletion': 'accounts; see the access room',
  'Query.users': 'a filter within the scope; see the access room',
  'Query.batch': 'a batch of one’s own; see the batches room',
  'Query.batchRows': 'a batch of one’s own; see the batches room',
  'Query.caseAssignees': 'records within the scope, else absent; see cases/assign',
  'Query.caseExportPreview': 'a filter within the scope; see exports/export-plain.test.ts',
  'Query.caseSelectionPreview': 'a filter within the scope; see acts/background.test.ts',
  'Query.historicCases': 'a filter within the scope; see historic.test.ts',
  'Query.historicRun': 'a run of the city bureau; see historic.test.ts',
  'Query.historicPlaces': 'a run of the city bureau; see historic.test.ts',
  'Query.historicTrial': 'a run of the city bureau; see historic.test.ts',
  'Mutation.proposeHistoricRun': 'a filter within the scope; see historic.test.ts',
  'Mutation.declineBatch': 'a batch of one’s scope; see historic.test.ts',
  'Mutation.approveBatch': 'a batch of one’s scope; see the batches room',
  'Mutation.pauseBatch': 'a batch of one’s own; see the batches room',
  'Mutation.resumeBatch': 'a batch of one’s own; see the batches room',
  'Mutation.retryBatch': 'a batch of one’s own; see the batches room',
  'Mutation.stopBatch': 'a batch of one’s own; see the batches room',
  'Mutation.cancelExportOrder': 'an order of one’s own; see the exports room',
  'Query.feedbackMessage': 'a message of a department; see cases/feedback',
  'Query.feedbackEnvelope': 'a message of a department; see cases/feedback',
  'Query.feedbackCandidates': 'a message of a department; see cases/feedback',
  'Mutation.markFeedbackRead': 'a message of a department; see cases/feedback',
  'Mutation.transferFeedback': 'a message of a department; see cases/feedback',
  'Mutation.matchFeedback': 'a message of a department; see cases/feedback',
  'Mutation.applyFeedback': 'a message of a department; see cases/feedback',
  'Mutation.closeFeedback': 'a message of a department; see cases/feedback',
  'Mutation.notifyFeedbackApplicant': 'a message of a department; see cases/feedback',
  'Mutation.askDepartment': 'a message of a department; see cases/feedback',
  'Mutation.replayFeedback': 'a message of a department; see cases/feedback',
  'Mutation.revealFeedback': 'a message of a department; see cases/feedback',
  'Query.feedbackImport': 'a file of the caller’s department; see cases/feedback/entry',
  'Mutation.commitFeedbackImport': 'a file of the caller’s department; see cases/feedback/entry',
  'Mutation.enterFeedback': 'a sub-case of the caller’s department; see cases/feedback/entry',
  'Query.feedbackContractTrial': 'contracts belong to no place; see cases/feedback/contracts',
  'Mutation.saveFeedbackContract': 'contracts belong to no place; see cases/feedback/contracts',
  'Mutation.advanceFeedbackContract': 'contracts belong to no place; see cases/feedback/contracts',
  'Mutation.completeSecondFactor': 'a challenge of one’s own sign-in',
  'Mutation.confirmUserRoles': 'accounts; see the access room',
  'Mutation.createEntitlementBatch': 'the id is the request’s own; persons of one’s own district',
  'Mutation.changeRole': 'roles belong to no district; see the access room',
  'Mutation.changeUser': 'accounts; see the access room',
  'Mutation.confirmIntegrityFault': 'a row of the access tables; see the access room',
  'Mutation.confirmRole': 'roles belong to no district; see the access room',
  'Mutation.createRole': 'roles belong to no district; see the access room',
  'Query.grantHistory': 'a filter within the scope; see the access room',
  'Mutation.createUser': 'accounts; see the access room',
  'Mutation.declineRole': 'roles belong to no district; see the access room',
  'Mutation.declineUserRoles': 'accounts; see the access room',
  'Mutation.deleteRole': 'roles belong to no district; see the access room',
  'Mutation.deleteUser': 'accounts; see the access room',
  'Mutation.deleteView': 'a view of one’s own; see the access room',
  'Mutation.saveNoticeTemplateDraft': 'templates belong to no district; see notice-centre/templates',
  'Mutation.advanceNoticeTemplateDrafts': 'templates belong to no district; see notice-centre/templates',
  'Mutation.resendNotices': 'notices within the scope, each line answers as absent; see the notice-centre room',
  'Mutation.markNotificationsRead': 'notices of one’s own; see the notify room',
  'Mutation.registerCase': 'ends a draft of one’s own; see the drafts of the cases domain',
  'Mutation.openRegistrationDraft': 'a draft of one’s own; see the drafts of the cases domain',
  'Mutation.saveRegistrationDraft': 'a draft of one’s own; see the drafts of the cases domain',
  'Mutation.deleteRegistrationDraft': 'a draft of one’s own; see the drafts of the cases domain',
  'Mutation.resetPassword': 'accounts; see the access room',
  'Mutation.setRoleEnabled': 'roles belong to no district; see the access room',
  'Mutation.setOrgEnabled': 'organisations within the scope; see the access room',
  'Mutation.setUserEnabled': 'accounts; see the access room',
  'Mutation.setUserRoles': 'accounts; see the access room',
  'Mutation.unbindSecondFactor': 'accounts; see the access room',
};

/** Rooms whose records belong to no district, or through an application only (exchange-districts.test.ts): tried by role in the room itself. */
const NOWHERE = [
  /\.\w*exchange/i,
  /\.\w*(uplink|transfer(Task|Batch|Record))/i,
  /\.\w*(dataSource|dataChannel|distribution|clientApp)/i,
];

describe('records of other districts and centres', () => {
  it('covers every operation that takes an id', () => {
    const takesId = operationsOf(app.schema).filter((o) =>
      o.args.some(
        (a) => getNamedType(a.type).name === 'ID' || String(JSON.stringify(inputFields(a.type))).includes('"ID'),
      ),
    );
    const covered = new Set([...Object.keys(CALLS), ...Object.keys(ELSEWHERE)]);
    expect(
      takesId.map((o) => o.path).filter((path) => !covered.has(path) && !NOWHERE.some((room) => room.test(path))),
    ).toEqual([]);
  });

  it.each(Object.keys(CALLS))(
    '%s answers for them exactly as for absent ids, changes nothing, and the audit log knows',
    async (path) => {
      const call = CALLS[path];
      const target = {
        caseId: here.id,
        subCaseId: here.subCases[0]?.id ?? '',
        pushId,
        differenceId,
        archiveId,
        noticeId,
        forcedId,
        reopenId,
        ...entitlement,
        ...duplicate,
        ...plan,
        ...rule,
        ...warning,
      };
      const absent = everything(ABSENT_ID);
      let tried = 0;
      for (const outsider of outsiders) {
        const ask = (t: Target): Promise<Answer> => outsider.run(...(call?.(t) ?? ['', {}]));
        const without = await ask(absent);
        if (without.code === 'FORBIDDEN') continue;
        tried += 1;
        const before = await fingerprint(system());
        let foreign: Answer | undefined;
        const askForeign = async () => {
          foreign = await ask(target);
        };
        const logged = await auditOf(system(), ['access.out-of-scope'], askForeign, 1);
        expect(JSON.stringify(foreign)).toContain('NOT_FOUND');
        expect(foreign).toEqual(without);
        expect(await fingerprint(system())).toEqual(before);
        expect(logged).toMatchObject([{ ok: false, objectId: expect.any(String) }]);
        expect(Object.values(target)).toContain(logged[0]?.objectId);
      }
      expect(tried).toBeGreaterThan(0);
    },
  );

  it.each(['', 'x', "' or 1=1 --", '../../etc/passwd', ABSENT_ID.toUpperCase()])(
    'takes the id %j for that of nothing',
    async (id) => {
      const bad = everything(id);
      const clerk = await app.as('clerk_hk');
      for (const call of Object.values(CALLS)) {
        const answer = await clerk.run(...call(bad));
        expect(JSON.stringify(answer)).toMatch(/NOT_FOUND|FORBIDDEN/);
      }
    },
  );
});

function inputFields(type: unknown): string[] {
  const named = getNamedType(type as GraphQLInputType) as unknown as {
    getFields?: () => Record<string, { type: unknown }>;
  };
  return Object.values(named.getFields?.() ?? {})
    .flatMap((f) => [String(f.type), ...inputFields(f.type)])
    .map((t) => t.replace(/[[\]!]/g, ''));
}
