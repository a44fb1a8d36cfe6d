import { defineFlow } from '../../../../platform/flow/index.ts';
import { verdicts } from '../../verdicts.ts';

/** 结课更正: certificates that an institution enters afterwards go to its district (T24-5); results that a district corrects, to the city (T24-6). */
export const amendmentFlow = defineFlow({
  key: 'training.completion-amendment',
  title: '结课更正',
  version: 1,
  initial: 'DIST_REVIEW',
  starts: { supply: '补登证书', correct: '申请更正结果' },
  states: {
    DIST_REVIEW: {
      title: '待区确认',
      tone: 'working',
      step: 1,
      stage: { name: '证书确认' },
      task: { title: '确认补登的证书', role: 'BIZ_OFFICER', priority: 3 },
      on: {
        ...verdicts({
          permission: 'training.completion:review',
          level: 'district',
          pass: 'APPLIED',
          back: 'RETURNED',
          guards: ['stillHolds'],
          titles: { pass: '确认', back: '退回' },
        }),
        recall: { title: '撤回', to: 'RECALLED', by: { permission: 'training.completion:apply' }, confirm: true },
        toCity: { title: '报市局', to: 'CITY_REVIEW', by: { cascade: true } },
      },
    },
    CITY_REVIEW: {
      title: '待市局同意',
      step: 1,
      stage: { name: '结果更正审核' },
      task: { title: '审核结课结果更正', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: verdicts({
        permission: 'training.completion:consent',
        level: 'city',
        pass: 'APPLIED',
        reject: 'DECLINED',
        guards: ['stillHolds', 'beforeLedger'],
        titles: { pass: '同意更正', reject: '不同意' },
      }),
    },
    APPLIED: { title: '已更正', tone: 'done', step: 2, final: true },
    RETURNED: { title: '已退回', step: 2, final: true },
    DECLINED: { title: '未同意', step: 2, final: true },
    RECALLED: { title: '已撤回', final: true },
  },
});
