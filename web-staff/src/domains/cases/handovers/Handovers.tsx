import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  PageHeader,
  StateTag,
  urlChoices,
  urlText,
  useKeysetPage,
  useUrlState,
  wordOptions,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { HandoverRowFragment as Handover, HandoverState } from '../../../generated/graphql.ts';
import { handoverStateTitles } from '../../../generated/titles/handover-state.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CaseLink } from '../CaseLink.tsx';
import { HandoverTries } from './HandoverTries.tsx';
import { HandoversDocument } from './handovers.graphql.ts';

const states = wordOptions(handoverStateTitles);
const handoversUrl = { state: urlChoices<HandoverState>(states.map(({ value }) => value)), search: urlText() };

const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '移交编号或办件编号', width: 240 },
  { key: 'state', kind: 'multi', label: '接收情况', options: states, width: 200 },
];

const help = [
  '安置系统把办结的事项连同智慧好办材料移交到这里。材料逐项按“材料采集项”校验，全部符合的接收，并邀请申请人评价。',
  '不符合的整件退回，逐项列出问题；安置系统改正后以同一移交编号重新移交，次数和最近时间随之更新。',
  '找不到办件的移交没有所属单位，只有全市范围的人员能看到。',
];

/** 办结件移交 (R9.5 … R9.7): what 安置系统 has handed over, and what it must correct. */
export default function Handovers() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(handoversUrl);
  const page = useKeysetPage();
  const [opened, setOpened] = useState<Handover>();
  const filter = { states: state.state, search: state.search || undefined };
  const { data, loading, error, refetch } = useQuery(HandoversDocument, {
    variables: { filter, ...page.variables },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader title="办结件移交" help={<HelpLines lines={help} />} />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="handovers"
        label="办结件移交"
        columns={columnsOf(setOpened)}
        rows={data?.handovers.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有移交的办结件', hint: '安置系统移交办结件后，会列在这里。' }}
        paging={{ page, info: data?.handovers.pageInfo }}
        onOpen={(row) => (row.caseId ? void navigate(`/cases/${row.caseId}`) : setOpened(row))}
      />
      {opened && <HandoverTries handover={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function columnsOf(open: (handover: Handover) => void): DataColumn<Handover>[] {
  return [
    { key: 'handoverNo', title: '移交编号', fixed: true, render: (row) => row.handoverNo },
    {
      key: 'bjNo',
      title: '办件编号',
      fixed: true,
      render: (row) => (row.caseId ? <CaseLink id={row.caseId} caseNo={row.bjNo} /> : row.bjNo),
    },
    { key: 'matter', title: '事项', render: (row) => row.matterName ?? row.matterCode },
    {
      key: 'state',
      title: '接收情况',
      fixed: true,
      render: (row) => <StateTag title={row.stateTitle} tone={row.state === 'TAKEN' ? 'done' : 'waiting'} />,
    },
    {
      key: 'faults',
      title: '问题',
      render: ({ state, tries: [last] }) => (state === 'TAKEN' ? '—' : faultWords(last)),
    },
    { key: 'materials', title: '材料数', render: (row) => row.materials },
    { key: 'invited', title: '评价邀请', render: (row) => (row.invitedAt ? formatDateTime(row.invitedAt) : '—') },
    { key: 'lastAt', title: '最近移交', render: (row) => formatDateTime(row.lastAt) },
    {
      key: 'tries',
      title: '移交记录',
      fixed: true,
      render: (row) => (
        <Button size="small" aria-label={`${row.handoverNo}的移交记录`} onClick={() => open(row)}>
          {row.attempts} 次
        </Button>
      ),
    },
  ];
}

/** The first fault and how many there are, or what the whole was refused for. */
function faultWords(last: Handover['tries'][number] | undefined): string {
  const [first] = last?.faults ?? [];
  if (!first) return last?.message ?? '—';
  const count = last?.faults.length ?? 0;
  return `${first.itemCode}：${first.message}${count > 1 ? `等 ${count} 处` : ''}`;
}
