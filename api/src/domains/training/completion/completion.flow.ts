import { defineFlow } from '../../../platform/flow/index.ts';
import { verdictActions, verdicts } from '../verdicts.ts';

const applies = { permission: 'training.completion:apply' } as const;

/** Who has handed it in does not judge it. */
const apply = {
  title: '申请结课',
  to: 'DIST_REVIEW',
  by: applies,
  guards: ['lessonsOver', 'complete'],
  tone: 'PRIMARY',
  confirm: true,
} as const;

const [PASS, RETURN] = verdictActions('district');

/** What the run follows of it (02 §16.4). */
export const STEPS = { apply: 'apply', pass: PASS, back: RETURN, takeBack: 'takeBack' } as const;

/** 结课申请 (02 §16.4): one for each run; what comes back is handed in as the next version. */
export const completionFlow = defineFlow({
  key: 'training.completion',
  title: '结课申请',
  version: 1,
  initial: 'DRAFT',
  starts: { begin: '课程已全部结束' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      task: { title: '申请结课', role: 'INST', priority: 2 },
      on: { apply },
    },
    DIST_REVIEW: {
      title: '待区审核',
      step: 2,
      stage: { name: '结课审核' },
      task: { title: '审核结课申请', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        ...verdicts({
          permission: 'training.completion:review',
          level: 'district',
          pass: 'PASSED',
          back: 'RETURNED',
          guards: ['checked', 'qualified', 'objectionsAnswered'],
        }),
        takeBack: { title: '撤回', to: 'DRAFT', by: applies, input: 'NOTE', confirm: true },
      },
    },
    RETURNED: {
      title: '退回修改',
      tone: 'waiting',
      task: { title: '修改后重新申请结课', role: 'INST', priority: 1 },
      on: { apply: { ...apply, title: '重新申请结课' } },
    },
    PASSED: { title: '已结课', tone: 'done', step: 3, final: true },
  },
});
