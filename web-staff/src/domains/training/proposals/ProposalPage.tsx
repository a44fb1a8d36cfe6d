import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  HistoryList,
  PageHeader,
  StateTag,
  useRecordChanges,
} from '@yjs/web-kit';
import { Descriptions, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { ApplicationFiles } from '../applications/ApplicationFiles.tsx';
import { ConsequenceTable } from './ConsequenceTable.tsx';
import { ProposalDocument } from './proposals.graphql.ts';
import { kindWords, proposalActs, stateTones, targetRoutes } from './words.ts';

const help = ['“影响范围”按当前状态列出随之暂停、剔除、撤回的项目和报名批次。', '提出建议的人不能自己决定。'];

/** One proposal: why, what it brings with it, the decision. */
export default function ProposalPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ProposalDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<FlowActionData>();
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['trainingProposal'], onChange: reload });
  const one = data?.trainingProposal;
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  const { targetType, targetId, kind } = one;
  const effects = {
    key: 'effects',
    label: '影响范围',
    children: <ConsequenceTable targetType={targetType} targetId={targetId} kind={kind} />,
  };
  return (
    <div className="staff-stack">
      <PageHeader
        title={`建议${kindWords[kind]}：${one.targetName}`}
        tags={<StateTag title={one.stateTitle} tone={stateTones[one.state]} />}
        subtitle={`${one.proposalNo} · ${one.proposerOrg}`}
        help={<HelpLines lines={help} />}
        actions={<ActButtons actions={one.flow.availableActions} onAct={setAsked} />}
      />
      <Descriptions
        size="small"
        bordered
        column={1}
        items={[
          {
            key: 'target',
            label: '对象',
            children: <Link to={`${targetRoutes[targetType]}/${targetId}`}>{one.targetName}</Link>,
          },
          { key: 'reason', label: '理由', children: one.reason },
        ]}
      />
      <Tabs
        items={[
          ...(one.state === 'PROPOSED' ? [effects] : []),
          {
            key: 'files',
            label: `证明材料（${one.attachments.length}）`,
            children: <ApplicationFiles files={one.attachments} />,
          },
          { key: 'history', label: '办理过程', children: <HistoryList events={one.flow.history} /> },
        ]}
      />
      {asked && (
        <ActDialog
          acts={proposalActs}
          action={asked}
          rows={[one]}
          onClose={() => setAsked(undefined)}
          onDone={reload}
        />
      )}
    </div>
  );
}
