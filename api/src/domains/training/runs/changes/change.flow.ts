import { defineFlow } from '../../../../platform/flow/index.ts';
import { twoLevels, verdicts } from '../../verdicts.ts';

const rechecks = { permission: 'training.run:recheck' } as const;
const forwarded = twoLevels('forward');

/** 班次变更 (BR21-4), 补录 (T21-9) and 申请取消 (T21-7): the institution asks, a district decides, after a shift of more than a week the centre too. */
export const runChangeFlow = defineFlow({
  key: 'training.run-change',
  title: '班次变更',
  version: 1,
  initial: 'DIST_REVIEW',
  starts: { ask: '申请变更' },
  states: {
    DIST_REVIEW: {
      title: '待区审核',
      tone: 'working',
      step: 1,
      stage: { name: '区审核' },
      task: { title: '审核班次变更', role: 'BIZ_OFFICER', priority: 2 },
      on: {
        ...verdicts({
          permission: 'training.run:review',
          level: 'district',
          pass: 'APPROVED',
          reject: 'DECLINED',
          guards: ['shortShift', 'stillFits'],
          titles: { pass: '同意', reject: '不同意' },
        }),
        forward: {
          title: '同意并报市服务中心',
          to: 'CENTRE_REVIEW',
          by: { permission: 'training.run:review' },
          guards: ['longShift', 'stillFits'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        recall: { title: '撤回申请', to: 'RECALLED', by: { permission: 'training.run:open' }, confirm: true },
        lapse: { title: '班次已结束', to: 'LAPSED', by: { cascade: true } },
      },
    },
    CENTRE_REVIEW: {
      title: '待市服务中心审核',
      step: 2,
      stage: { name: '市服务中心审核' },
      task: { title: '审核班次变更', role: 'CITY_CENTRE', priority: 2, at: 'CENTRE' },
      on: {
        centrePass: {
          title: '同意',
          to: 'APPROVED',
          by: rechecks,
          guards: ['stillFits'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          separateFrom: forwarded,
        },
        centreReject: {
          title: '不同意',
          to: 'DECLINED',
          by: rechecks,
          input: 'OPINION',
          tone: 'DANGER',
          confirm: true,
          separateFrom: forwarded,
        },
        recall: { title: '撤回申请', to: 'RECALLED', by: { permission: 'training.run:open' }, confirm: true },
        lapse: { title: '班次已结束', to: 'LAPSED', by: { cascade: true } },
      },
    },
    APPROVED: { title: '已同意', tone: 'done', step: 3, final: true },
    DECLINED: { title: '未同意', step: 3, final: true },
    RECALLED: { title: '已撤回', final: true },
    LAPSED: { title: '已失效', final: true },
  },
});
