import type { Entry } from '../records/entry.record.ts';

const EMPTY: Omit<Entry, 'on_day' | 'way'> = {
  employment_state: null,
  employer_name: null,
  employer_uscc: null,
  industry: null,
  job_post: null,
  contract_type: null,
  started_on: null,
  ended_on: null,
  insured: null,
  insured_since: null,
  monthly_income: null,
  startup_name: null,
  startup_type: null,
  startup_uscc: null,
  startup_founded: null,
  startup_employees: null,
  startup_loan: null,
  startup_incubator: null,
  training_institution: null,
  training_name: null,
  training_from: null,
  training_to: null,
  training_result: null,
  training_certificate: null,
  school: null,
  major: null,
  education_level: null,
  study_mode: null,
  enrolled_on: null,
  finished_on: null,
  needs: [],
  action_taken: null,
  remark: null,
  next_due: null,
};

type Content = Omit<Entry, 'on_day'>;

/** What is recorded in the demonstration; persons and companies are fictional. */
export const CONTACTS = {
  JOBLESS: { ...EMPTY, way: 'PHONE', employment_state: 'UNEMPLOYED', needs: ['JOB'], action_taken: '已推荐招聘会信息' },
  TRAINS: {
    ...EMPTY,
    way: 'PHONE',
    employment_state: 'TRAINING',
    training_name: '低压电工作业',
    training_institution: '虹口示范职业培训学校',
    training_result: 'ONGOING',
  },
  WANTS_TRAINING: { ...EMPTY, way: 'VISIT', employment_state: 'UNEMPLOYED', needs: ['TRAINING', 'LEGAL'] },
  EMPLOYED: {
    ...EMPTY,
    way: 'PHONE',
    employment_state: 'EMPLOYED',
    employer_name: '上海示范物流有限公司',
    job_post: '调度员',
    industry: 'G',
    contract_type: 'FIXED',
    insured: true,
    monthly_income: '5000元至8000元',
  },
  GUARD: {
    ...EMPTY,
    way: 'VISIT',
    employment_state: 'EMPLOYED',
    employer_name: '上海示范物业有限公司',
    job_post: '消防控制室值班员',
    remark: '夜班较多，希望换日班',
  },
  STARTS_UP: {
    ...EMPTY,
    way: 'VISIT',
    employment_state: 'SELF_EMPLOYED',
    startup_name: '虹口示范汽车服务部',
    startup_type: 'SELF_EMPLOYED',
    startup_employees: 2,
    needs: ['LOAN'],
  },
  STUDIES: { ...EMPTY, way: 'PHONE', employment_state: 'STUDENT', school: '上海开放大学', study_mode: 'OPEN' },
  ABROAD: { ...EMPTY, way: 'PHONE', employment_state: 'OTHER', action_taken: '在国外务工，约定回国后联系' },
  NO_ANSWER: { ...EMPTY, way: 'PHONE', action_taken: '无人接听' },
} as const satisfies Readonly<Record<string, Content>>;

export interface Story {
  /** When the placement ended, and how many days away from that day. */
  monthsAgo: number;
  shift: number;
  contacts: readonly { month: number; later?: number; entry: keyof typeof CONTACTS; reached?: boolean }[];
  /** What 人社 has said since. */
  insured?: boolean;
  stopsCalls?: boolean;
  /** Followed no longer: moved to another province. */
  moves?: boolean;
}

const tried = [3, 4, 6].map((later) => ({ month: 1, later, entry: 'NO_ANSWER' as const, reached: false }));

/** One person each: overdue, due today and this week, to come, to be verified, not reached, resting, ended. */
export const STORIES: readonly Story[] = [
  { monthsAgo: 1, shift: 0, contacts: [] },
  { monthsAgo: 1, shift: 1, contacts: [] },
  { monthsAgo: 1, shift: 2, contacts: [] },
  { monthsAgo: 1, shift: -20, contacts: [] },
  { monthsAgo: 2, shift: -10, contacts: [] },
  { monthsAgo: 1, shift: 10, contacts: [] },
  { monthsAgo: 3, shift: 0, contacts: [{ month: 1, entry: 'JOBLESS' }] },
  { monthsAgo: 3, shift: -8, contacts: [{ month: 1, entry: 'WANTS_TRAINING' }] },
  {
    monthsAgo: 4,
    shift: 5,
    contacts: [
      { month: 1, entry: 'JOBLESS' },
      { month: 3, entry: 'EMPLOYED' },
    ],
  },
  {
    monthsAgo: 4,
    shift: 0,
    contacts: [
      { month: 1, entry: 'TRAINS' },
      { month: 3, entry: 'GUARD' },
    ],
    insured: false,
  },
  {
    monthsAgo: 7,
    shift: 0,
    contacts: [
      { month: 1, entry: 'JOBLESS' },
      { month: 3, entry: 'STARTS_UP' },
      { month: 6, entry: 'STARTS_UP' },
    ],
  },
  {
    monthsAgo: 7,
    shift: 3,
    contacts: [
      { month: 1, entry: 'STUDIES' },
      { month: 3, entry: 'STUDIES' },
      { month: 6, entry: 'STUDIES' },
    ],
  },
  {
    monthsAgo: 5,
    shift: 0,
    contacts: [
      { month: 1, entry: 'JOBLESS' },
      { month: 3, entry: 'JOBLESS' },
    ],
    insured: true,
  },
  { monthsAgo: 2, shift: -3, contacts: tried },
  {
    monthsAgo: 3,
    shift: -20,
    contacts: [
      { month: 1, entry: 'JOBLESS' },
      { month: 3, entry: 'ABROAD' },
    ],
  },
  {
    monthsAgo: 12,
    shift: 2,
    contacts: [
      { month: 1, entry: 'JOBLESS' },
      { month: 3, entry: 'EMPLOYED' },
      { month: 6, entry: 'EMPLOYED' },
    ],
    stopsCalls: true,
  },
  {
    monthsAgo: 5,
    shift: 4,
    contacts: [
      { month: 1, entry: 'JOBLESS' },
      { month: 3, entry: 'EMPLOYED' },
    ],
    moves: true,
  },
];
