import {
  ActButtons,
  type DataColumn,
  type FlowActionData,
  formatDateTime,
  StateTag,
  usePermission,
} from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type {
  ReviewBatchQuery,
  StaffReviewProjectFragment,
  StaffReviewTaskFragment,
} from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ExplainDialog } from './ExplainDialog.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { taskActs, taskTones } from './words.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

const RUNNING = ['PUBLISHED', 'MATERIAL_OPEN', 'SCORING'];
/** An expert has still something to do. */
const OPEN = ['ASSIGNED', 'COMMITTED', 'OPENED', 'DRAFT'];
const GONE = ['RECUSED', 'REPLACED'];
const REPLACEABLE = [...OPEN, 'SUBMITTED', 'RECUSAL_ASKED', 'RECUSED'];

/** Each project with its experts: how far they are, what speaks against them, and what the city may do about it. */
export function TaskMatrix({ batch, onChange }: { batch: Batch; onChange(): void }) {
  const [asked, setAsked] = useState<{ task: StaffReviewTaskFragment; action: FlowActionData }>();
  const [leaving, setLeaving] = useState<{ task: StaffReviewTaskFragment; project: StaffReviewProjectFragment }>();
  const seesExperts = usePermission('training.review:experts');
  const [short, setShort] = useState<StaffReviewProjectFragment>();
  const manages = usePermission('training.review:manage');
  const mayReplace = manages && RUNNING.includes(batch.state);
  const isShort = ({ assignments, withdrawn }: StaffReviewProjectFragment) =>
    !withdrawn &&
    assignments.filter(({ reserve, state }) => !reserve && !GONE.includes(state)).length < batch.plannedExperts;
  const projectOf = (task: StaffReviewTaskFragment) =>
    batch.projects.find(({ assignments }) => assignments.some(({ id }) => id === task.id));
  const columns: DataColumn<StaffReviewTaskFragment>[] = [
    {
      key: 'expert',
      title: '专家',
      render: ({ expertName, employer, leader, reserve }) => (
        <>
          {expertName}
          {leader && '（组长）'}
          {reserve && '（备选）'}
          <div className="yjs-quiet">{employer}</div>
        </>
      ),
    },
    {
      key: 'state',
      title: '进度',
      render: ({ state, stateTitle }) => <StateTag title={stateTitle} tone={taskTones[state]} />,
    },
    { key: 'total', title: '总分', align: 'right', render: ({ total }) => total ?? '—' },
    {
      key: 'note',
      title: '备注',
      render: ({
        usable,
        state,
        warning,
        warningReason,
        recusalReason,
        replacedByName,
        replaceReason,
        calledAt,
        vetoFlags,
      }) =>
        [
          !usable && OPEN.includes(state) && '专家已停用或账号不可用，请更换',
          replacedByName && `由${replacedByName}接替：${replaceReason}`,
          calledAt && `${formatDateTime(calledAt)} 由备选递补`,
          warning && `${warning}（${warningReason}）`,
          recusalReason && `回避：${recusalReason}`,
          vetoFlags.length > 0 && `一票否决：${vetoFlags.join('、')}`,
        ]
          .filter(Boolean)
          .join('；') || '—',
    },
    {
      key: 'acts',
      title: '操作',
      render: (task) => {
        const project = projectOf(task);
        const open = !task.reserve && !task.replacedByName && REPLACEABLE.includes(task.state);
        return (
          <Space size={4} wrap>
            <ActButtons actions={task.flow.availableActions} onAct={(action) => setAsked({ task, action })} />
            {mayReplace && project && open && (
              <Button size="small" onClick={() => setLeaving({ task, project })}>
                更换
              </Button>
            )}
          </Space>
        );
      },
    },
  ];
  return (
    <>
      {batch.projects.map((project) => (
        <section key={project.id} className="staff-section">
          <h2 className="staff-section-title">
            {project.seq}. <Link to={`/training/applications/${project.applicationId}`}>{project.name}</Link>{' '}
            <span className="yjs-quiet">
              {project.institutionName}
              {project.withdrawn && ' · 申报已终止，不再评审'}
              {project.fewExpertsReason && ` · 专家少于计划：${project.fewExpertsReason}`}
            </span>{' '}
            {manages && batch.state === 'DRAFT' && isShort(project) && (
              <Button size="small" onClick={() => setShort(project)}>
                说明专家不足原因
              </Button>
            )}
          </h2>
          <PlainTable
            label={`${project.name}的专家`}
            columns={seesExperts ? columns : columns.filter(({ key }) => key === 'expert' || key === 'state')}
            rows={project.assignments}
            empty={
              seesExperts
                ? { title: '还没有分配专家', hint: '点击“分配专家”，须回避的专家不能选择。' }
                : { title: '备案前不公开专家名单', hint: '评审结果备案后在这里列出。' }
            }
          />
        </section>
      ))}
      {short && <ExplainDialog project={short} onClose={() => setShort(undefined)} onDone={onChange} />}
      {leaving && <ReplaceDialog {...leaving} onClose={() => setLeaving(undefined)} onDone={onChange} />}
      {asked && (
        <ActDialog
          acts={taskActs}
          action={asked.action}
          rows={[asked.task]}
          onClose={() => setAsked(undefined)}
          onDone={onChange}
        />
      )}
    </>
  );
}
