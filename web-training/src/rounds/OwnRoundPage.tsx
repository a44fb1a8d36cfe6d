import { useMutation, useQuery } from '@apollo/client/react';
import {
  ActButtons,
  DecisionDialog,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  formatDeadline,
  newRequestId,
  PageHeader,
  StateTag,
} from '@yjs/web-kit';
import { App, Button, Descriptions, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RecordColumns } from '../app/RecordColumns.tsx';
import type { OwnRoundQuery } from '../generated/graphql.ts';
import { enrolmentRound } from '../records/enrolment-round.ts';
import { EnrolForButton } from './EnrolForButton.tsx';
import { EnrolledTable } from './EnrolledTable.tsx';
import { RoundForm } from './RoundForm.tsx';
import { ActOnOwnRoundDocument, OwnRoundDocument } from './rounds.graphql.ts';
import { consequences } from './words.ts';

type Round = OwnRoundQuery['enrolmentRound'];

/** One round of the institution: its content, a draft to change and submit, and who has enrolled. */
export default function OwnRoundPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OwnRoundDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<FlowActionData>();
  const [editing, setEditing] = useState(false);
  const round = data?.enrolmentRound;
  if (!round) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const reload = () => {
    setEditing(false);
    void refetch();
  };
  return (
    <>
      <PageHeader
        title={round.title}
        tags={<StateTag title={round.stateTitle} tone={enrolmentRound.tones?.[round.state]} />}
        subtitle={`${round.roundNo} · ${round.projectName}`}
        help="草稿可以修改；提交后由所在区发布。学员的身份证号和手机号在编入班次前只显示部分。"
        actions={
          !editing && (
            <Space>
              <EnrolForButton round={round} onDone={reload} />
              {round.state === 'DRAFT' && <Button onClick={() => setEditing(true)}>修改</Button>}
              <ActButtons actions={round.flow.availableActions} waiting={round.flow.waitingActions} onAct={setAsked} />
            </Space>
          )
        }
      />
      {editing ? <RoundForm round={round} onDone={reload} /> : <Parts round={round} />}
      {asked && <SubmitDialog action={asked} round={round} onClose={() => setAsked(undefined)} onDone={reload} />}
    </>
  );
}

function Parts({ round }: { round: Round }) {
  const facts: [string, React.ReactNode][] = [
    ['报名时间', `${formatDateTime(round.openFrom)} 至 ${formatDeadline(round.openTo)}`],
    ['培训时间', `${round.plannedStart} 至 ${round.plannedEnd}`],
    ['取消报名截止', formatDeadline(round.cancelDeadline)],
    ['计划人数', `${round.capacity} 人（最少开班 ${round.minTrainees} 人，候补 ${round.waitlistCapacity} 人）`],
    [
      '各区名额',
      round.districtQuota.map(({ districtName, places }) => `${districtName} ${places} 人`).join('、') || '不分区',
    ],
    ['培训场地', round.venueName ?? '—'],
    ['培训地址', round.address],
    ['联系人', `${round.contactName} ${round.contactPhone}`],
    ['报名须知', round.notice || '—'],
  ];
  return (
    <RecordColumns path={round.flow.path} events={round.flow.history}>
      <section className="yjs-panel">
        <Tabs
          items={[
            {
              key: 'facts',
              label: '批次内容',
              children: (
                <Descriptions
                  size="small"
                  bordered
                  column={{ xs: 1, md: 2 }}
                  items={facts.map(([label, children]) => ({ key: label, label, children }))}
                />
              ),
            },
            {
              key: 'enrolled',
              label: `报名学员（${round.enrolled}，候补 ${round.waiting}）`,
              children: <EnrolledTable roundId={round.id} />,
            },
          ]}
        />
      </section>
    </RecordColumns>
  );
}

interface SubmitDialogProps {
  action: FlowActionData;
  round: Round;
  onClose(): void;
  onDone(): void;
}

function SubmitDialog({ action, round: { id, version, title }, onClose, onDone }: SubmitDialogProps) {
  const { message } = App.useApp();
  const [act] = useMutation(ActOnOwnRoundDocument);
  const [requestId] = useState(newRequestId);

  async function confirm(): Promise<void> {
    const { data } = await act({
      variables: { input: { action: action.action, requestId, rows: [{ id, version }] } },
    });
    const [row] = data?.advanceEnrolmentRounds.rows ?? [];
    if (row && row.result !== 'OK') throw new Error(row.message ?? '操作没有执行');
    message.success(`${action.title}：已完成`);
    onClose();
    onDone();
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={title}
      reasonRequired={false}
      consequences={consequences[action.action] ?? []}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
