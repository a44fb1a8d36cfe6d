import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  DownloadButton,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  HistoryList,
  MarkTag,
  PageHeader,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Button, Descriptions, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { InspectionCycleQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CycleActDialog } from './CycleActDialog.tsx';
import { CycleBoard } from './CycleBoard.tsx';
import { InspectionCycleDocument } from './cycles.graphql.ts';
import { cycleTones } from './words.ts';
import './inspections.css';

const help = [
  '启动前核对统计期、资质基准日和上报时间；启动后不能修改。',
  '结束批次时，未完成的项目将标记“逾期未年检”。',
  '需要对外公布的，下载“公布名单”：只列已完成年检的项目和结果。',
];

/** One cycle: its frame, its progress, its start and its end. */
export default function CyclePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(InspectionCycleDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const manages = usePermission('training.inspection:manage');
  const [asked, setAsked] = useState<FlowActionData>();
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['inspectionCycle', 'projectInspection'], ids: [id], onChange: reload });
  const cycle = data?.inspectionCycle;
  if (!cycle) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  return (
    <div className="staff-stack">
      <PageHeader
        title={cycle.title}
        tags={<StateTag title={cycle.stateTitle} tone={cycleTones[cycle.state]} />}
        subtitle={cycle.cycleNo}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            {manages && cycle.state === 'DRAFT' && (
              <Link to={`/training/inspection-cycles/${id}/edit`}>
                <Button>修改</Button>
              </Link>
            )}
            {manages && cycle.board.some(({ done }) => done > 0) && (
              <DownloadButton label="公布名单" url={`/exports/inspection-cycles/${id}/published.pdf`} />
            )}
            <ActButtons actions={cycle.flow.availableActions} waiting={cycle.flow.waitingActions} onAct={setAsked} />
          </Space>
        }
      />
      <Facts cycle={cycle} />
      <section className="staff-section" aria-label="各区进度">
        <header>
          <h2>各区进度</h2>
        </header>
        <CycleBoard cycle={cycle} />
      </section>
      <section className="staff-section" aria-label="年检指标">
        <header>
          <h2>年检指标</h2>
          <span className="yjs-quiet">{cycle.checklistTitle}</span>
        </header>
        <ol className="staff-plain-list">
          {cycle.items.map(({ code, text, evidenceRequired, fatal }) => (
            <li key={code}>
              {text} {evidenceRequired && <MarkTag>须上传证明</MarkTag>} {fatal && <MarkTag>一票否决</MarkTag>}
            </li>
          ))}
        </ol>
      </section>
      <section className="staff-section" aria-label="办理过程">
        <header>
          <h2>办理过程</h2>
        </header>
        <HistoryList events={cycle.flow.history} />
      </section>
      {asked && <CycleActDialog action={asked} cycle={cycle} onClose={() => setAsked(undefined)} onDone={reload} />}
    </div>
  );
}

function Facts({ cycle }: { cycle: InspectionCycleQuery['inspectionCycle'] }) {
  const facts: [string, string | number][] = [
    ['年度', cycle.year],
    ['统计期', `${cycle.periodFrom} 至 ${cycle.periodTo}`],
    ['资质基准日', cycle.referenceDate],
    ['上报时间', `${formatDateTime(cycle.reportFrom)} 至 ${formatDateTime(cycle.reportTo)}`],
    ['区审核截止', cycle.districtDeadline],
    ['复核截止', cycle.centreDeadline],
    ['实地抽查', `各区不少于 ${cycle.fieldSamplePercent}%`],
    [
      '范围',
      cycle.districts.length + cycle.categories.length === 0
        ? '统计期内备案的全部在库项目'
        : `${cycle.districts.length || '全部'}个区，${cycle.categories.length || '全部'}个类别`,
    ],
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
