import { defineRecord, formOf, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { seenBy } from '../plans/reach.ts';
import { ENTRY } from '../record-types.ts';
import { EMPLOYMENT_STATES, NEEDS, OUTCOMES, SOURCES } from '../words.ts';
import { recordTable } from './record-table.ts';

/** `r` is the record, `p` its plan. */
const source = readFrom(recordTable, 'r', (query) =>
  query
    .innerJoin('follow_up_plan as p', 'p.id', 'r.plan_id')
    .select(['p.plan_no as planNo', 'p.person_name_masked as personName']),
);

/** 跟踪记录: the whole history, of whom and by whom; income and remark are opened one by one (01 §14.5 no. 4, 7). */
export const followUpEntry = defineRecord(source, {
  name: 'FollowUpRecord',
  plural: 'followUpRecords',
  type: ENTRY,
  title: '跟踪记录',
  unit: '条',
  doc: 'One 跟踪记录; nothing of it is ever changed; income and remark masked',
  docs: {
    list: '跟踪记录 of the caller’s scope, newest first',
    filter: '跟踪记录 to show; what is absent does not narrow',
  },
  permission: 'followup:view',
  number: 'record_no',
  numbering: { prefix: 'GJ', digits: 5 },
  scope: { where: seenBy('r') },
  counted: true,
  brought: { planNo: { kind: 'text', title: '跟踪编号' }, personName: { kind: 'text', title: '姓名', doc: 'masked' } },
  shown: {
    needsText: {
      kind: 'text',
      title: '需求',
      value: (row) => row.needs.map((one) => (NEEDS as Readonly<Record<string, string>>)[one] ?? one).join('、'),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '记录编号、跟踪编号、单位名称',
      find: [{ in: ['r.record_no', 'p.plan_no'] }, { in: ['r.employer_name', 'r.startup_name'], match: 'part' }],
    },
    planId: { kind: 'equals', column: 'r.plan_id', id: true, label: '跟踪计划', hidden: true },
    outcomes: { kind: 'choices', label: '结果', column: 'r.outcome', words: OUTCOMES, enum: 'FollowUpOutcome' },
    employment: {
      kind: 'choices',
      label: '就业状态',
      column: 'r.employment_state',
      words: EMPLOYMENT_STATES,
      enum: 'EmploymentState',
    },
    sources: { kind: 'choices', label: '来源', column: 'r.source', words: SOURCES, enum: 'FollowUpSource', more: true },
    districtCode: placed.districtCode,
    ...period('跟踪日期', 'r.on_day', 'day'),
  },
  sorts: { onDay: { title: '跟踪日期', kind: 'day', column: 'r.on_day' } },
  export: {
    permission: 'followup:export',
    kind: 'follow-up-records',
    audit: 'followup.record-export',
    columns: [
      ['recordNo', 20],
      ['planNo', 20],
      'personName',
      'onDay',
      'wayTitle',
      'outcomeTitle',
      'sourceTitle',
      'employmentStateTitle',
      ['employerName', 30],
      'jobPost',
      'startedOn',
      'insured',
      ['startupName', 30],
      ['trainingName', 24],
      'trainingResultTitle',
      ['school', 24],
      ['needsText', 24],
      ['actionTaken', 40],
      'recordedByName',
      'recordedAt',
    ],
  },
  page: {
    route: '/follow-up-records',
    icon: 'ProfileOutlined',
    area: 'care',
    order: 32,
    columns: [
      { name: 'onDay', key: true, under: ['wayTitle'], sort: 'onDay' },
      { name: 'personName', key: true, under: ['planNo'] },
      { name: 'outcomeTitle', under: ['sourceTitle'] },
      { name: 'employmentStateTitle', under: ['employerName'] },
      { name: 'needsText' },
      { name: 'recordedByName', under: ['recordedAt'] },
    ],
    also: ['planId'],
  },
});

/** What somebody fills in of a contact; whether the person was reached is said beside it. */
export const entryForm = formOf(recordTable, 'FollowUpEntryInput', '一次跟踪的内容', [
  'on_day',
  'way',
  'employment_state',
  'employer_name',
  'employer_uscc',
  'industry',
  'job_post',
  'contract_type',
  'started_on',
  'ended_on',
  'insured',
  'insured_since',
  'monthly_income',
  'startup_name',
  'startup_type',
  'startup_uscc',
  'startup_founded',
  'startup_employees',
  'startup_loan',
  'startup_incubator',
  'training_institution',
  'training_name',
  'training_from',
  'training_to',
  'training_result',
  'training_certificate',
  'school',
  'major',
  'education_level',
  'study_mode',
  'enrolled_on',
  'finished_on',
  'needs',
  'action_taken',
  'remark',
  'next_due',
]);
export type Entry = ReturnType<typeof entryForm.read>;
