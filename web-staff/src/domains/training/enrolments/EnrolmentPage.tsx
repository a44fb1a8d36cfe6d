import { useMutation, useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  newRequestId,
  PageHeader,
  presentError,
  RemainingChip,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Alert, App, Button, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { EnrolmentReviewQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { ReviewButton } from '../../reviews/index.ts';
import { ApplicationFiles } from '../applications/ApplicationFiles.tsx';
import { Comparison } from './Comparison.tsx';
import { CheckTable, OtherTable, Way } from './details.tsx';
import { enrolmentActs } from './enrolment-acts.ts';
import { ReverifyDocument, ReviewDocument } from './enrolments.graphql.ts';
import { ResultTag } from './ResultTag.tsx';
import { ASKABLE } from './reverify-act.ts';
import { resultWords, stateTones } from './words.ts';

const help = [
  '左列是学员报名时的信息，右列是退役退休系统的同步信息；不一致或需要注意的行已标出。',
  '核验结果为“警告”“人工”的，核对后用“核对后通过”并写明理由；“重新核验”立即向退役退休系统查询。',
];

type Review = EnrolmentReviewQuery['enrolmentReview'];

/** One enrolment: what was submitted beside what was synchronised, its checks and its story. */
export default function EnrolmentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ReviewDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<FlowActionData>();
  useRecordChanges({ recordTypes: ['trainingEnrolment'], ids: [id], onChange: () => void refetch() });
  const one = data?.enrolmentReview;
  if (!one) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return (
    <div className="staff-stack">
      <PageHeader
        title={one.name}
        tags={
          <>
            <StateTag title={one.stateTitle} tone={stateTones[one.state]} />
            <ResultTag result={one.identityResult} notes={one.identityNotes} />
            <RemainingChip remaining={one.flow.remaining} />
          </>
        }
        subtitle={`${one.enrolNo} · ${one.roundTitle} · ${one.institutionName} · 报名于 ${formatDateTime(one.appliedAt)}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <Reverify review={one} onDone={() => void refetch()} />
            <ReviewButton service={{ record: 'trainingEnrolment', id: one.id }} screen="ENROLMENT" />
            <ActButtons actions={one.flow.availableActions} waiting={one.flow.waitingActions} onAct={setAsked} />
          </Space>
        }
      />
      <Notes review={one} />
      <Tabs items={tabsOf(one)} />
      {asked && (
        <ActDialog
          acts={enrolmentActs}
          action={asked}
          rows={[one]}
          onClose={() => setAsked(undefined)}
          onDone={() => void refetch()}
        />
      )}
    </div>
  );
}

function Notes({ review }: { review: Review }) {
  const { byInstitution, enrolledBy, identityNotes, holdUntil, state, releasedByName, releasedAt, exit, missing } =
    review;
  return (
    <>
      {byInstitution && state === 'PENDING' && (
        <Alert
          type="warning"
          showIcon
          title={`由培训机构代报（${enrolledBy}）：请在“材料”中核对本人签名的委托书，必要时电话向本人核实。`}
        />
      )}
      {identityNotes.length > 0 && <Alert type="warning" showIcon title={identityNotes.join('；')} />}
      {state === 'VERIFYING' && holdUntil && (
        <Alert type="info" showIcon title={`名额保留至 ${formatDateTime(holdUntil)}，届时仍未核验的自动取消。`} />
      )}
      {state === 'RETURNED' && missing.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`等待学员补充：${missing.map(({ name, note }) => (note ? `${name}（${note}）` : name)).join('、')}`}
        />
      )}
      {exit && (
        <Alert
          type="info"
          showIcon
          title={
            <>
              退训申请 <Link to={`/training/exits/${exit.id}`}>{exit.exitNo}</Link>（{exit.stateTitle}）：从{' '}
              {exit.exitDate} 起退训，{exit.reason}
            </>
          }
        />
      )}
      {releasedByName && (
        <Alert type="info" showIcon title={`${releasedByName}于 ${formatDateTime(releasedAt)} 批准人工放行。`} />
      )}
    </>
  );
}

function Reverify({ review, onDone }: { review: Review; onDone(): void }) {
  const { message } = App.useApp();
  const may = usePermission('training.enrolment:review');
  const [reverify, { loading }] = useMutation(ReverifyDocument);
  if (!may || !ASKABLE.includes(review.state)) return null;

  async function ask(): Promise<void> {
    try {
      const { data } = await reverify({ variables: { ids: [review.id], requestId: newRequestId() } });
      const result = data?.reverifyEnrolments[0]?.identityResult;
      if (result) message.success(`重新核验完成：${resultWords[result]}`);
      onDone();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <Button loading={loading} onClick={() => void ask()}>
      重新核验
    </Button>
  );
}

function tabsOf(one: Review) {
  return [
    { key: 'compare', label: '信息对照', children: <Comparison review={one} /> },
    {
      key: 'files',
      label: `材料（${one.attachments.length}）`,
      children: <ApplicationFiles files={one.attachments} />,
    },
    {
      key: 'others',
      label: `其他报名（${one.otherEnrolments.length}）`,
      children: <OtherTable rows={one.otherEnrolments} />,
    },
    { key: 'checks', label: '核验记录', children: <CheckTable rows={one.checks} /> },
    { key: 'history', label: '办理过程', children: <Way review={one} /> },
  ];
}
