import { rows, run, sql } from '../../src/database/sql.ts';
import { requestArchives } from '../../src/domains/cases/archive/request-archives.ts';
import { requestWithdrawal } from '../../src/domains/cases/duplicates/withdrawals/request-withdrawal.ts';
import { insertRequest } from '../../src/domains/cases/forced-finish/insert-request.ts';
import { lockTarget } from '../../src/domains/cases/forced-finish/target.ts';
import { insertIntervention } from '../../src/domains/cases/offline/interventions/insert-intervention.ts';
import { followSubCases } from '../../src/domains/cases/offline/plans/follow.ts';
import { lockPlans } from '../../src/domains/cases/offline/plans/plans.ts';
import type { WarningBody } from '../../src/domains/cases/warnings/rules/body.ts';
import { warningKind } from '../../src/domains/cases/warnings/rules/kind.ts';
import { lookAtLimits } from '../../src/domains/cases/warnings/sweep/look.ts';
import { askForConsent } from '../../src/domains/entitlement/consent/ask-for-consent.ts';
import { type Ctx, type Placed, transaction } from '../../src/platform/kernel/index.ts';
import { type AnyRuleKind, rulesInForce } from '../../src/platform/rules/index.ts';
import { insertRule, insertVersion } from '../../src/platform/rules/versions/insert-version.ts';
import { type BuiltCase, buildCase } from '../cases.ts';
import { enter, getListed, soldier } from '../entitlement.ts';
import { getOrgRow } from '../staff.ts';

/** A case somewhere in the city, with where that is. */
export interface PlacedCase extends BuiltCase, Placed {}

const PLACES = [
  { region: '310109', street: null },
  { region: '310109', street: '310109009' },
  { region: '310115', street: null },
  { region: '310101', street: null },
] as const;

/** Two cases in each of four centres: 虹口区, one of its streets, 浦东新区, 黄浦区. */
export async function placedCases(ctx: Ctx): Promise<PlacedCase[]> {
  const placed: PlacedCase[] = [];
  for (const place of [...PLACES, ...PLACES]) {
    const built = await buildCase(ctx, { ...place, only: ['M01', 'M02'] });
    const [where] = await rows<Placed>(
      ctx,
      sql`select org_id as "orgId", org_path as "orgPath", district_code as "districtCode" from one_thing_case where id = ${built.id}`,
    );
    if (where) placed.push({ ...built, ...where });
  }
  return placed;
}

/** A person of 免申即享 in 虹口区, and what belongs to him. */
export interface PlacedEntitlement {
  candidateId: string;
  batchId: string;
  confirmationId: string;
  placementRecordId: string;
  personId: string;
}

/** Somebody who waits for work in 虹口区, who has been asked, and a batch of his district. */
export async function placedEntitlement(ctx: Ctx): Promise<PlacedEntitlement> {
  await enter(ctx, [soldier(4000, { recordNo: 'SEC-1' })]);
  const { id: candidateId, personId } = await getListed(ctx, 'SEC-1');
  await transaction(ctx, (tx) => askForConsent(tx, [candidateId]));
  const [made] = await rows<Omit<PlacedEntitlement, 'candidateId' | 'personId'>>(
    ctx,
    sql`insert into entitlement_batch (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, batch_no, title,
          period_ym, region, count, created_by_name)
        select gen_random_uuid(), now(), now(), 'PENDING_RELEASE', now(), org_id, org_path, district_code, 'SEC-BATCH', '虹口区', '2026-03',
          '310109', 1, '测试' from entitlement_candidate where id = ${candidateId}
        returning id as "batchId", (select id from confirmation where record_id = ${candidateId}) as "confirmationId",
          (select placement_record_id from entitlement_candidate where id = ${candidateId}) as "placementRecordId"`,
  );
  if (!made) throw new Error('nothing built');
  return { candidateId, personId, ...made };
}

/** Everything about the cases that an act from outside must leave as it was. */
export function fingerprint(ctx: Ctx): Promise<{ what: string; digest: string }[]> {
  return rows(
    ctx,
    sql`
    select 'case' as what, md5(string_agg(c::text, '|' order by c.id)) as digest from one_thing_case c
    union all select 'subCase', md5(string_agg(s::text, '|' order by s.id)) from sub_case s
    union all select 'task', md5(string_agg(t::text, '|' order by t.id)) from task t
    union all select 'timer', md5(string_agg(t::text, '|' order by t.id)) from flow_timer t
    union all select 'event', md5(string_agg(e::text, '|' order by e.id)) from flow_event e
    union all select 'push', md5(string_agg(m::text, '|' order by m.id)) from outbox_message m
    union all select 'notice', md5(string_agg(n::text, '|' order by n.id)) from notification n
    union all select 'account', md5(string_agg(u.id::text || u.status || u.version, '|' order by u.id)) from user_account u
    union all select 'person', md5(string_agg(p::text, '|' order by p.id)) from person p
    union all select 'candidate', md5(string_agg(c::text, '|' order by c.id)) from entitlement_candidate c
    union all select 'rule', md5(string_agg(v::text, '|' order by v.id)) from rule_version v
    union all select 'institution', md5(string_agg(i::text, '|' order by i.id)) from training_institution i
    union all select 'qualification', md5(string_agg(q::text, '|' order by q.id)) from training_qualification q
    union all select 'teacher', md5(string_agg(t::text, '|' order by t.id)) from training_teacher t
    union all select 'venue', md5(string_agg(v::text, '|' order by v.id)) from training_venue v
    union all select 'mark', md5(string_agg(m::text, '|' order by m.id)) from training_mark m
    union all select 'subsidy', md5(string_agg(a::text, '|' order by a.id)) from subsidy_application a
    union all select 'sheet', md5(string_agg(s::text, '|' order by s.id)) from subsidy_sheet s
    union all select 'sheetLine', md5(string_agg(l::text, '|' order by l.id)) from subsidy_sheet_line l
    union all select 'reversal', md5(string_agg(v::text, '|' order by v.id)) from subsidy_reversal v
    union all select 'payout', md5(string_agg(p::text, '|' order by p.id)) from living_payout p
    union all select 'payoutSheet', md5(string_agg(p::text, '|' order by p.id)) from payout_sheet p
    union all select 'trainee', md5(string_agg(t::text, '|' order by t.id)) from training_trainee t
    union all select 'amendment', md5(string_agg(m::text, '|' order by m.id)) from completion_amendment m
    union all select 'spotCheckSlot', md5(string_agg(g::text, '|' order by g.id)) from spot_check_slot g
    union all select 'attachment', md5(string_agg(a::text, '|' order by a.id)) from attachment a
    union all select 'followUp', md5(string_agg(p::text, '|' order by p.id)) from follow_up_plan p
    union all select 'followUpRecord', md5(string_agg(r::text, '|' order by r.id)) from follow_up_record r
    union all select 'employerList', md5(string_agg(i::text, '|' order by i.id)) from follow_up_import i
    union all select 'reserve', md5(string_agg(r::text, '|' order by r.id)) from reserve_record r
    union all select 'reserveExport', md5(string_agg(e.id::text, '|' order by e.id)) from reserve_export e
    union all select 'reserveBatch', md5(string_agg(b::text, '|' order by b.id)) from reserve_batch b
    union all select 'cadre', md5(string_agg(c::text, '|' order by c.id)) from emp_cadre c
    union all select 'cadreApplication', md5(string_agg(a::text, '|' order by a.id)) from cadre_application a
    union all select 'cadreImport', md5(string_agg(i::text, '|' order by i.id)) from cadre_import i
    union all select 'cadreTransfer', md5(string_agg(t::text, '|' order by t.id)) from cadre_transfer t
    union all select 'medicalDistrict', md5(string_agg(d::text, '|' order by d.id)) from medical_district d
    union all select 'medicalStreet', md5(string_agg(s::text, '|' order by s.id)) from medical_street s
    union all select 'medicalRow', md5(string_agg(w::text, '|' order by w.id)) from medical_row w
    union all select 'payable', md5(string_agg(p::text, '|' order by p.id)) from payable_person p
    union all select 'payAdjustment', md5(string_agg(a::text, '|' order by a.id)) from pay_adjustment a
    union all select 'deathMatch', md5(string_agg(m::text, '|' order by m.id)) from death_match m
    union all select 'reduction', md5(string_agg(r::text, '|' order by r.id)) from reduction_request r
    union all select 'ministryReport', md5(string_agg(m::text, '|' order by m.id)) from ministry_report m
    union all select 'oneOffSubsidy', md5(string_agg(s::text, '|' order by s.id)) from one_off_subsidy s
    union all select 'payment', md5(string_agg(b::text, '|' order by b.id)) from payment_batch b
    union all select 'paymentItem', md5(string_agg(i::text, '|' order by i.id)) from payment_item i
    union all select 'signature', md5(string_agg(r.id::text, '|' order by r.id)) from flow_signature_request r
    union all select 'confirmation', md5(string_agg(c::text, '|' order by c.id)) from confirmation c`,
  );
}

/** A pair and a withdrawal of 虹口区's centre. */
export interface PlacedDuplicate {
  hitId: string;
  withdrawalId: string;
}

export async function placedDuplicate(ctx: Ctx): Promise<PlacedDuplicate> {
  const old = await buildCase(ctx, { n: 90_001 });
  await buildCase(ctx, { n: 90_001 });
  const [hit] = await rows<{ id: string }>(ctx, sql`select id from duplicate_hit where matched_case_id = ${old.id}`);
  await run(ctx, sql`update one_thing_case set state = 'ACCEPTED' where id = ${old.id}`);
  const { id } = await transaction(ctx, (tx) =>
    requestWithdrawal(tx, { caseId: old.id, requester: 'APPLICANT', reasonCode: 'REPEAT' }),
  );
  return { hitId: hit?.id ?? '', withdrawalId: id };
}

/** The package of a case that has not been built. */
export async function placedArchive(ctx: Ctx, caseId: string): Promise<string> {
  await transaction(ctx, (tx) => requestArchives(tx, [caseId]));
  const [made] = await rows<{ id: string }>(ctx, sql`select id from electronic_archive where case_id = ${caseId}`);
  return made?.id ?? '';
}

/** A rule of 黄浦区 and its draft. */
export interface PlacedRule {
  ruleId: string;
  ruleVersionId: string;
}

export async function placedRule(ctx: Ctx, kind: AnyRuleKind): Promise<PlacedRule> {
  const { id: orgId, path: orgPath } = await getOrgRow(ctx, '310101');
  const shipped = kind.shipped[0];
  if (!shipped) throw new Error('the kind ships no rule');
  return transaction(ctx, async (tx) => {
    const owner = await insertRule(tx, kind, { orgId, orgPath, districtCode: '310101', level: 'DISTRICT' }, null);
    if (!owner) throw new Error('nothing built');
    const { title, condition, body } = shipped;
    const version = { owner, title, condition, body, basisText: null, note: null, basedOn: null, enabled: true };
    const { id } = await insertVersion(tx, { ...version, state: 'DRAFT' });
    return { ruleId: owner.ruleId, ruleVersionId: id };
  });
}

/** A plan of 虹口区's centre, and an intervention that waits for its chief. */
export interface PlacedPlan {
  planId: string;
  interventionId: string;
}

export async function placedPlan(ctx: Ctx): Promise<PlacedPlan> {
  const built = await buildCase(ctx, { only: ['M01', 'M02'] });
  const subCaseId = built.subCases.find(({ matterCode }) => matterCode === 'M02')?.id ?? '';
  await run(
    ctx,
    sql`update sub_case set state = 'ACCEPTED', accepted_at = ${ctx.app.clock.now()} where id = ${subCaseId}`,
  );
  return transaction(ctx, async (tx) => {
    await followSubCases(tx, [subCaseId]);
    const [plan] = await lockPlans(tx, [subCaseId]);
    if (!plan) throw new Error('nothing planned');
    const wish = {
      kind: 'DISABLE',
      newStatus: null,
      deferUntil: null,
      materials: [],
      reasonCode: 'OTHER',
      reasonText: '部门仍在办理',
    } as const;
    return { planId: plan.id, interventionId: await insertIntervention(tx, plan, wish, true) };
  });
}

/** A request to force a case to its end, and one to take it up again, as if it had ended. */
export async function placedRequests(ctx: Ctx, caseId: string): Promise<{ forcedId: string; reopenId: string }> {
  const forcedId = await transaction(ctx, async (tx) => {
    const target = await lockTarget(tx, caseId, null);
    const wish = {
      finishAs: 'FINISHED_TERMINATED',
      reasonCode: 'L01',
      reasonText: null,
      basisText: '测试依据',
    } as const;
    return insertRequest(tx, target, { ...wish, state: 'PENDING' });
  });
  const [made] = await rows<{ id: string }>(
    ctx,
    sql`insert into reopen_request (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, request_no, case_id,
          case_no, name_masked, sub_case_ids, matter_names, reason_code, reason_text, operator_name)
        select gen_random_uuid(), now(), now(), 'PENDING_DISTRICT', now(), org_id, org_path, district_code, 'CB-SEC', id, case_no,
          person_name_masked, '{}', '{}', 'C01', '测试', '测试' from one_thing_case where id = ${caseId} returning id`,
  );
  return { forcedId, reopenId: made?.id ?? '' };
}

/** A warning of a case of 虹口区's centre. */
export interface PlacedWarning {
  warningId: string;
}

export async function placedWarning(ctx: Ctx): Promise<PlacedWarning> {
  const { id } = await buildCase(ctx, { n: 90_002 });
  const rules = await rulesInForce<WarningBody>(ctx, warningKind);
  // Whatever its limits say: one that is to be told.
  const always = rules
    .slice(0, 1)
    .map((rule) => ({ ...rule, condition: { field: 'matter', op: 'eq', value: 'BUNDLE' } as const }));
  await lookAtLimits(ctx, async () => always);
  const [found] = await rows<{ id: string }>(ctx, sql`select id from warning where case_id = ${id}`);
  return { warningId: found?.id ?? '' };
}
