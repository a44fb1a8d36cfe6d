import type { AdvanceWarningsMutation, WarningRowFragment } from '../../../generated/graphql.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceWarningsDocument } from './warnings.graphql.ts';

/** Every act on warnings (01 §6.6), for one or a selection. */
export const warningActs: RecordActs<WarningRowFragment, AdvanceWarningsMutation> = {
  document: AdvanceWarningsDocument,
  outcome: (data) => data.advanceWarnings,
  name: (warning) => warning.recordNo,
  about: (warning) => warning.message,
  facts: ({ reported }) => (reported ? [`误报反馈：${reported}`] : []),
  consequences: {
    acknowledge: ['登记后不再逐级上报，仍按间隔提醒，直到办件或时限结束。'],
    confirm: ['确认存在延误风险，请按建议措施办理；办完后登记“已处理”。'],
    reportFalse: [
      '同一规则对该办件不再预警，直到下一个时限。',
      '由区业务科长或市服务中心在3个工作日内复核；满5个工作日未复核的，默认误报成立。',
    ],
    resolve: ['预警结束。时限仍在且仍满足规则的，满间隔后会再次预警。'],
    uphold: ['预警结束；同一规则同一事项30天内误报成立满3件的，系统提出修正规则的建议。'],
    reject: ['预警恢复为“已确认风险”，继续提醒，并告知反馈人。'],
  },
};
