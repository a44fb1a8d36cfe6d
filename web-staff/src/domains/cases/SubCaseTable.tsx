import {
  ActButtons,
  type DataColumn,
  type FlowActionData,
  formatDateTime,
  RemainingChip,
  StateTag,
  usePermission,
} from '@yjs/web-kit';
import type { SubCaseRowFragment } from '../../generated/graphql.ts';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { ReviewButton } from '../reviews/index.ts';
import { ModeMark, SyncMark, WindowLine } from './CaseMarks.tsx';
import { statusTone } from './case-status.ts';
import { isEvaluable } from './evaluable.ts';
import { DataAge } from './offline/DataAge.tsx';
import { PlanLine } from './offline/PlanLine.tsx';
import { SupplementLine } from './SupplementLine.tsx';
import { subCaseAnchor, useAskedRow } from './sub-case-anchor.ts';

/** `brief` stands beside a queue, `decision` in the confirmation step (everything 7.5 asks for), `full` on the page. */
export type SubCaseDetail = 'brief' | 'decision' | 'full';

export interface SubCaseTableProps {
  subCases: readonly SubCaseRowFragment[];
  detail: SubCaseDetail;
  /** Gives each row its own acts. */
  onAct?: (subCase: SubCaseRowFragment, action: FlowActionData) => void;
}

type Column = DataColumn<SubCaseRowFragment>;

/** The finish situation of a case: matter, owner, mode, state, department's word, days in stage, push state (7.5). */
export function SubCaseTable({ subCases, detail, onAct }: SubCaseTableProps) {
  const asked = useAskedRow();
  const mayCall = usePermission('review.pad:call');
  const anyAct =
    onAct !== undefined &&
    subCases.some((row) => row.flow.availableActions.length > 0 || (mayCall && isEvaluable(row)));
  return (
    <PlainTable
      label="子办件"
      columns={anyAct ? [...columnsOf[detail], actsColumn(onAct)] : columnsOf[detail]}
      rows={subCases}
      empty={{ title: '尚未拆分子办件' }}
      rowProps={({ id }) => {
        if (detail !== 'full') return {};
        return { id: subCaseAnchor(id), className: asked === subCaseAnchor(id) ? 'staff-row-asked' : '' };
      }}
    />
  );
}

const matter: Column = { key: 'matter', title: '事项', render: (row) => <MatterCell subCase={row} /> };
/** In a dialog one line for a matter, so that as many as possible are seen at once; where it is handled decides nothing there. */
const matterInLine: Column = { ...matter, render: (row) => <MatterName subCase={row} /> };
const matterWithNumber: Column = { ...matter, render: (row) => <MatterCell subCase={row} numbered /> };
const status: Column = {
  key: 'status',
  title: '状态',
  render: (row) => <StateTag title={row.statusTitle} tone={statusTone[row.status]} />,
};
const progress: Column = { ...status, width: 152, render: (row) => <ProgressCell subCase={row} /> };
const owner: Column = { key: 'owner', title: '部门与反馈', render: (row) => <OwnerCell subCase={row} /> };
const ownerInLine: Column = { ...owner, render: (row) => <OwnerLine subCase={row} /> };
const ownerWithAge: Column = { ...owner, render: (row) => <OwnerCell subCase={row} aged /> };
const days: Column = {
  key: 'days',
  title: '本环节',
  align: 'right',
  width: 64,
  render: (row) => `${row.daysInStage} 天`,
};
const remaining: Column = {
  key: 'remaining',
  title: '剩余时效',
  render: (row) => <RemainingChip remaining={row.flow.remaining} />,
};
const sync: Column = { key: 'sync', title: '推送', width: 80, render: (row) => <SyncMark state={row.librarySync} /> };

const columnsOf: Record<SubCaseDetail, Column[]> = {
  brief: [matter, status, sync],
  decision: [matterInLine, status, ownerInLine, days, sync],
  full: [matterWithNumber, progress, ownerWithAge, remaining],
};

function actsColumn(onAct: NonNullable<SubCaseTableProps['onAct']>): Column {
  return {
    key: 'acts',
    title: '操作',
    width: 204,
    render: (row) => (
      <div className="yjs-no-print yjs-row-acts staff-matter-acts">
        <ActButtons calm folded actions={row.flow.availableActions} onAct={(action) => onAct(row, action)} />
        {isEvaluable(row) && <ReviewButton service={{ type: 'subCase', id: row.id }} screen="SUB_CASE" size="small" />}
      </div>
    ),
  };
}

function MatterName({ subCase }: { subCase: SubCaseRowFragment }) {
  return (
    <div>
      {subCase.matterName}
      {subCase.mode !== 'ONLINE' && (
        <>
          {' '}
          <ModeMark mode={subCase.mode} title={subCase.modeTitle} />
        </>
      )}
    </div>
  );
}

function MatterCell({ subCase, numbered = false }: { subCase: SubCaseRowFragment; numbered?: boolean }) {
  return (
    <>
      <MatterName subCase={subCase} />
      <WindowLine window={subCase.window} />
      {numbered && <PlanLine plan={subCase.autoFinishPlan} bjNo={subCase.bjNo} />}
      {numbered && <div className="yjs-quiet staff-nowrap">{subCase.bjNo}</div>}
    </>
  );
}

function ProgressCell({ subCase }: { subCase: SubCaseRowFragment }) {
  return (
    <>
      <StateTag title={subCase.statusTitle} tone={statusTone[subCase.status]} />
      <div className="yjs-quiet">
        本环节 {subCase.daysInStage} 天 · <SyncMark state={subCase.librarySync} />
      </div>
    </>
  );
}

function feedbackText({ lastFeedbackAt, externalStatus }: SubCaseRowFragment): string {
  return lastFeedbackAt ? `${externalStatus ?? '已反馈'} ${formatDateTime(lastFeedbackAt)}` : '暂无反馈';
}

function OwnerLine({ subCase }: { subCase: SubCaseRowFragment }) {
  return (
    <>
      {subCase.ownerName} <span className="yjs-quiet staff-nowrap">{feedbackText(subCase)}</span>
      <SupplementLine subCase={subCase} />
    </>
  );
}

function OwnerCell({ subCase, aged = false }: { subCase: SubCaseRowFragment; aged?: boolean }) {
  return (
    <>
      <div>{subCase.ownerName}</div>
      <div className="yjs-quiet">{feedbackText(subCase)}</div>
      <SupplementLine subCase={subCase} />
      {aged && <DataAge subCase={subCase} />}
    </>
  );
}
