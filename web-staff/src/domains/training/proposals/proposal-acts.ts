import { trainingRules } from '@yjs/web-kit';
import { actsOf } from '../../../platform/records/acts.tsx';
import { trainingProposal } from '../../../records/training-proposal.ts';

/** The city's decision, and taking a proposal back. */
export const proposalActs = actsOf(trainingProposal, {
  name: (one) => `${one.kindTitle}：${one.targetName}`,
  facts: (one) => [`建议单位：${one.proposerOrg}`, `理由：${one.reason}`],
  consequences: {
    adopt: ['立即执行暂停、剔除或标记，机构和所在区收到消息；影响范围见建议页面。', '剔除不能恢复，须上传依据文件。'],
    decline: ['机构或项目不受影响，建议人收到您的意见。'],
    recall: ['建议结束，市局的待办随之关闭。'],
  },
  untilLabel: (action, [first]) =>
    action === 'adopt' && first?.kind === 'SUSPEND' && first.targetType === 'INSTITUTION' ? '暂停至' : undefined,
  fileRules: trainingRules,
  filesLabel: (action, [first]) => (action === 'adopt' && first?.kind === 'REMOVE' ? '剔除依据文件' : undefined),
});
