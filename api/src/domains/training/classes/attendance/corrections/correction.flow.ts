import { defineFlow } from '../../../../../platform/flow/index.ts';
import { verdicts } from '../../../verdicts.ts';

/** 考勤更正 (T22-8): once the time for writing down is over, the institution asks and its district decides. */
export const correctionFlow = defineFlow({
  key: 'training.attendance-correction',
  title: '考勤更正',
  version: 1,
  initial: 'ASKED',
  starts: { ask: '申请考勤更正' },
  states: {
    ASKED: {
      title: '待区审核',
      step: 1,
      stage: { name: '考勤更正审核' },
      task: { title: '审核考勤更正', role: 'BIZ_OFFICER', priority: 3, at: 'DISTRICT' },
      on: verdicts({
        permission: 'training.attendance:decide',
        level: 'district',
        pass: 'APPROVED',
        back: 'RETURNED',
        titles: { pass: '同意更正', back: '退回' },
      }),
    },
    APPROVED: { title: '已更正', tone: 'done', step: 2, final: true },
    RETURNED: { title: '已退回', step: 2, final: true },
  },
});
