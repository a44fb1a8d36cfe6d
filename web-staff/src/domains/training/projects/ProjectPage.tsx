import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  type DataColumn,
  ErrorNotice,
  type FlowActionData,
  PageHeader,
  StateTag,
  usePermission,
} from '@yjs/web-kit';
import { Descriptions, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { TrainingProjectQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { InspectionsTab } from '../inspections/InspectionsTab.tsx';
import { ProposeButton } from '../proposals/ProposeButton.tsx';
import { useConsequenceFacts } from '../proposals/useConsequenceFacts.ts';
import { ProjectDocument } from './projects.graphql.ts';
import { projectActs, stateTones } from './words.ts';

type Project = TrainingProjectQuery['trainingProject'];

const help = [
  '在库内容冻结；变更须由机构重新申报或申请变更。',
  '“动态”按时间列出入库、变更、暂停、恢复和剔除；区和市服务中心可以建议暂停或剔除。',
];

const lineColumns: DataColumn<Project['lines'][number]>[] = [
  { key: 'at', title: '时间', render: (line) => line.at },
  { key: 'kind', title: '动态', render: (line) => line.kind },
  { key: 'text', title: '内容', render: (line) => line.text },
  { key: 'by', title: '办理', render: (line) => line.by },
];

/** One project of the library. */
export default function ProjectPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ProjectDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<FlowActionData>();
  const seesInspections = usePermission('training.inspection:view');
  const affected = useConsequenceFacts('PROJECT', id, asked?.action);
  const project = data?.trainingProject;
  if (!project) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return (
    <div className="staff-stack">
      <PageHeader
        title={project.name}
        tags={<StateTag title={project.stateTitle} tone={stateTones[project.state]} />}
        subtitle={`${project.projectNo} · ${project.institutionName} · ${project.districtName}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <ProposeButton targetType="PROJECT" target={project} />
            <ActButtons actions={project.flow.availableActions} onAct={setAsked} />
          </Space>
        }
      />
      <Tabs
        items={[
          { key: 'facts', label: '项目信息', children: <Facts project={project} /> },
          ...(seesInspections
            ? [{ key: 'inspections', label: '年检', children: <InspectionsTab filter={{ projectId: id }} /> }]
            : []),
          {
            key: 'lines',
            label: '动态',
            children: (
              <PlainTable
                label="动态"
                columns={lineColumns}
                rows={project.lines}
                empty={{ title: '还没有动态', hint: '入库、暂停、恢复、剔除时记录。' }}
              />
            ),
          },
        ]}
      />
      {asked && (
        <ActDialog
          acts={{ ...projectActs, facts: () => affected }}
          action={asked}
          rows={[project]}
          onClose={() => setAsked(undefined)}
          onDone={() => void refetch()}
        />
      )}
    </div>
  );
}

function Facts({ project }: { project: Project }) {
  const facts: [string, React.ReactNode][] = [
    ['项目类别', project.categoryTitle],
    ['职业（工种）', project.occupationName],
    ['技能等级', project.skillLevelTitle],
    ['总课时', `${project.hoursTotal}（理论 ${project.hoursTheory}，实操 ${project.hoursPractice}）`],
    ['人均收费（元）', project.feePerPerson],
    ['评审得分', project.score?.toFixed(2) ?? '—'],
    ['备案号', project.filingNo ?? '—'],
    ['有效期', `${project.validFrom} 至 ${project.validTo}`],
    ['内容版本', `第${project.contentVersion}版`],
    [
      '申报',
      project.applicationId ? (
        <Link key="application" to={`/training/applications/${project.applicationId}`}>
          查看申报和教学计划
        </Link>
      ) : (
        '—'
      ),
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
