import { skipToken, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  DatePicker,
  FilterBar,
  formatCount,
  formatDateTime,
  pickedToday,
  toPicked,
  type UrlValues,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { HistoricCasesQuery, HistoricTool } from '../../../generated/graphql.ts';
import type { ListChoices } from '../../../platform/lists/useListChoices.ts';
import { HistoricCasesDocument } from './historic.graphql.ts';
import { historicFields, type historicUrl, toCriteria, tools } from './historic-state.ts';
import { ProposeDialog } from './ProposeDialog.tsx';

type Case = HistoricCasesQuery['historicCases']['sample'][number];
type State = UrlValues<typeof historicUrl>;

const marks: Readonly<Record<string, string>> = { SUSPECTED: '疑似重复', CONFIRMED: '确认重复', CLEARED: '已排除' };

const columns = (tool: HistoricTool): DataColumn<Case>[] => [
  { key: 'no', title: '一件事编号', fixed: true, render: (row) => <Link to={`/cases/${row.id}`}>{row.caseNo}</Link> },
  { key: 'name', title: '姓名', fixed: true, render: (row) => row.personName },
  { key: 'org', title: '受理中心', render: (row) => row.orgName },
  { key: 'state', title: '状态', render: (row) => row.stateTitle },
  { key: 'submitted', title: '提交时间', render: (row) => formatDateTime(row.submittedAt) },
  { key: 'accepted', title: '接件时间', hidden: tool === 'RETURN', render: (row) => formatDateTime(row.acceptedAt) },
  { key: 'subCases', title: '子办件', align: 'right', render: (row) => row.subCases },
  { key: 'duplicate', title: '重复标识', render: (row) => marks[row.duplicateFlag] ?? '—' },
];

export interface HistoricSearchProps extends ListChoices {
  tool: HistoricTool;
  state: State;
  onChange(patch: Partial<State>): void;
}

/** A tool's first step: how many cases the criteria mean, the oldest of them, and 生成预览. */
export function HistoricSearch({ tool, state, onChange, districts, centres, matters }: HistoricSearchProps) {
  const { title, states, day } = tools[tool];
  const [proposing, setProposing] = useState(false);
  const criteria = toCriteria(state, state.before);
  const { data, loading, error, refetch } = useQuery(
    HistoricCasesDocument,
    state.before ? { variables: { tool, criteria }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const found = data?.historicCases;
  return (
    <>
      <div className="yjs-row staff-historic-filters">
        <label htmlFor="historic-before">{day}日期早于</label>
        <DatePicker
          id="historic-before"
          aria-label={`${day}日期早于`}
          placeholder="必填"
          style={{ width: 140 }}
          value={state.before ? toPicked(state.before) : null}
          disabledDate={(date) => date.isAfter(pickedToday(), 'day')}
          onChange={(date) => onChange({ before: date?.format('YYYY-MM-DD') ?? '' })}
        />
        <FilterBar
          fields={historicFields({ districts, centres, matters })}
          values={{ ...state }}
          onChange={(patch) => onChange(patch)}
        />
      </div>
      {found && (
        <p role="status">
          共 <b>{formatCount(found.count)}</b> 件“{states}”办件符合条件
          {found.count > found.sample.length && `，下面是最早的 ${found.sample.length} 件`}。{' '}
          <Button type="primary" disabled={found.count === 0} onClick={() => setProposing(true)}>
            生成预览
          </Button>
        </p>
      )}
      <DataTable
        id={`historic-${tool.toLowerCase()}`}
        label={title}
        columns={columns(tool)}
        rows={state.before ? found?.sample : []}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={
          state.before
            ? { title: '没有符合条件的办件', hint: '请放宽条件；已处理的办件见“处理记录”。' }
            : { title: `请先选择${day}日期`, hint: `只处理该日之前${day}、仍为“${states}”的办件，一般为平台上线日。` }
        }
      />
      {proposing && found && (
        <ProposeDialog
          tool={tool}
          criteria={criteria}
          count={found.count}
          onClose={() => {
            setProposing(false);
            void refetch();
          }}
        />
      )}
    </>
  );
}
