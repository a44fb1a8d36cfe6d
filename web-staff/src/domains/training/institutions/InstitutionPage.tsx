import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  MarkTags,
  PageHeader,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Button, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { InspectionsTab } from '../inspections/InspectionsTab.tsx';
import { MarkDialog } from '../marks/MarkDialog.tsx';
import { MarksTab } from '../marks/MarksTab.tsx';
import { ProjectsTab } from '../projects/ProjectsTab.tsx';
import { ProposeButton } from '../proposals/ProposeButton.tsx';
import { useConsequenceFacts } from '../proposals/useConsequenceFacts.ts';
import { ChecksTab } from '../taught/ChecksTab.tsx';
import { ReportsTab } from '../taught/ReportsTab.tsx';
import { RunsTab } from '../taught/RunsTab.tsx';
import { SheetsTab } from '../taught/SheetsTab.tsx';
import { institutionActs } from './institution-acts.ts';
import { ProfileTab } from './ProfileTab.tsx';
import { QualificationTab } from './QualificationTab.tsx';
import { TeacherTab, VenueTab } from './TeachingTabs.tsx';
import { InstitutionDocument } from './training.graphql.ts';
import { stateText, stateTones } from './words.ts';

const help = [
  '资质由机构上传、所在区核验；核验后替代原有的同类资质，因到期产生的标记自动解除。',
  '标记由标记单位或市局解除；暂停、恢复、剔除由市局办理，区和市服务中心可以提出建议。',
];

/** One institution (SC14-2). */
export default function InstitutionPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(InstitutionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [asked, setAsked] = useState<FlowActionData>();
  const affected = useConsequenceFacts('INSTITUTION', id, asked?.action);
  const [marking, setMarking] = useState(false);
  const mayMark = usePermission('training.mark:raise');
  const seesProjects = usePermission('training.project:view');
  const seesInspections = usePermission('training.inspection:view');
  const seesRuns = usePermission('training.run:view');
  const seesChecks = usePermission('training.spot:view');
  const seesReports = usePermission('training.satisfaction-report:view');
  const seesSheets = usePermission('training.subsidy:view');
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['trainingInstitution'], ids: [id], onChange: reload });
  const institution = data?.trainingInstitution;
  if (!institution) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  const active = institution.marks.filter(({ liftedAt }) => !liftedAt);
  const inLibrary = institution.state === 'IN_LIBRARY' || institution.state === 'SUSPENDED';
  const tab = (key: string, label: string, children: React.ReactNode) => ({ key, label, children });
  return (
    <div className="staff-stack">
      <PageHeader
        title={institution.name}
        subtitle={`${institution.institutionNo} · ${institution.districtName}`}
        tags={
          <Space size={4} wrap>
            <StateTag title={stateText(institution)} tone={stateTones[institution.state]} />
            <MarkTags marks={active} />
          </Space>
        }
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <ProposeButton targetType="INSTITUTION" target={institution} />
            {mayMark && inLibrary && <Button onClick={() => setMarking(true)}>标记</Button>}
            <ActButtons
              actions={institution.flow.availableActions}
              waiting={institution.flow.waitingActions}
              onAct={setAsked}
            />
          </Space>
        }
      />
      <Tabs
        items={[
          tab('profile', '基本信息', <ProfileTab institution={institution} />),
          tab(
            'qualifications',
            `资质 ${institution.qualifications.filter(({ superseded }) => !superseded).length}`,
            <QualificationTab qualifications={institution.qualifications} onDone={reload} />,
          ),
          tab('teachers', `师资 ${institution.teachers.length}`, <TeacherTab teachers={institution.teachers} />),
          tab('venues', `场地 ${institution.venues.length}`, <VenueTab venues={institution.venues} />),
          ...(seesProjects ? [tab('projects', '项目', <ProjectsTab institutionId={id} />)] : []),
          ...(seesRuns ? [tab('runs', '班次', <RunsTab filter={{ institutionId: id }} />)] : []),
          ...(seesInspections ? [tab('inspections', '年检', <InspectionsTab filter={{ institutionId: id }} />)] : []),
          ...(seesChecks ? [tab('checks', '抽查', <ChecksTab filter={{ institutionId: id }} />)] : []),
          ...(seesReports ? [tab('reports', '满意度', <ReportsTab filter={{ institutionId: id }} />)] : []),
          ...(seesSheets ? [tab('sheets', '结算', <SheetsTab filter={{ institutionId: id }} />)] : []),
          tab(
            'marks',
            '标记与动态',
            <MarksTab target="INSTITUTION" marks={institution.marks} events={institution.events} onDone={reload} />,
          ),
        ]}
      />
      {asked && (
        <ActDialog
          acts={{ ...institutionActs, facts: () => affected }}
          action={asked}
          rows={[institution]}
          onClose={() => setAsked(undefined)}
          onDone={reload}
        />
      )}
      {marking && (
        <MarkDialog target="INSTITUTION" rows={[institution]} onClose={() => setMarking(false)} onDone={reload} />
      )}
    </div>
  );
}
