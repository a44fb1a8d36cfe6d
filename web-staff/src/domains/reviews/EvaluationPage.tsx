import { useMutation, useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  HistoryList,
  PageHeader,
  StateTag,
  usePermission,
  useRecordChanges,
  useRequestId,
} from '@yjs/web-kit';
import { Button, Descriptions, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { EvaluationQuery } from '../../generated/graphql.ts';
import { ActDialog } from '../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { PageSection } from '../../platform/PageSection.tsx';
import { ReasonDialog } from '../../platform/ReasonDialog.tsx';
import { RecordColumns } from '../../platform/RecordColumns.tsx';
import { GradeMark } from './GradeMark.tsx';
import { EvaluationDocument, ReplyToEvaluationDocument } from './reviews.graphql.ts';
import { ServiceLink } from './ServiceLink.tsx';
import { replyActs, replyTones } from './words.ts';

const help = [
  '评价等级、内容和时间是群众提交的原样，任何人都不能修改。',
  '答复由另一位负责人审核后公开；公开的内容不显示评价人身份，手机号、身份证号自动隐去。',
];

/** Words that often begin an answer; each is meant to be completed. */
const openings = ['感谢您的评价和支持，我们将继续努力做好服务。', '感谢您的意见，我们已核实情况并改进：'];

type Detail = EvaluationQuery['evaluation'];

/** One evaluation as it was given, and its answer (R9.4, AC-09-04). */
export default function EvaluationPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(EvaluationDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['evaluationReply'], ids: [id], onChange: reload });
  if (data) return <Content key={id} detail={data.evaluation} refresh={reload} />;
  if (error) return <ErrorNotice error={error} onRetry={reload} />;
  return <Skeleton active paragraph={{ rows: 10 }} />;
}

function Content({ detail: { evaluation, reply }, refresh }: { detail: Detail; refresh(): void }) {
  const [asked, setAsked] = useState<FlowActionData>();
  const [writing, setWriting] = useState(false);
  const mayReply = usePermission('review:reply') && (!reply || reply.state === 'RETURNED');
  return (
    <article className="staff-record">
      <PageHeader
        title={`评价 ${evaluation.evaluationNo}`}
        tags={<GradeMark grade={evaluation.grade} title={evaluation.gradeTitle} />}
        subtitle={`${evaluation.orgName} · ${formatDateTime(evaluation.submittedAt)}`}
        help={<HelpLines lines={help} />}
        actions={
          <>
            {reply && <ActButtons actions={reply.flow.availableActions} onAct={setAsked} />}
            {mayReply && (
              <Button type="primary" onClick={() => setWriting(true)}>
                {reply ? '修改答复' : '答复'}
              </Button>
            )}
          </>
        }
      />
      <RecordColumns sideLabel="办理过程" side={<ReplyHistory reply={reply} />}>
        <PageSection id="evaluation" title="评价">
          <Facts evaluation={evaluation} />
        </PageSection>
        <PageSection id="reply" title="答复">
          {reply ? <Answer reply={reply} /> : <p className="yjs-quiet">尚未答复。</p>}
        </PageSection>
      </RecordColumns>
      {asked && reply && (
        <ActDialog
          acts={replyActs}
          action={asked}
          rows={[{ ...reply, evaluationNo: evaluation.evaluationNo }]}
          onClose={() => setAsked(undefined)}
          onDone={refresh}
        />
      )}
      {writing && <ReplyDialog evaluationId={evaluation.id} onClose={() => setWriting(false)} onDone={refresh} />}
    </article>
  );
}

function ReplyHistory({ reply }: { reply: Detail['reply'] }) {
  return (
    <PageSection id="history" title="答复过程">
      {reply ? (
        <HistoryList events={reply.flow.history} />
      ) : (
        <p className="yjs-quiet">答复后在这里显示提交、审核和公开的过程。</p>
      )}
    </PageSection>
  );
}

function Facts({ evaluation }: { evaluation: Detail['evaluation'] }) {
  const staff = evaluation.staff.map(({ name, no }) => `${name}（${no}）`).join('、');
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        {
          key: 'options',
          label: '评价选项',
          span: 2,
          children: `${evaluation.options.join('、') || '未选择'}（选项第${evaluation.optionSet}版）`,
        },
        { key: 'comment', label: '评价内容', span: 2, children: evaluation.comment || '未填写' },
        { key: 'evaluator', label: '评价人', children: evaluation.evaluatorMasked },
        {
          key: 'case',
          label: '办件',
          children: <ServiceLink service={evaluation} />,
        },
        { key: 'matter', label: '事项', children: evaluation.matterName },
        { key: 'staff', label: '服务人员', children: staff || '未指定' },
        { key: 'scene', label: '服务场景', children: `${evaluation.businessTypeTitle} · ${evaluation.sceneTitle}` },
        {
          key: 'channel',
          label: '评价渠道',
          children: [evaluation.channelTitle, evaluation.windowNo].filter(Boolean).join(' · '),
        },
        {
          key: 'manner',
          label: '评价方式',
          children: evaluation.byProxy ? `工作人员代录（${evaluation.byProxyName}）` : '本人评价',
        },
        {
          key: 'received',
          label: '接收时间',
          children: `${formatDateTime(evaluation.receivedAt)}${evaluation.late ? '（断网补传）' : ''}`,
        },
        {
          key: 'negative',
          label: '差评整改',
          children: evaluation.negativeId ? (
            <Link to={`/reviews/negatives/${evaluation.negativeId}`}>
              {evaluation.negativeNo} {evaluation.negativeStateTitle}
            </Link>
          ) : (
            '无'
          ),
        },
      ]}
    />
  );
}

function Answer({ reply }: { reply: NonNullable<Detail['reply']> }) {
  return (
    <>
      <p style={{ whiteSpace: 'pre-wrap' }}>{reply.content}</p>
      <p className="yjs-quiet">
        <StateTag title={reply.stateTitle} tone={replyTones[reply.state]} /> {reply.authorOrgName} {reply.authorName} ·{' '}
        {formatDateTime(reply.writtenAt)}
        {reply.publishedAt && ` · ${formatDateTime(reply.publishedAt)} 公开`}
      </p>
      {reply.decisionText && <p>退回意见：{reply.decisionText}</p>}
    </>
  );
}

interface ReplyDialogProps {
  evaluationId: string;
  onClose(): void;
  onDone(): void;
}

function ReplyDialog({ evaluationId, onClose, onDone }: ReplyDialogProps) {
  const [send] = useMutation(ReplyToEvaluationDocument);
  const requestIdOf = useRequestId();
  return (
    <ReasonDialog
      title="答复评价"
      okText="提交审核"
      label="答复内容"
      width={640}
      lines={['提交后由另一位负责人审核，审核通过即与评价一起公开。', '请勿写入个人信息；手机号、身份证号会自动隐去。']}
      common={openings}
      onConfirm={async (content) => {
        await send({ variables: { evaluationId, content, requestId: requestIdOf({ evaluationId, content }) } });
        onDone();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
