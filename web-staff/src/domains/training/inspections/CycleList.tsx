import { useQuery } from '@apollo/client/react';
import {
  ErrorNotice,
  formatDateTime,
  PageHeader,
  StateTag,
  today,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Button, Skeleton, Space } from 'antd';
import { Link } from 'react-router';
import type { InspectionCycleRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CycleBoard } from './CycleBoard.tsx';
import { InspectionCyclesDocument } from './cycles.graphql.ts';
import { daysLeft } from './days-left.ts';
import { cycleTones } from './words.ts';
import './inspections.css';

const help = [
  '每年新建一个年检批次，设定统计期、资质基准日、上报时间和年检指标，核对后启动。',
  '各区进度中的数字可以点击，查看对应的项目。',
];

/** 年检批次 of all years, each with its progress by district (02 §11.6 cycle board). */
export default function CycleList() {
  const { data, error, refetch } = useQuery(InspectionCyclesDocument, { fetchPolicy: 'cache-and-network' });
  const manages = usePermission('training.inspection:manage');
  useRecordChanges({
    recordTypes: ['inspectionCycle', 'projectInspection'],
    onChange: () => void refetch(),
  });
  const cycles = data?.inspectionCycles;
  return (
    <div className="staff-stack">
      <PageHeader
        title="年检批次"
        help={<HelpLines lines={help} />}
        actions={
          manages && (
            <Space>
              <Link to="/training/inspection-checklists">
                <Button>年检指标</Button>
              </Link>
              <Link to="/training/inspection-cycles/new">
                <Button type="primary">新建年检批次</Button>
              </Link>
            </Space>
          )
        }
      />
      {!cycles && (error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />)}
      {cycles?.length === 0 && (
        <p className="staff-empty">
          还没有年检批次
          <br />
          <span className="yjs-quiet">新建批次并启动后，各区进度显示在这里。</span>
        </p>
      )}
      {cycles?.map((cycle) => (
        <CycleSection key={cycle.id} cycle={cycle} />
      ))}
    </div>
  );
}

function CycleSection({ cycle }: { cycle: InspectionCycleRowFragment }) {
  return (
    <section className="staff-section" aria-label={cycle.title}>
      <header>
        <h2>
          <Link to={`/training/inspection-cycles/${cycle.id}`}>{cycle.title}</Link>
        </h2>
        <StateTag title={cycle.stateTitle} tone={cycleTones[cycle.state]} />
        <span className="yjs-quiet">
          {cycle.cycleNo} · 上报 {formatDateTime(cycle.reportFrom)} 至 {formatDateTime(cycle.reportTo)}
          {cycle.state === 'OPEN' && ` · ${daysLeft(cycle, today())}`}
        </span>
      </header>
      <CycleBoard cycle={cycle} />
    </section>
  );
}
