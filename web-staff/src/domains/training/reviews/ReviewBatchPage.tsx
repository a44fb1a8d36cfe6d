import { useQuery } from '@apollo/client/react';
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
} from '@yjs/web-kit';
import { Button, Descriptions, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ReviewBatchQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { CriteriaTable } from './CriteriaTable.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { ProgressGrid } from './ProgressGrid.tsx';
import { ReadingTable } from './ReadingTable.tsx';
import { RemindButton } from './RemindButton.tsx';
import { ResultCharts } from './ResultCharts.tsx';
import { ResultTable } from './ResultTable.tsx';
import { ReviewDocuments } from './ReviewDocuments.tsx';
import { ReviewBatchDocument } from './reviews.graphql.ts';
import { TaskMatrix } from './TaskMatrix.tsx';
import { WindowsDialog } from './WindowsDialog.tsx';
import { batchActs, batchTones } from './words.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

const help = [
  '“专家与进度”列出每个项目的专家和打分进度；打分结束前不显示分数。',
  '“结果”列出得分、名次和结论；一票否决、评审无效和并列须先作出处理决定，才能确认。',
];
const readerHelp = ['结果确认后可以查看得分、名次和结论，备案后可以查看专家名单；专家个人打分不公开。'];
const RUNNING = ['PUBLISHED', 'MATERIAL_OPEN', 'SCORING'];
const ASSIGNABLE = ['DRAFT', ...RUNNING];

/** One review batch: who judges what, how far they are, and the results (SC17-3, SC17-4). */
export default function ReviewBatchPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ReviewBatchDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const mayManage = usePermission('training.review:manage');
  const seesExperts = usePermission('training.review:experts');
  const mayRead = usePermission('training.review:readings');
  const [asked, setAsked] = useState<FlowActionData>();
  const [opened, setOpened] = useState<'assign' | 'windows' | 'preview'>();
  const close = () => setOpened(undefined);
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['reviewBatch', 'reviewAssignment'], ids: [id], onChange: reload });
  const batch = data?.reviewBatch;
  if (!batch) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  const withResults = (seesExperts ? ['COMPUTED', 'CONFIRMED', 'FILED'] : ['CONFIRMED', 'FILED']).includes(batch.state);
  return (
    <div className="staff-stack">
      <PageHeader
        title={batch.title}
        tags={<StateTag title={batch.stateTitle} tone={batchTones[batch.state]} />}
        subtitle={`${batch.batchNo} · ${batch.projectCount} 个项目 · 已提交 ${batch.submittedCount}/${batch.sheetCount}`}
        help={<HelpLines lines={seesExperts ? help : readerHelp} />}
        actions={
          <Space>
            {mayManage && ASSIGNABLE.includes(batch.state) && (
              <Button onClick={() => setOpened('assign')}>分配专家</Button>
            )}
            {mayManage && ASSIGNABLE.includes(batch.state) && (
              <Button onClick={() => setOpened('preview')}>预览</Button>
            )}
            {mayManage && RUNNING.includes(batch.state) && (
              <Button onClick={() => setOpened('windows')}>调整时间</Button>
            )}
            {mayManage && batch.state === 'DRAFT' && (
              <Link to={`/training/reviews/${batch.id}/edit`}>
                <Button>修改</Button>
              </Link>
            )}
            {mayManage && batch.state === 'SCORING' && <RemindButton id={batch.id} />}
            <ActButtons actions={batch.flow.availableActions} waiting={batch.flow.waitingActions} onAct={setAsked} />
          </Space>
        }
      />
      <Facts batch={batch} />
      <Tabs
        // With the results the page turns to them.
        key={withResults ? 'results' : 'tasks'}
        defaultActiveKey={withResults ? 'results' : 'tasks'}
        items={[
          {
            key: 'tasks',
            label: seesExperts ? '专家与进度' : '项目与专家',
            children: (
              <div className="staff-stack">
                {seesExperts && <ProgressGrid batch={batch} />}
                <TaskMatrix batch={batch} onChange={reload} />
              </div>
            ),
          },
          ...(mayRead ? [{ key: 'readings', label: '阅卷记录', children: <ReadingTable id={batch.id} /> }] : []),
          { key: 'results', label: '结果', children: <Results batch={batch} onChange={reload} /> },
          ...(seesExperts
            ? [{ key: 'documents', label: '文书', children: <Documents batch={batch} onChange={reload} /> }]
            : []),
          { key: 'criteria', label: '评分标准', children: <Criteria batch={batch} /> },
          { key: 'history', label: '办理过程', children: <HistoryList events={batch.flow.history} /> },
        ]}
      />
      {asked && (
        <ActDialog acts={batchActs} action={asked} rows={[batch]} onClose={() => setAsked(undefined)} onDone={reload} />
      )}
      {opened === 'assign' && <AssignDialog batch={batch} onClose={close} onDone={reload} />}
      {opened === 'windows' && <WindowsDialog batch={batch} onClose={close} onDone={reload} />}
      {opened === 'preview' && <PreviewDialog batch={batch} onClose={close} />}
    </div>
  );
}

function Results({ batch, onChange }: { batch: Batch; onChange(): void }) {
  return (
    <div className="staff-stack">
      <ResultTable batch={batch} onChange={onChange} />
      <ResultCharts batch={batch} />
    </div>
  );
}

function Documents({ batch, onChange }: { batch: Batch; onChange(): void }) {
  return (
    <div className="staff-stack">
      <ReviewDocuments batch={batch} />
      <EvidencePanel batch={batch} onDone={onChange} />
    </div>
  );
}

function Criteria({
  batch: { criteria, criteriaVersion, scoreMax, scoreStep, vetoEnabled, vetoGrounds },
}: {
  batch: Batch;
}) {
  return (
    <>
      <CriteriaTable criteria={criteria} />
      <p className="yjs-quiet">
        {criteriaVersion ? `评分标准第${criteriaVersion}版。` : '本批次自行设定的评分标准。'}每项0至{scoreMax}分，步长
        {scoreStep}。{vetoEnabled ? `一票否决情形：${vetoGrounds.join('、') || '无'}。` : '本批次不启用一票否决。'}
      </p>
    </>
  );
}

const AGGREGATES = { TRIMMED_MEAN: '去极值平均', MEAN: '平均', MEDIAN: '中位数' } as const;

function Facts({ batch }: { batch: Batch }) {
  const span = (from: string, to: string) => `${formatDateTime(from)} 至 ${formatDateTime(to)}`;
  const facts: [string, string][] = [
    ['材料公开', span(batch.materialFrom, batch.materialTo)],
    [
      '打分时间',
      span(batch.scoreFrom, batch.scoreTo) + (batch.graceMinutes ? `（宽限 ${batch.graceMinutes} 分钟）` : ''),
    ],
    ['评审会', [batch.meetingAt && formatDateTime(batch.meetingAt), batch.place].filter(Boolean).join(' ') || '—'],
    ['计划专家', `${batch.plannedExperts} 人，最少有效 ${batch.minValid} 份`],
    ['计分', `${AGGREGATES[batch.aggregate]}（${batch.trimMin} 份起去极值），合格线 ${batch.passLine}`],
    ['名额', batch.quota ? `前 ${batch.quota} 名` : '不限'],
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={3}
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
