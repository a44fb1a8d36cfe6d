import { useMutation, useQuery } from '@apollo/client/react';
import { Countdown, formatDateTime, PageHeader, presentError, QueryGate, StateTag } from '@yjs/web-kit';
import { App, Button, Checkbox, Empty, Flex, Modal, Tabs } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OwnReviewItemFragment, ReviewTaskFragment } from '../generated/graphql.ts';
import { ReviewHistory } from './ReviewHistory.tsx';
import { AcceptCommitmentDocument, OwnReviewsDocument, SubmitSheetsDocument } from './reviews.graphql.ts';
import { ScoreOverview } from './ScoreOverview.tsx';
import { TaskActDialog } from './TaskActDialog.tsx';
import { TaskTable } from './TaskTable.tsx';
import { batchWords } from './words.ts';

/** Windows that open while the page stands there are seen within a minute (02 §10.7). */
const LOOK_AGAIN_MS = 60_000;

const RUNNING = ['PUBLISHED', 'MATERIAL_OPEN', 'SCORING'];

/** 我的评审 (SC18-1, SC18-4): batches with their countdown and one's own projects in them; those that are over beside. */
export default function ReviewList() {
  const reviews = useQuery(OwnReviewsDocument, { fetchPolicy: 'cache-and-network', pollInterval: LOOK_AGAIN_MS });
  const found = reviews.data?.ownReviews ?? [];
  const running = found.filter(({ state }) => RUNNING.includes(state));
  const over = found.filter(({ state }) => !RUNNING.includes(state));
  return (
    <>
      <PageHeader
        title="我的评审"
        help="签署承诺书后，在材料公开期内查阅材料，在打分时间内打分并提交；提交前随时可以修改，过时未提交的草稿不计入。"
      />
      <QueryGate queries={[reviews]}>
        <Tabs
          items={[
            {
              key: 'running',
              label: `进行中 ${running.length}`,
              children: (
                <>
                  {running.length === 0 && <NoReviews />}
                  {running.map((review) => (
                    <ReviewPanel key={review.id} review={review} onChange={() => void reviews.refetch()} />
                  ))}
                </>
              ),
            },
            { key: 'history', label: `历史记录 ${over.length}`, children: <ReviewHistory reviews={over} /> },
          ]}
        />
      </QueryGate>
    </>
  );
}

function NoReviews() {
  return (
    <section className="yjs-panel">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>没有进行中的评审任务</b>}>
        <p className="yjs-quiet">市退役军人事务局邀请您参加评审后，任务显示在这里。</p>
      </Empty>
    </section>
  );
}

function ReviewPanel({ review, onChange }: { review: OwnReviewItemFragment; onChange(): void }) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState(false);
  const [recusing, setRecusing] = useState<ReviewTaskFragment>();
  const [submit, { loading }] = useMutation(SubmitSheetsDocument);
  const drafts = review.tasks.filter(({ state }) => state === 'DRAFT');
  const before = Date.parse(review.now) < Date.parse(review.scoreFrom);

  async function submitAll(): Promise<void> {
    try {
      const { data } = await submit({ variables: { ids: drafts.map(({ id }) => id) } });
      const rows = data?.submitScoreSheets ?? [];
      const left = rows.filter(({ ok }) => !ok);
      if (left.length === 0) message.success(`已提交 ${rows.length} 份打分表`);
      else message.warning(`已提交 ${rows.length - left.length} 份，${left.length} 份未填写完整，请逐份补充`, 8);
      onChange();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <section className="yjs-panel review-batch">
      <Flex justify="space-between" align="start" gap={16} wrap>
        <div>
          <h2>{review.title}</h2>
          <div className="yjs-quiet">
            材料公开 {formatDateTime(review.materialFrom)} 至 {formatDateTime(review.materialTo)} · 打分{' '}
            {formatDateTime(review.scoreFrom)} 至 {formatDateTime(review.scoreTo)}
          </div>
          <div className="yjs-quiet">
            {[
              `身份 ${review.leader ? '组长' : '成员'}`,
              review.meetingAt && `评审会 ${formatDateTime(review.meetingAt)}`,
              review.place,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        <Flex gap={12} align="center">
          <StateTag title={batchWords[review.state]} tone={review.state === 'SCORING' ? 'working' : 'waiting'} />
          {RUNNING.includes(review.state) && (
            <Countdown
              label={before ? '距开始打分' : '距打分截止'}
              until={before ? review.scoreFrom : review.scoreTo}
              serverNow={review.now}
            />
          )}
          {!review.committed && (
            <Button type="primary" onClick={() => setAsked(true)}>
              签署承诺书
            </Button>
          )}
          {review.committed && drafts.length > 0 && (
            <Button loading={loading} onClick={() => void submitAll()}>
              提交全部草稿（{drafts.length}）
            </Button>
          )}
        </Flex>
      </Flex>
      {review.tasks.length === 0 ? (
        <p className="yjs-quiet">分配给您 {review.taskCount} 个项目，材料公开后显示。</p>
      ) : (
        <TaskTable
          tasks={review.tasks}
          onRecuse={setRecusing}
          open={(task) =>
            review.committed && task.projectName ? <Link to={`/reviews/${task.id}`}>{task.projectName}</Link> : null
          }
        />
      )}
      <ScoreOverview review={review} />
      {recusing && (
        <TaskActDialog act="askRecusal" task={recusing} onClose={() => setRecusing(undefined)} onDone={onChange} />
      )}
      {asked && <Commitment review={review} onClose={() => setAsked(false)} onDone={onChange} />}
    </section>
  );
}

function Commitment(props: { review: OwnReviewItemFragment; onClose(): void; onDone(): void }) {
  const { review, onClose, onDone } = props;
  const { message } = App.useApp();
  const [read, setRead] = useState(false);
  const [accept, { loading }] = useMutation(AcceptCommitmentDocument);

  async function confirm(): Promise<void> {
    try {
      await accept({ variables: { batchId: review.id } });
      message.success('已签署承诺书');
      onDone();
      onClose();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <Modal
      open
      title="评审专家承诺书"
      okText="签署"
      cancelText="取消"
      okButtonProps={{ disabled: !read, loading }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>{review.commitmentText}</p>
      <Checkbox checked={read} onChange={({ target }) => setRead(target.checked)}>
        我已阅读并承诺遵守
      </Checkbox>
    </Modal>
  );
}
