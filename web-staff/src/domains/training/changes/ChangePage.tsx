import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  FlowPath,
  HistoryList,
  PageHeader,
  RemainingChip,
  StateTag,
  useRecordChanges,
} from '@yjs/web-kit';
import { Descriptions, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TrainingChangeQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { ApplicationFiles } from '../applications/ApplicationFiles.tsx';
import { ChangeDifferences } from './ChangeDifferences.tsx';
import { ChangeDocument } from './changes.graphql.ts';
import { changeActs, stateTones, targetWords } from './words.ts';

const help = [
  '逐项核对原信息与申请变更后的信息，并查看证明材料。',
  '退回后再次提交的，“上次申请”一列显示上一版申请的内容。',
];

type Change = TrainingChangeQuery['trainingChange'];

const routes = { INSTITUTION: '/training/institutions', PROJECT: '/training/projects' } as const;

/** One change request: old beside new, evidence, the verdicts. */
export default function ChangePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ChangeDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<FlowActionData>();
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['trainingChange'], onChange: reload });
  const one = data?.trainingChange;
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  return (
    <div className="staff-stack">
      <PageHeader
        title={`${one.targetName}变更申请`}
        tags={
          <>
            <StateTag title={one.stateTitle} tone={stateTones[one.state]} />
            <RemainingChip remaining={one.flow.remaining} />
          </>
        }
        subtitle={`${one.changeNo} · ${one.institutionName} · ${one.districtName} · 第${one.contentVersion}版`}
        help={<HelpLines lines={help} />}
        actions={<ActButtons actions={one.flow.availableActions} onAct={setAsked} />}
      />
      <Facts one={one} />
      <Tabs
        items={[
          {
            key: 'changes',
            label: `变更内容（${one.differences.length}）`,
            children: <ChangeDifferences rows={one.differences} />,
          },
          {
            key: 'files',
            label: `证明材料（${one.attachments.length}）`,
            children: <ApplicationFiles files={one.attachments} />,
          },
          {
            key: 'history',
            label: '办理过程',
            children: (
              <div className="staff-stack">
                <FlowPath steps={one.flow.path} />
                <HistoryList events={one.flow.history} />
              </div>
            ),
          },
        ]}
      />
      {asked && (
        <ActDialog acts={changeActs} action={asked} rows={[one]} onClose={() => setAsked(undefined)} onDone={reload} />
      )}
    </div>
  );
}

function Facts({ one }: { one: Change }) {
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        {
          key: 'target',
          label: targetWords[one.targetType],
          children: <Link to={`${routes[one.targetType]}/${one.targetId}`}>{one.targetName}</Link>,
        },
        { key: 'reason', label: '变更原因', children: one.reason },
      ]}
    />
  );
}
