import { ActButtons, type DataColumn, type FlowActionData, StateTag } from '@yjs/web-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReviewBatchQuery, StaffReviewTaskFragment } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { taskActs, taskTones } from './words.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

/** Each project with its experts: how far they are, what speaks against them, and what the city may do about it. */
export function TaskMatrix({ batch, onChange }: { batch: Batch; onChange(): void }) {
  const [asked, setAsked] = useState<{ task: StaffReviewTaskFragment; action: FlowActionData }>();
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
      render: ({ warning, warningReason, recusalReason, vetoFlags }) =>
        [
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
      render: (task) => (
        <ActButtons actions={task.flow.availableActions} onAct={(action) => setAsked({ task, action })} />
      ),
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
              {project.fewExpertsReason && ` · 专家少于计划：${project.fewExpertsReason}`}
            </span>
          </h2>
          <PlainTable
            label={`${project.name}的专家`}
            columns={columns}
            rows={project.assignments}
            empty={{ title: '还没有分配专家', hint: '点击“分配专家”，须回避的专家不能选择。' }}
          />
        </section>
      ))}
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
