import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  DownloadButton,
  ErrorNotice,
  type FlowActionData,
  FlowPath,
  HistoryList,
  MarkTag,
  PageHeader,
  RemainingChip,
  StateTag,
  useRecordChanges,
} from '@yjs/web-kit';
import { Alert, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { ProjectApplicationQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { ContentFacts, PlanTable } from './ApplicationContent.tsx';
import { ApplicationFiles } from './ApplicationFiles.tsx';
import { applicationActs } from './application-acts.ts';
import { ApplicationDifferenceDocument, ApplicationDocument } from './applications.graphql.ts';
import { FrozenInstitution } from './FrozenInstitution.tsx';
import { QualificationSheet } from './QualificationSheet.tsx';
import { VersionDifference } from './VersionDifference.tsx';
import { stateTones } from './words.ts';

const help = [
  '先看“申报内容”“教学计划”“机构情况”“材料”；退回后再次提交的，在“版本对比”中逐项查看改动。',
  '“机构情况”是提交该版本时的资质、师资和场地，机构以后的变动不影响本次审核。',
  '新进机构须在“资质审核表”中逐项判定，全部判定且没有不合规项方可通过。',
];

type Application = ProjectApplicationQuery['projectApplication'];

/** One application: what is reported, the qualification sheet, what changed, and the verdicts. */
export default function ApplicationPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ApplicationDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [asked, setAsked] = useState<FlowActionData>();
  useRecordChanges({ recordTypes: ['projectApplication'], ids: [id], onChange: () => void refetch() });
  const one = data?.projectApplication;
  if (!one) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return (
    <div className="staff-stack">
      <PageHeader
        title={one.projectName || one.applicationNo}
        tags={
          <>
            <StateTag title={one.stateTitle} tone={stateTones[one.state]} />
            {one.newcomer && <MarkTag>新进机构</MarkTag>}
            <RemainingChip remaining={one.flow.remaining} />
          </>
        }
        subtitle={`${one.applicationNo} · ${one.institutionName} · ${one.districtName} · 第${one.contentVersion}版`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <DownloadButton label="打印申报表" url={`/exports/project-applications/${id}/form.pdf`} />
            {one.newcomer && (
              <DownloadButton
                label="打印资质审核表"
                url={`/exports/project-applications/${id}/qualification-sheet.pdf`}
              />
            )}
            <ActButtons actions={one.flow.availableActions} waiting={one.flow.waitingActions} onAct={setAsked} />
          </Space>
        }
      />
      {one.warnings.length > 0 && <Alert type="warning" showIcon title={one.warnings.join('；')} />}
      {one.openObjection && <Alert type="warning" showIcon title={`有未处理的异议：${one.openObjection}`} />}
      <Tabs items={tabsOf(one, () => void refetch())} />
      {asked && (
        <ActDialog
          acts={applicationActs}
          action={asked}
          rows={[one]}
          onClose={() => setAsked(undefined)}
          onDone={() => void refetch()}
        />
      )}
    </div>
  );
}

function tabsOf(one: Application, reload: () => void) {
  const sheet = {
    key: 'sheet',
    label: '资质审核表',
    children: <QualificationSheet application={one} onDone={reload} />,
  };
  const versions = {
    key: 'versions',
    label: '版本对比',
    children: (
      <VersionDifference
        id={one.id}
        versions={one.contentVersion}
        document={ApplicationDifferenceDocument}
        rowsOf={({ projectApplicationDifference }) => projectApplicationDifference}
      />
    ),
  };
  return [
    { key: 'facts', label: '申报内容', children: <ContentFacts application={one} /> },
    { key: 'plan', label: `教学计划（${one.planLines.length}）`, children: <PlanTable lines={one.planLines} /> },
    {
      key: 'files',
      label: `材料（${one.attachments.length}）`,
      children: <ApplicationFiles files={one.attachments} />,
    },
    ...(one.institution ? [{ key: 'institution', label: '机构情况', children: <Submitted application={one} /> }] : []),
    ...(one.newcomer ? [sheet] : []),
    ...(one.contentVersion > 1 ? [versions] : []),
    { key: 'history', label: '办理过程', children: <Way application={one} /> },
  ];
}

function Submitted({ application: { institution, contentVersion, submittedAt } }: { application: Application }) {
  return (
    institution && <FrozenInstitution institution={institution} version={contentVersion} submittedAt={submittedAt} />
  );
}

/** The way with its steps, and everything that was done. */
function Way({ application: { flow } }: { application: Application }) {
  return (
    <div className="staff-stack">
      <FlowPath steps={flow.path} />
      <HistoryList events={flow.history} />
    </div>
  );
}
