import type { Cells } from '@yjs/web-kit';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type TrainingProposalTypes, trainingProposal } from '../../../records/training-proposal.ts';
import { proposalActs } from './proposal-acts.ts';
import { TargetLink } from './TargetLink.tsx';

const help = [
  '区和市服务中心在机构、项目页面提出暂停或剔除的建议，由市局决定；采纳后立即执行。',
  '剔除须逐件决定并上传依据文件。',
];

const cells: Cells<TrainingProposalTypes> = { targetName: (row) => <TargetLink of={row} /> };

/** 处置建议 to the city (T14-4, T14-6, T15-4, T15-5). */
export default function ProposalList() {
  return (
    <RecordListPage
      record={trainingProposal}
      help={help}
      cells={cells}
      acts={proposalActs}
      empty={{ title: '没有处置建议', hint: '区或市服务中心在机构、项目页面提出后出现在这里。' }}
    />
  );
}
