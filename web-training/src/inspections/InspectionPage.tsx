import { useQuery } from '@apollo/client/react';
import {
  DownloadButton,
  ErrorNotice,
  formatDay,
  MarkTag,
  PageHeader,
  StateTag,
  today,
  useRecordChanges,
} from '@yjs/web-kit';
import { App, Button, Skeleton, Space } from 'antd';
import { useParams } from 'react-router';
import { RecordColumns } from '../app/RecordColumns.tsx';
import type { OwnInspectionPageFragment } from '../generated/graphql.ts';
import { ImprovementForm } from './ImprovementForm.tsx';
import { OwnInspectionDocument } from './inspections.graphql.ts';
import { ReportedContent } from './ReportedContent.tsx';
import { ReportForm } from './ReportForm.tsx';
import { RoundList } from './RoundList.tsx';
import { StatisticsTable } from './StatisticsTable.tsx';
import { useHandIn } from './useHandIn.ts';
import { daysText, stateTones } from './words.ts';

/** One inspection for its institution: what is to be handed in now, and everything handed in before. */
export default function InspectionPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OwnInspectionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['projectInspection'], ids: [id], onChange: reload });
  const one = data?.projectInspection;
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  const ownTurn = one.state === 'REPORTING' || one.state === 'IMPROVING';
  return (
    <div className="inspection-own">
      <PageHeader
        title={one.projectName}
        tags={<Tags one={one} ownTurn={ownTurn} />}
        subtitle={`${one.inspectionNo} · ${one.cycle.title}`}
        help="填写的内容随时可以保存；提交后由所在区审核，不能再修改。"
        actions={
          <Space wrap>
            <TakeBack one={one} onDone={reload} />
            <DownloadButton label="下载自查报告" url={`/exports/project-inspections/${id}/self-report.pdf`} />
            {one.improvements.length > 0 && (
              <DownloadButton label="下载整改通知书" url={`/exports/project-inspections/${id}/notice.pdf`} />
            )}
            {one.state === 'DONE' && (
              <DownloadButton label="下载年检报告" url={`/exports/project-inspections/${id}/report.pdf`} />
            )}
          </Space>
        }
      />
      <RecordColumns path={ownTurn ? one.flow.path.map(withoutLimit) : one.flow.path} events={one.flow.history}>
        {one.state === 'IMPROVING' && <ImprovementForm key={one.version} one={one} onDone={reload} />}
        <StatisticsTable one={one} />
        {one.state === 'REPORTING' ? (
          <ReportForm key={one.version} one={one} onDone={reload} />
        ) : (
          <ReportedContent one={one} />
        )}
        <RoundList one={one} />
      </RecordColumns>
    </div>
  );
}

/** 撤回 while the district has not judged (02 §2.3). */
function TakeBack({ one, onDone }: { one: OwnInspectionPageFragment; onDone(): void }) {
  const { modal } = App.useApp();
  const { handIn, loading } = useHandIn(onDone);
  if (!one.flow.availableActions.some(({ action }) => action === 'takeBack')) return null;
  const ask = () =>
    void modal.confirm({
      title: '撤回已提交的材料？',
      content: '撤回后可以修改，须在截止日前重新提交；所在区的审核待办随之关闭。',
      okText: '撤回',
      cancelText: '不撤回',
      onOk: () => handIn('takeBack', one),
    });
  return (
    <Button loading={loading} onClick={ask}>
      撤回
    </Button>
  );
}

/** While it is the institution’s turn the deadline in the title counts; the office’s limits have not begun. */
const withoutLimit = <Step extends object>(step: Step) => ({ ...step, remaining: null });

function Tags({ one, ownTurn }: { one: OwnInspectionPageFragment; ownTurn: boolean }) {
  return (
    <>
      <StateTag title={one.stateTitle} tone={stateTones[one.state]} />
      {one.districtVerdictTitle && <MarkTag>{one.districtVerdictTitle}</MarkTag>}
      {ownTurn && one.deadline && (
        <b className="yjs-countdown">
          {formatDay(one.deadline)} 截止，{daysText(one.deadline, today())}
        </b>
      )}
    </>
  );
}
