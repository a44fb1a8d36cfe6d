import { formatChineseDate, type LocalDate } from '../../../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../../../platform/errors/index.ts';
import { refusal } from '../errors.ts';
import type { LockedPlan } from '../plans/lock-plans.ts';
import type { Entry } from './entry.record.ts';

/** Days on which something has happened; courses and studies may still go on. */
const PAST = ['on_day', 'started_on', 'ended_on', 'insured_since', 'startup_founded'] as const;
const PATHS = {
  on_day: 'onDay',
  started_on: 'startedOn',
  ended_on: 'endedOn',
  insured_since: 'insuredSince',
  startup_founded: 'startupFounded',
} as const;
const PERIODS = [
  ['started_on', 'ended_on', 'endedOn', '结束日期不能早于开始日期'],
  ['training_from', 'training_to', 'trainingTo', '培训结束不能早于培训开始'],
  ['enrolled_on', 'finished_on', 'finishedOn', '毕业日期不能早于入学日期'],
] as const;
const FACTS = ['employment_state', 'insured', 'training_name', 'school'] as const;

const at = (path: string, message: string, code?: string): FieldError => ({
  path: `input.${path}`,
  message,
  ...(code && { code }),
});

/** What a record says against itself, whoever writes it. */
function faultsOf(entry: Entry, reached: boolean): FieldError[] {
  const faults: FieldError[] = [];
  if (reached && entry.employment_state === null) faults.push(at('employmentState', '请选择就业状态'));
  if (reached && entry.employment_state === 'EMPLOYED' && !entry.employer_name)
    faults.push(at('employerName', '请填写单位名称'));
  if (reached && entry.employment_state === 'SELF_EMPLOYED' && !entry.startup_name)
    faults.push(at('startupName', '请填写创业企业名称'));
  if (reached && entry.employment_state === 'OTHER' && !entry.action_taken && !entry.remark)
    faults.push(at('actionTaken', '请说明情况'));
  if (!reached && !entry.action_taken) faults.push(at('actionTaken', '请填写联系情况'));
  if (!reached && FACTS.some((key) => entry[key] !== null))
    faults.push(at('employmentState', '没有联系上的，不填写就业、培训和就读情况'));
  if (entry.insured_since && entry.insured === null) faults.push(at('insured', '请选择是否参保'));
  if (entry.way === 'SYSTEM') faults.push(at('way', '请选择实际的跟踪方式'));
  for (const [from, to, path, message] of PERIODS) {
    const [begins, ends] = [entry[from], entry[to]];
    if (begins && ends && ends < begins) faults.push(at(path, message));
  }
  return faults;
}

/**
 * Before anything is stored.
 *
 * @throws E-1201 for a day in the future, E-1202 for one before the discharge, E-1203, E-1206, BAD_INPUT naming the fields
 */
export function checkEntry(plan: LockedPlan, entry: Entry, { reached, today }: { reached: boolean; today: LocalDate }) {
  if (plan.state === 'CLOSED') throw refusal('E-1206');
  const ahead = PAST.filter((key) => (entry[key] ?? '') > today);
  if (ahead.length > 0) {
    const { code, message } = refusal('E-1201');
    if (ahead.includes('on_day')) throw refusal('E-1201');
    throw badInput(ahead.map((key) => at(PATHS[key], message, code)));
  }
  if (entry.on_day < plan.dischargeDate) throw refusal('E-1202', { date: formatChineseDate(plan.dischargeDate) });
  if (plan.callsStopped && entry.way === 'PHONE') throw refusal('E-1203');
  const faults = faultsOf(entry, reached);
  if (faults.length > 0) throw badInput(faults);
}
