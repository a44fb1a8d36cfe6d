import { defineTable } from '../../../../platform/records/index.ts';
import {
  CONTRACTS,
  EMPLOYMENT_STATES,
  INCOMES,
  INDUSTRIES,
  NEEDS,
  OUTCOMES,
  SOURCES,
  STARTUP_TYPES,
  STUDY_MODES,
  TRAINING_RESULTS,
  WAYS,
} from '../words.ts';

const choice = <const W extends Readonly<Record<string, string>>>(
  title: string,
  max: number,
  words: W,
  enumName: string,
) => ({ kind: 'choice', max, words, enum: enumName, enumDoc: title, title }) as const;
const optional = { nullable: true } as const;

/** What was recorded of a person, once and for all (R12.2). */
export const recordTable = defineTable({
  name: 'follow_up_record',
  columns: {
    record_no: { kind: 'text', max: 24, unique: true, title: '记录编号', doc: 'GJ + date + five digits' },
    plan_id: { kind: 'link', title: '跟踪计划' },
    person_id: { kind: 'link', api: false, title: '人员' },
    centre_org_id: { kind: 'link', api: false, title: '接收的服务中心' },
    on_day: { kind: 'day', title: '跟踪日期' },
    recorded_at: { kind: 'moment', title: '登记时间' },
    recorded_by_id: { kind: 'link', ...optional, api: false, title: '登记人标识' },
    recorded_by_name: { kind: 'text', max: 60, title: '登记人' },
    source: choice('来源', 8, SOURCES, 'FollowUpSource'),
    way: choice('跟踪方式', 10, WAYS, 'FollowUpWay'),
    outcome: choice('结果', 10, OUTCOMES, 'FollowUpOutcome'),
    employment_state: { ...choice('就业状态', 14, EMPLOYMENT_STATES, 'EmploymentState'), ...optional },
    employer_name: { kind: 'text', max: 100, ...optional, title: '单位名称' },
    employer_uscc: { kind: 'text', max: 18, ...optional, check: 'followup.uscc', title: '单位统一社会信用代码' },
    industry: { ...choice('行业', 1, INDUSTRIES, 'FollowUpIndustry'), ...optional, doc: 'GB/T 4754' },
    job_post: { kind: 'text', max: 60, ...optional, title: '岗位' },
    contract_type: { ...choice('合同类型', 10, CONTRACTS, 'FollowUpContract'), ...optional },
    started_on: { kind: 'day', ...optional, title: '开始日期' },
    ended_on: { kind: 'day', ...optional, title: '结束日期' },
    insured: { kind: 'flag', ...optional, title: '是否参保' },
    insured_since: { kind: 'day', ...optional, title: '参保或停保自' },
    monthly_income: {
      kind: 'sealed',
      key: 'TEXT',
      mask: 'hidden',
      max: 20,
      ...optional,
      check: 'followup.income',
      title: '月收入',
    },
    startup_name: { kind: 'text', max: 100, ...optional, title: '创业企业名称' },
    startup_type: { ...choice('创业类型', 14, STARTUP_TYPES, 'FollowUpStartupType'), ...optional },
    startup_uscc: { kind: 'text', max: 18, ...optional, check: 'followup.uscc', title: '企业统一社会信用代码' },
    startup_founded: { kind: 'day', ...optional, title: '成立日期' },
    startup_employees: { kind: 'whole', least: 0, most: 100_000, ...optional, title: '用工人数' },
    startup_loan: { kind: 'decimal', digits: 14, scale: 2, money: true, ...optional, title: '创业贷款（元）' },
    startup_incubator: { kind: 'text', max: 100, ...optional, title: '孵化基地' },
    training_institution: { kind: 'text', max: 100, ...optional, title: '培训机构' },
    training_name: { kind: 'text', max: 80, ...optional, title: '培训项目' },
    training_from: { kind: 'day', ...optional, title: '培训开始' },
    training_to: { kind: 'day', ...optional, title: '培训结束' },
    training_result: { ...choice('培训结果', 10, TRAINING_RESULTS, 'FollowUpTrainingResult'), ...optional },
    training_certificate: { kind: 'text', max: 60, ...optional, title: '培训证书' },
    school: { kind: 'text', max: 100, ...optional, title: '就读院校' },
    major: { kind: 'text', max: 60, ...optional, title: '专业' },
    education_level: { kind: 'code', list: 'education', max: 2, ...optional, title: '学历层次' },
    study_mode: { ...choice('学习形式', 10, STUDY_MODES, 'FollowUpStudyMode'), ...optional },
    enrolled_on: { kind: 'day', ...optional, title: '入学日期' },
    finished_on: { kind: 'day', ...optional, title: '毕业日期' },
    needs: { kind: 'texts', filled: true, words: NEEDS, title: '需求' },
    action_taken: { kind: 'text', max: 500, ...optional, title: '已采取的措施' },
    remark: { kind: 'sealed', key: 'TEXT', mask: 'hidden', max: 500, ...optional, title: '备注' },
    next_due: { kind: 'day', ...optional, title: '下次跟踪' },
    source_key: { kind: 'text', max: 140, ...optional, unique: true, api: false, title: '来源标识' },
  },
});

/** What is wrong with a range of income that is none. */
export const wrongIncome = (text: string): string | undefined =>
  INCOMES.some((range) => range === text) ? undefined : '请从列表中选择';
