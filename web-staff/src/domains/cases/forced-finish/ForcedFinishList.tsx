import {
  type DataColumn,
  type FilterField,
  RecordList,
  useQueriedList,
  useReasons,
  useUrlState,
  wordOptions,
} from '@yjs/web-kit';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ForcedFinishRowFragment, ForcedFinishState } from '../../../generated/graphql.ts';
import { forcedFinishStateTitles } from '../../../generated/titles/forced-finish-state.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { approvalTones, dueColumn, verdictColumn } from '../../../platform/lists/approval-columns.tsx';
import { askedColumn } from '../../../platform/lists/asked-column.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { type ListChoices, useListChoices } from '../../../platform/lists/useListChoices.ts';
import { forcedActs } from './forced-acts.ts';
import { ForcedFinishesDocument } from './forced-finish.graphql.ts';
import { listUrl } from './forced-state.ts';

type ReasonOption = { code: string; title: string };

const words: Record<ForcedFinishState, string> = forcedFinishStateTitles;
const fieldsOf = (
  reasons: readonly ReasonOption[],
  { matters, districts }: Pick<ListChoices, 'matters' | 'districts'>,
): readonly FilterField[] => [
  { key: 'search', kind: 'text', label: '查找', placeholder: '身份证号码、编号', width: 180 },
  { key: 'state', kind: 'multi', label: '状态', width: 220, options: wordOptions(words) },
  {
    key: 'reason',
    kind: 'select',
    label: '理由',
    width: 180,
    options: reasons.map(({ code, title }) => ({ value: code, label: title })),
  },
  { key: 'matter', kind: 'select', label: '事项', options: [...matters, WHOLE], width: 150 },
  ...(districts.length > 1
    ? [{ key: 'district', kind: 'select' as const, label: '区', options: districts, width: 110 }]
    : []),
  { key: 'days', kind: 'days', label: '办结日期', from: 'from', to: 'to', more: true },
];
/** Requests for whole cases, as statistics call them. */
const WHOLE = { value: 'BUNDLE', label: '“一件事”主办件' };
const help = [
  '超过最长时限或有特殊情况的事项，由工作人员申请强制办结，写明理由和依据，区科长审批；申请人不能审批自己的申请。',
  '勾选多件可以一并审批，每件单独办理：中途已办结的会列出原因，不影响其他件。',
  '同意后立即办结：通知部门停止办理，短信告知申请人，推送办件库，并生成电子档案。',
];
const columns: readonly DataColumn<ForcedFinishRowFragment>[] = [
  {
    key: 'target',
    title: '申请编号与办件',
    fixed: true,
    render: (row) => (
      <>
        <Link to={`/forced-finish/${row.id}`}>{row.requestNo}</Link>
        <div>
          {row.nameMasked} <Link to={`/cases/${row.caseId}`}>{row.targetNo}</Link>
        </div>
      </>
    ),
  },
  { key: 'matter', title: '事项', render: (row) => row.matterName },
  { key: 'way', title: '办结方式', hidden: true, render: (row) => row.finishAsTitle },
  {
    key: 'reason',
    title: '理由和依据',
    render: (row) => (
      <div className="staff-words">
        {row.reason}
        <div className="yjs-quiet">{row.basisText}</div>
      </div>
    ),
  },
  {
    key: 'files',
    title: '附件',
    hidden: true,
    render: (row) =>
      row.files.map((file) => (
        <a key={file.url} href={file.url} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      )),
  },
  askedColumn(),
  stateColumn(approvalTones),
  dueColumn('审批时限'),
  verdictColumn('审批', (row) => (row.approverName || row.decisionText ? null : row.ruleTitle)),
];

/** 强制办结 (01 §6.9): what waits for the chief, and what was ended by people and rules. */
export function ForcedFinishList({ nav }: { nav: ReactNode }) {
  const [state, setState] = useUrlState(listUrl);
  const reasons = useReasons('forced-finish.reason');
  const choices = useListChoices();
  const states = state.state.length > 0 ? state.state : undefined;
  const filter = {
    reasonCode: state.reason || undefined,
    from: state.from || undefined,
    to: state.to || undefined,
    districtCode: state.district || undefined,
    search: state.search || undefined,
    matterCode: state.matter || undefined,
  };
  const list = useQueriedList({
    recordType: 'forcedFinish',
    document: ForcedFinishesDocument,
    variables: { states, filter },
    connection: (data) => data.forcedFinishes,
  });
  return (
    <RecordList
      id="forced-finishes"
      title="强制办结"
      help={<HelpLines lines={help} />}
      nav={nav}
      filters={{ fields: fieldsOf(reasons, choices), values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={{
        permission: 'forced-finish:export',
        url: '/exports/forced-finishes.xlsx',
        filter: { states: states ?? [], ...filter },
      }}
      list={list}
      columns={columns}
      empty={{ title: '没有强制办结', hint: '工作人员申请强制办结后，会在这里等待审批。' }}
      acts={{ at: 'selection', dialog: (asked) => <ActDialog acts={forcedActs} {...asked} /> }}
    />
  );
}
