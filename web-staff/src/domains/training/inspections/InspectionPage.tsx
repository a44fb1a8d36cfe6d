import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  DownloadButton,
  ErrorNotice,
  type FlowActionData,
  FlowPath,
  formatDay,
  HistoryList,
  MarkTag,
  PageHeader,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Button, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { InspectionPageFragment } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { InspectionDocument } from './inspections.graphql.ts';
import { MaterialPanel } from './MaterialPanel.tsx';
import { ReviewSheet } from './ReviewSheet.tsx';
import { StatisticsPanel } from './StatisticsPanel.tsx';
import { effectWords, inspectionActs, stateTones } from './words.ts';
import './inspections.css';

const help = [
  '左侧是开班统计，中间是机构上报的材料和整改情况，右侧填写年检指标并作出判定。',
  '先保存审核记录，再判定：合格、不合格提交市服务中心复核，需改进退回机构整改。',
  '必备资质在基准日已过期，或有一票否决指标不符合的，不能判定合格。',
];
const REVIEWED = ['DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST', 'IMPROVING'];

/** One inspection: statistics, material, and the review side by side (02 §11.6). */
export default function InspectionPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(InspectionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [asked, setAsked] = useState<FlowActionData>();
  const [extending, setExtending] = useState(false);
  const reviews = usePermission('training.inspection:review');
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['projectInspection'], ids: [id], onChange: reload });
  const one = data?.projectInspection;
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  const reviewing = reviews && REVIEWED.includes(one.state);
  return (
    <div className="staff-stack">
      <PageHeader
        title={one.projectName}
        tags={<Tags one={one} />}
        subtitle={[one.inspectionNo, one.institutionName, one.districtName, one.cycle.title].join(' · ')}
        help={<HelpLines lines={help} />}
        actions={
          <Space wrap>
            <Link to={`/training/projects/${one.projectId}`}>项目</Link>
            <Link to={`/training/institutions/${one.institutionId}`}>机构</Link>
            <DownloadButton label="打印年检报告" url={`/exports/project-inspections/${id}/report.pdf`} />
            {one.improvements.length > 0 && (
              <DownloadButton label="打印整改通知书" url={`/exports/project-inspections/${id}/notice.pdf`} />
            )}
            {reviews && one.state === 'IMPROVING' && !one.improvements.at(-1)?.extendedFrom && (
              <Button onClick={() => setExtending(true)}>延长整改期限</Button>
            )}
            {!reviewing && (
              <ActButtons actions={one.flow.availableActions} waiting={one.flow.waitingActions} onAct={setAsked} />
            )}
          </Space>
        }
      />
      <div className="inspection-desk">
        <StatisticsPanel one={one} onDone={reload} />
        <MaterialPanel one={one} />
        {reviewing ? (
          <ReviewSheet key={one.version} one={one} onAct={setAsked} onDone={reload} />
        ) : (
          <FindingsPanel one={one} />
        )}
      </div>
      <section className="staff-section" aria-label="办理过程">
        <header>
          <h2>办理过程</h2>
        </header>
        <FlowPath steps={one.flow.path} />
        <HistoryList events={one.flow.history} />
      </section>
      {asked && (
        <ActDialog
          acts={inspectionActs}
          action={asked}
          rows={[one]}
          onClose={() => setAsked(undefined)}
          onDone={reload}
        />
      )}
      {extending && <ExtendDialog one={one} onClose={() => setExtending(false)} onDone={reload} />}
    </div>
  );
}

function Tags({ one }: { one: InspectionPageFragment }) {
  return (
    <>
      <StateTag title={one.stateTitle} tone={stateTones[one.state]} />
      {one.districtVerdictTitle && <MarkTag>{one.districtVerdictTitle}</MarkTag>}
      {one.effect && <MarkTag>{effectWords[one.effect]}</MarkTag>}
      {one.statisticsAnswer === 'DISPUTED' && <MarkTag>统计有异议</MarkTag>}
      {one.deadline && (
        <span className="yjs-quiet">
          期限 {formatDay(one.deadline)} {one.overdue && <MarkTag>逾期</MarkTag>}
        </span>
      )}
    </>
  );
}
