import { useQuery } from '@apollo/client/react';
import type { FlowActionData } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import type { InspectionCycleRowFragment } from '../../../generated/graphql.ts';
import { RecordActDialog } from '../../../platform/acts/RecordActDialog.tsx';
import { OpenInspectionsDocument } from './cycles.graphql.ts';
import { cycleActs } from './words.ts';

interface CycleActDialogProps {
  action: FlowActionData;
  cycle: InspectionCycleRowFragment;
  onClose(): void;
  onDone(): void;
}

/** Start and end of a cycle; before its end the projects that it would mark are listed (02 §11.7). */
export function CycleActDialog({ action, cycle, onClose, onDone }: CycleActDialogProps) {
  return (
    <RecordActDialog
      action={action}
      rows={[cycle]}
      subject={cycle.title}
      consequences={cycleActs.consequences[action.action] ?? []}
      document={cycleActs.document}
      result={cycleActs.outcome}
      onClose={onClose}
      onDone={onDone}
    >
      {action.action === 'close' && <OpenRows cycleId={cycle.id} />}
    </RecordActDialog>
  );
}

function OpenRows({ cycleId }: { cycleId: string }) {
  const { data } = useQuery(OpenInspectionsDocument, {
    variables: {
      filter: {
        cycleId,
        states: ['NOT_STARTED', 'REPORTING', 'DIST_REVIEW', 'IMPROVING', 'RE_REVIEW', 'CENTRE_RECHECK', 'BACK_TO_DIST'],
      },
    },
    fetchPolicy: 'network-only',
  });
  const found = data?.projectInspections;
  if (!found) return <Skeleton active />;
  if (found.totalCount === 0) return <p>所有项目的年检都已完成。</p>;
  return (
    <details open>
      <summary>以下 {found.totalCount} 个项目将标记“逾期未年检”</summary>
      <ul className="staff-plain-list">
        {found.nodes.map(({ id, projectName, institutionName, districtName, stateTitle }) => (
          <li key={id}>
            {projectName}（{institutionName}，{districtName}）：{stateTitle}
          </li>
        ))}
      </ul>
      {(found.totalCount ?? 0) > found.nodes.length && (
        <p className="yjs-quiet">此处列出前 {found.nodes.length} 个。</p>
      )}
    </details>
  );
}
