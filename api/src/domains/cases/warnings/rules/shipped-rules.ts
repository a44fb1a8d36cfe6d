import type { Condition } from '../../../../platform/rules/index.ts';
import type { EscalationStep, WarningBody } from './body.ts';

export interface ShippedWarning {
  key: string;
  title: string;
  condition: Condition;
  body: WarningBody;
  /** Why it is shipped anew, where it is. */
  revised?: string;
}

/** Nobody has looked: after 4 hours the head, after a working day the district, after two the city (01 §6.5). */
const ESCALATION: EscalationStep[] = [
  { after: 4, unit: 'HOUR', role: 'CENTRE_HEAD' },
  { after: 1, unit: 'WORKDAY', role: 'DIST_CHIEF' },
  { after: 2, unit: 'WORKDAY', role: 'CITY_CENTRE' },
];

const common = {
  weight: 10,
  cooldownHours: 24,
  smsOutsideHours: false,
  template: 'N01',
  receivers: ['HANDLER'],
  escalation: [],
} as const satisfies Partial<WarningBody>;

const make = (body: Omit<WarningBody, keyof typeof common> & Partial<WarningBody>): WarningBody => ({
  ...common,
  receivers: [...common.receivers],
  ...body,
});

/** So few working days are left; of a limit that is no longer than that, it would be true from its first minute. */
const nearDays = (days: number): Condition => ({
  and: [
    { field: 'remainingWorkdays', op: 'lte', value: days },
    { field: 'limitWorkdays', op: 'gt', value: days },
  ],
});

/** The city’s rules as they are shipped (01 §6.5, A16). */
export const SHIPPED_WARNINGS: readonly ShippedWarning[] = [
  {
    key: 'L1-overdue',
    title: '已超期',
    condition: {
      or: [
        { field: 'overdue', op: 'eq', value: true },
        { field: 'remainingWorkdays', op: 'lt', value: 0 },
      ],
    },
    body: make({
      level: 1,
      message: '已超期',
      advice: '立即办理或督促承办部门反馈；确有客观原因的，登记原因并告知申请人',
      channels: ['IN_APP', 'POPUP', 'SMS'],
      template: 'N02',
      escalation: ESCALATION,
    }),
  },
  {
    key: 'L1-no-feedback',
    title: '部门超期未反馈',
    condition: {
      and: [
        { field: 'stage', op: 'eq', value: '部门办理' },
        { field: 'remainingWorkdays', op: 'lte', value: 1 },
        { field: 'noFeedbackDays', op: 'gte', value: 2 },
      ],
    },
    body: make({
      level: 1,
      weight: 5,
      message: '部门超期未反馈',
      advice: '联系承办部门经办人核实进度，催请反馈办理结果',
      channels: ['IN_APP', 'POPUP', 'SMS'],
      escalation: ESCALATION,
    }),
  },
  {
    key: 'L2-due',
    title: '即将到期',
    condition: {
      or: [nearDays(1), { field: 'remainingPercent', op: 'lte', value: 10 }],
    },
    body: make({
      level: 2,
      message: '即将到期',
      advice: '优先办理，今日内完成本环节；需要申请人补充材料的尽快通知补正',
      channels: ['IN_APP', 'POPUP'],
      smsOutsideHours: true,
      escalation: ESCALATION,
    }),
  },
  {
    key: 'L3-near',
    title: '临近到期',
    condition: {
      or: [nearDays(3), { field: 'remainingPercent', op: 'lte', value: 30 }],
    },
    body: make({
      level: 3,
      message: '临近到期',
      advice: '安排办理，核对材料和部门进度',
      channels: ['IN_APP'],
    }),
  },
  {
    key: 'L4-conflict',
    title: '部门反馈相互矛盾',
    condition: { field: 'feedbackConflict', op: 'eq', value: true },
    body: make({
      level: 4,
      message: '部门反馈相互矛盾',
      advice: '打开办件核对各部门反馈，联系部门更正',
      channels: ['IN_APP'],
    }),
  },
  {
    key: 'L4-push-failed',
    title: '办件库推送多次失败',
    condition: { field: 'pushFailedCount', op: 'gte', value: 3 },
    body: make({
      level: 4,
      message: '办件库推送多次失败',
      advice: '请技术人员查看推送记录，处理后重推',
      channels: ['IN_APP'],
      receivers: ['HANDLER', 'TECH'],
    }),
    revised: '同时通知技术人员，由其处理后重推',
  },
  {
    key: 'L4-duplicate',
    title: '疑似重复申报未处理',
    condition: {
      and: [
        // A clerk's 确认重复 settles nothing: the applicant has still to be told.
        { field: 'duplicateFlag', op: 'in', value: ['SUSPECTED', 'CONFIRMED'] },
        { field: 'matter', op: 'eq', value: 'BUNDLE' },
      ],
    },
    body: make({
      level: 4,
      message: '疑似重复申报未处理',
      advice: '在“重复办件”中核对两件，告知申请人',
      channels: ['IN_APP'],
    }),
    revised: '确认重复、尚未处理完的同样提醒',
  },
];
