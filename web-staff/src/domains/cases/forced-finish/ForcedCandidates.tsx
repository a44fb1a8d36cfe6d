import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  type FlowActionData,
  PageHeader,
  RemainingChip,
  urlChoices,
  urlText,
  useKeysetPage,
  useRecordList,
  useUrlState,
} from '@yjs/web-kit';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { ForcedCandidateFragment, TimeLevel } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CaseStatChoicesDocument } from '../statistics/statistics.graphql.ts';
import { ForcedCandidatesDocument } from './forced-finish.graphql.ts';
import { heldBack, tabUrl } from './forced-state.ts';
import { RequestSelectionDialog } from './RequestSelectionDialog.tsx';

const url = {
  ...tabUrl,
  search: urlText(),
  matter: urlText(),
  time: urlChoices<TimeLevel>(['OVERDUE', 'URGENT', 'SOON', 'NORMAL', 'PAUSED']),
};
const times = { OVERDUE: '已超期', URGENT: '紧急', SOON: '临近', NORMAL: '正常', PAUSED: '时限暂停' } as const;
const help = [
  '勾选已接件、未办结的办件（一次最多200件），用同一理由和依据申请强制办结，由区科长审批；申请人不能审批自己的申请。已有待审批申请的不能再选。',
  '选了“事项”的，只申请强制办结该事项；没有选的，申请强制办结整件中全部未办结事项。需要附件的，请在办件页单件申请。',
];
const ask: FlowActionData = {
  __typename: 'FlowAction',
  action: 'request',
  title: '申请强制办结',
  tone: 'DANGER',
  input: 'REASON',
  confirm: true,
  batch: true,
  reasonDict: 'forced-finish.reason',
};
const columnsFor = (matterCode: string): readonly DataColumn<ForcedCandidateFragment>[] => [
  {
    key: 'no',
    title: '一件事编号',
    fixed: true,
    render: (row) => <Link to={`/cases/${row.id}`}>{row.caseNo}</Link>,
  },
  { key: 'name', title: '姓名', fixed: true, render: (row) => row.personName },
  {
    key: 'state',
    title: '状态',
    render: (row) => {
      const held = heldBack(row, matterCode);
      return (
        <>
          {row.statusTitle}
          {held && <div className="yjs-quiet">{held}</div>}
        </>
      );
    },
  },
  { key: 'due', title: '剩余时效', render: (row) => <RemainingChip remaining={row.remaining} /> },
  {
    key: 'open',
    title: '未办结事项',
    align: 'right',
    render: (row) => `${row.subCaseTotal - row.subCaseFinished} / ${row.subCaseTotal}`,
  },
  { key: 'org', title: '受理中心', render: (row) => row.acceptOrg.shortName },
  { key: 'assignee', title: '责任人', render: (row) => row.assigneeName ?? '—' },
];

/** Cases that are open, the overdue ones first asked for: one reason and basis for a selection of them (R4.4.4). */
export function ForcedCandidates({ nav }: { nav: ReactNode }) {
  const [state, setState] = useUrlState(url);
  const page = useKeysetPage();
  const time = state.time.length > 0 ? state.time : undefined;
  const filter = { search: state.search || undefined, matterCode: state.matter || undefined, timeLevel: time };
  const variables = { filter, ...page.variables };
  const query = useQuery(ForcedCandidatesDocument, { variables, fetchPolicy: 'cache-and-network' });
  const list = useRecordList<ForcedCandidateFragment>({
    recordTypes: ['case'],
    variables,
    page,
    query,
    connection: query.data?.cases,
  });
  const matters = useQuery(CaseStatChoicesDocument, { fetchPolicy: 'cache-first' }).data?.matters ?? [];
  const [selected, setSelected] = useState<string[]>([]);
  const [asked, setAsked] = useState<readonly ForcedCandidateFragment[]>();
  const matter = matters.find(({ code }) => code === state.matter);
  const fields: readonly FilterField[] = [
    { key: 'search', kind: 'text', label: '查找', placeholder: '编号、证件号、姓名', width: 200 },
    {
      key: 'time',
      kind: 'multi',
      label: '剩余时效',
      width: 140,
      options: Object.entries(times).map(([value, label]) => ({ value, label })),
    },
    {
      key: 'matter',
      kind: 'select',
      label: '事项',
      width: 200,
      options: matters.map(({ code, name }) => ({ value: code, label: name })),
    },
  ];
  return (
    <>
      <PageHeader title="强制办结" help={<HelpLines lines={help} />} />
      {nav}
      <FilterBar
        fields={fields}
        values={{ ...state }}
        onChange={(patch) => {
          setSelected([]);
          setState(patch);
        }}
      />
      <DataTable<ForcedCandidateFragment>
        {...list.table}
        id="forced-candidates"
        label="可申请强制办结的办件"
        columns={columnsFor(state.matter)}
        empty={{ title: '没有可申请强制办结的办件', hint: '已接件、未办结的办件会列在这里，可按剩余时效和事项筛选。' }}
        selection={{
          ids: selected,
          onChange: setSelected,
          selectable: (row) => heldBack(row, state.matter) === undefined,
          actionsOf: () => [ask],
          onAct: (_, chosen) => setAsked(chosen),
        }}
      />
      {asked && (
        <RequestSelectionDialog
          cases={asked}
          matter={matter}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setSelected([]);
            void list.reload();
          }}
        />
      )}
    </>
  );
}
