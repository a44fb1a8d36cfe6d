import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  HistoryList,
  PageHeader,
  RemainingChip,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Descriptions, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { ApplicationFiles } from '../applications/ApplicationFiles.tsx';
import { ExitDocument } from './exits.graphql.ts';
import { exitActs, stateTones } from './words.ts';

const help = ['同意前请核对证明材料，必要时联系学员和培训机构；同意后不能恢复报名。'];

/** One 退训申请: who leaves what, since when and why, with the proof. */
export default function ExitPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ExitDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<FlowActionData>();
  const examines = usePermission('training.enrolment:examine');
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['trainingExit', 'trainingEnrolment'], onChange: reload });
  const one = data?.trainingExit;
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  return (
    <div className="staff-stack">
      <PageHeader
        title={`退训申请：${one.name}`}
        tags={
          <>
            <StateTag title={one.stateTitle} tone={stateTones[one.state]} />
            <RemainingChip remaining={one.flow.remaining} />
          </>
        }
        subtitle={`${one.exitNo} · ${one.roundTitle} · 申请于 ${formatDateTime(one.askedAt)}`}
        help={<HelpLines lines={help} />}
        actions={<ActButtons actions={one.flow.availableActions} onAct={setAsked} />}
      />
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          {
            key: 'enrolment',
            label: '报名编号',
            children: examines ? (
              <Link to={`/training/enrolments/${one.enrolmentId}`}>{one.enrolNo}</Link>
            ) : (
              one.enrolNo
            ),
          },
          { key: 'state', label: '报名状态', children: one.enrolmentStateTitle },
          { key: 'project', label: '培训项目', children: one.projectName },
          { key: 'institution', label: '培训机构', children: one.institutionName },
          { key: 'when', label: '培训时间', children: `${one.plannedStart} 至 ${one.plannedEnd}` },
          { key: 'day', label: '退训日期', children: one.exitDate },
          { key: 'reason', label: '原因', span: 2, children: one.reason },
        ]}
      />
      <Tabs
        items={[
          {
            key: 'files',
            label: `证明材料（${one.attachments.length}）`,
            children: <ApplicationFiles files={one.attachments} />,
          },
          { key: 'history', label: '办理过程', children: <HistoryList events={one.flow.history} /> },
        ]}
      />
      {asked && (
        <ActDialog acts={exitActs} action={asked} rows={[one]} onClose={() => setAsked(undefined)} onDone={reload} />
      )}
    </div>
  );
}
