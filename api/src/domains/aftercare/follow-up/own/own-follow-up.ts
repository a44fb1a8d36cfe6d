import { tables } from '../../../../database/tables.ts';
import { sessionAgent } from '../../../../platform/access/index.ts';
import { type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { type Applicant, actingAs, getOwnApplicant, personIdOf, refuseAgent } from '../../../intake/index.ts';
import { refusal } from '../errors.ts';
import { livePlansOf } from '../plans/lock-plans.ts';
import { PLAN } from '../record-types.ts';
import { keepContact } from '../records/enter.ts';
import type { Entry } from '../records/entry.record.ts';
import { EMPLOYMENT_STATES, type EmploymentState, SOURCES, type Source } from '../words.ts';

/** What a person is shown of himself. */
export interface OwnFollowUp {
  officeName: string;
  nextDue: LocalDate | null;
  callsStopped: boolean;
  employmentState: EmploymentState | null;
  employmentTitle: string | null;
  employmentSince: LocalDate | null;
  employerName: string | null;
  sourceTitle: string | null;
  insured: boolean | null;
  updatedAt: Date | string | null;
}

/** The caller's own plan that goes on. @throws E-1209 where nobody follows him */
async function ownPlan(ctx: Ctx, applicant: Applicant) {
  const personId = await personIdOf(ctx, applicant);
  const [plan] = personId ? await livePlansOf(ctx, [personId]) : [];
  if (!plan) throw refusal('E-1209');
  return plan;
}

/** 就业登记 of the caller; nothing where nobody follows him (01 §14.3 APPLICANT). */
export async function readOwnFollowUp(ctx: Ctx): Promise<OwnFollowUp | null> {
  const personId = await personIdOf(ctx, await getOwnApplicant(ctx));
  if (!personId) return null;
  const found = await tables(ctx)
    .selectFrom('follow_up_plan as p')
    .innerJoin('org as o', 'o.id', 'p.org_id')
    .leftJoin('employment_snapshot as s', 's.person_id', 'p.person_id')
    .select(['o.name as officeName', 'p.next_due as nextDue', 'p.calls_stopped as callsStopped'])
    .select(['s.employment_since as employmentSince', 's.employer_name as employerName', 's.insured'])
    .select((eb) => [
      eb.ref('s.employment_state').$castTo<EmploymentState | null>().as('employmentState'),
      eb.ref('s.employment_source').$castTo<Source | null>().as('source'),
      's.updated_at as updatedAt',
    ])
    .where('p.person_id', '=', personId)
    .where('p.state', '<>', 'CLOSED')
    .executeTakeFirst();
  if (!found) return null;
  const { source, ...shown } = found;
  return {
    ...shown,
    employmentTitle: shown.employmentState && EMPLOYMENT_STATES[shown.employmentState],
    sourceTitle: source && SOURCES[source],
  };
}

/** What a person says of himself. */
export type OwnEntry = Pick<
  Entry,
  | 'employment_state'
  | 'employer_name'
  | 'employer_uscc'
  | 'job_post'
  | 'started_on'
  | 'startup_name'
  | 'startup_founded'
  | 'school'
  | 'training_name'
  | 'needs'
  | 'remark'
>;

const NOTHING: Omit<Entry, keyof OwnEntry | 'on_day'> = {
  way: 'PLATFORM',
  industry: null,
  contract_type: null,
  ended_on: null,
  insured: null,
  insured_since: null,
  monthly_income: null,
  startup_type: null,
  startup_uscc: null,
  startup_employees: null,
  startup_loan: null,
  startup_incubator: null,
  training_institution: null,
  training_from: null,
  training_to: null,
  training_result: null,
  training_certificate: null,
  major: null,
  education_level: null,
  study_mode: null,
  enrolled_on: null,
  finished_on: null,
  action_taken: null,
  next_due: null,
};

/** 更新就业情况 by the person himself: a record of its own with 本人 as its source. @throws E-0709, E-1209, E-1201, BAD_INPUT */
export async function updateOwn(ctx: Ctx, entry: OwnEntry, requestId: string): Promise<void> {
  const applicant = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  await once(ctx, 'updateMyEmployment', requestId, entry, async (tx) => {
    const plan = await ownPlan(tx, applicant);
    const by = { id: null, name: applicant.nameMasked };
    await keepContact(
      tx,
      plan.id,
      { reached: true, pauseUntil: null },
      { ...NOTHING, ...entry, on_day: localDateOf(tx.app.clock.now()) },
      { source: 'SELF', by },
    );
    return { id: plan.id };
  });
}

/** 不再接听电话, or again: the history says that the person himself has said so (14.8). @throws E-0709, E-1209 */
export async function setOwnCalls(ctx: Ctx, stopped: boolean, requestId: string): Promise<void> {
  const applicant = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  await once(ctx, 'setMyFollowUpCalls', requestId, { stopped }, async (tx) => {
    const plan = await ownPlan(tx, applicant);
    if (plan.callsStopped !== stopped) {
      const self = actingAs(tx, applicant, await sessionAgent(tx), { kind: 'ORG', orgId: plan.orgId });
      const input = { note: '本人设置' };
      const action = stopped ? 'stopCalls' : 'allowCalls';
      await advanceOne(self, { type: PLAN, action, rows: [{ id: plan.id, input }], mode: 'CASCADE' });
    }
    return { id: plan.id };
  });
}
