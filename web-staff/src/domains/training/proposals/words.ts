import { type StateTone, trainingRules } from '@yjs/web-kit';
import type {
  AdvanceTrainingProposalsMutation,
  ProposalRowFragment,
  TrainingProposalKind,
  TrainingProposalState,
} from '../../../generated/graphql.ts';
import { trainingProposalKindTitles } from '../../../generated/titles/training-proposal-kind.ts';
import { trainingProposalStateTitles } from '../../../generated/titles/training-proposal-state.ts';
import type { ActRow, RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceProposalsDocument } from './proposals.graphql.ts';

export const stateWords: Record<TrainingProposalState, string> = trainingProposalStateTitles;

export const stateTones: Record<TrainingProposalState, StateTone> = {
  PROPOSED: 'working',
  ADOPTED: 'done',
  DECLINED: 'ended',
  RECALLED: 'ended',
};

export const kindWords: Record<TrainingProposalKind, string> = trainingProposalKindTitles;

export const targetRoutes = { INSTITUTION: '/training/institutions', PROJECT: '/training/projects' } as const;

/** The city's decision, and taking a proposal back. */
export const proposalActs: RecordActs<
  ActRow & Pick<ProposalRowFragment, 'targetName' | 'targetType' | 'kind' | 'proposerOrg' | 'reason'>,
  AdvanceTrainingProposalsMutation
> = {
  document: AdvanceProposalsDocument,
  outcome: (data) => data.advanceTrainingProposals,
  name: (one) => `${kindWords[one.kind]}：${one.targetName}`,
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
};
