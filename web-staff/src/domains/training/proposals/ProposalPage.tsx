import type { Facts } from '@yjs/web-kit';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type TrainingProposalTypes, trainingProposal } from '../../../records/training-proposal.ts';
import { ConsequenceTable } from './ConsequenceTable.tsx';
import { proposalActs } from './proposal-acts.ts';
import { TargetLink } from './TargetLink.tsx';

const help = ['“影响范围”按当前状态列出随之暂停、剔除、撤回的项目和报名批次。', '提出建议的人不能自己决定。'];

const facts: Facts<TrainingProposalTypes> = { targetName: (one) => <TargetLink of={one} /> };

/** One proposal: why, what it brings with it, the decision. */
export default function ProposalPage() {
  return (
    <RecordPage
      record={trainingProposal}
      title={({ kindTitle, targetName }) => `建议${kindTitle}：${targetName}`}
      subtitle={({ proposalNo, proposerOrg }) => `${proposalNo} · ${proposerOrg}`}
      help={help}
      facts={facts}
      files="证明材料"
      sections={({ state, targetType, targetId, kind }) =>
        state === 'PROPOSED' && (
          <PageSection id="effects" title="影响范围">
            <ConsequenceTable targetType={targetType} targetId={targetId} kind={kind} />
          </PageSection>
        )
      }
      acts={proposalActs}
    />
  );
}
