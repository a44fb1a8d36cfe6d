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
import { ProposeButton } from '../proposals/ProposeButton.tsx';
import { useConsequenceFacts } from '../proposals/useConsequenceFacts.ts';
import { ReportsTab } from '../taught/ReportsTab.tsx';
import { RunsTab } from '../taught/RunsTab.tsx';
import { FactsTab } from './FactsTab.tsx';
import { OwnTrainees } from './OwnTrainees.tsx';
import { PlanTab } from './PlanTab.tsx';
import { ProjectDocument } from './projects.graphql.ts';
import { ResultTab } from './ResultTab.tsx';
import { RoundsTab } from './RoundsTab.tsx';
import { projectActs, stateTones } from './words.ts';

const help = [
  '在库内容冻结；变更须由机构重新申报或申请变更。',
  '标记由标记单位或市局解除；暂停、恢复、剔除由市局办理，区和市服务中心可以提出建议。',
  '变更后的项目，可以在“教学计划”中查看各版内容和逐项对比。',
];

/** One project of the library. */
export default function ProjectPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ProjectDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<FlowActionData>();
  const [marking, setMarking] = useState(false);
  const mayMark = usePermission('training.mark:raise');
  const seesRounds = usePermission('training.round:view');
  const seesInspections = usePermission('training.inspection:view');
  const seesRuns = usePermission('training.run:view');
  const seesReports = usePermission('training.satisfaction-report:view');
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['trainingProject'], ids: [id], onChange: reload });
  const affected = useConsequenceFacts('PROJECT', id, asked?.action);
  const project = data?.trainingProject;
  if (!project) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  const inLibrary = project.state === 'IN_LIBRARY' || project.state === 'SUSPENDED';
  return (
    <div className="staff-stack">
      <PageHeader
        title={project.name}
        tags={
          <Space size={4} wrap>
            <StateTag title={project.stateTitle} tone={stateTones[project.state]} />
            <MarkTags marks={project.markRecords} />
            {project.elsewhere && <OwnTrainees />}
          </Space>
        }
        subtitle={`${project.projectNo} · ${project.institutionName} · ${project.districtName}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            {!project.elsewhere && <ProposeButton targetType="PROJECT" target={project} />}
            {mayMark && inLibrary && !project.elsewhere && <Button onClick={() => setMarking(true)}>标记</Button>}
            <ActButtons
              actions={project.flow.availableActions}
              waiting={project.flow.waitingActions}
              onAct={setAsked}
            />
          </Space>
        }
      />
      <Tabs
        items={[
          { key: 'facts', label: '项目信息', children: <FactsTab project={project} /> },
          { key: 'plan', label: '教学计划', children: <PlanTab project={project} /> },
          { key: 'result', label: '评审结果', children: <ResultTab project={project} /> },
          ...(seesRounds ? [{ key: 'rounds', label: '报名批次', children: <RoundsTab projectId={id} /> }] : []),
          ...(seesRuns ? [{ key: 'runs', label: '班次', children: <RunsTab filter={{ projectId: id }} /> }] : []),
          ...(seesInspections && !project.elsewhere
            ? [{ key: 'inspections', label: '年检', children: <InspectionsTab filter={{ projectId: id }} /> }]
            : []),
          ...(seesReports && !project.elsewhere
            ? [{ key: 'reports', label: '满意度', children: <ReportsTab filter={{ projectId: id }} /> }]
            : []),
          {
            key: 'marks',
            label: '标记与动态',
            children: <MarksTab target="PROJECT" marks={project.markRecords} events={project.events} onDone={reload} />,
          },
        ]}
      />
      {asked && (
        <ActDialog
          acts={{ ...projectActs, facts: () => affected }}
          action={asked}
          rows={[project]}
          onClose={() => setAsked(undefined)}
          onDone={reload}
        />
      )}
      {marking && <MarkDialog target="PROJECT" rows={[project]} onClose={() => setMarking(false)} onDone={reload} />}
    </div>
  );
}
