import { defineFlow } from '../../../../platform/flow/index.ts';
import { verdicts } from '../../verdicts.ts';

/** Why trainees leave: a list, and words beside it (T13-7). */
export const EXIT_REASONS = 'training.enrolment.exit';

/** 退训申请: the trainee asks, his district decides; until then place and state of the enrolment stay as they are (BR13-5, T13-7). */
export const exitFlow = defineFlow({
  key: 'training.exit',
  title: '退训申请',
  version: 1,
  initial: 'ASKED',
  starts: { ask: '申请退训' },
  states: {
    ASKED: {
      title: '待区审核',
      tone: 'working',
      step: 1,
      stage: { name: '退训审核' },
      task: { title: '审核退训申请', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        ...verdicts({
          permission: 'training.exit:decide',
          level: 'district',
          pass: 'APPROVED',
          reject: 'DECLINED',
          guards: ['stillLive'],
          titles: { pass: '同意退训', reject: '不同意退训' },
        }),
        recall: { title: '撤回申请', to: 'RECALLED', by: { permission: 'training.exit:ask' }, confirm: true },
        lapse: { title: '报名已结束', to: 'LAPSED', by: { cascade: true } },
      },
    },
    APPROVED: { title: '已退训', tone: 'done', step: 2, final: true },
    DECLINED: { title: '未同意', step: 2, final: true },
    RECALLED: { title: '已撤回', final: true },
    LAPSED: { title: '已失效', final: true },
  },
});
