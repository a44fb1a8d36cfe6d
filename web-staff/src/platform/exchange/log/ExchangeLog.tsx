import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  FilterBar,
  type FilterField,
  PageHeader,
  today,
  useKeysetPage,
  usePermission,
  useUrlState,
  wordOptions,
} from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ExchangeCallRowFragment } from '../../../generated/graphql.ts';
import { exchangeDirectionTitles } from '../../../generated/titles/exchange-direction.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { CallDetail } from './CallDetail.tsx';
import { callColumns } from './call-columns.tsx';
import { ExportLog } from './ExportLog.tsx';
import { ExchangeCallsDocument } from './log.graphql.ts';
import { filterOf, logUrl } from './log-state.ts';
import { PersonSearch } from './PersonSearch.tsx';

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour).padStart(2, '0'),
  label: `${hour}时`,
}));

const fields: readonly FilterField[] = [
  { key: 'days', kind: 'days', label: '日期', from: 'from', to: 'to' },
  {
    key: 'direction',
    kind: 'select',
    label: '方向',
    options: wordOptions(exchangeDirectionTitles),
  },
  { key: 'app', kind: 'text', label: '应用', placeholder: '应用编号' },
  { key: 'code', kind: 'text', label: '结果码', placeholder: '结果码，如 DX-4032' },
  {
    key: 'ok',
    kind: 'select',
    label: '结果',
    options: [
      { value: 'yes', label: '成功' },
      { value: 'no', label: '未成功' },
      { value: 'denied', label: '被拒' },
      { value: 'error', label: '上游异常' },
    ],
  },
  { key: 'hour', kind: 'select', label: '钟点（只选一天时）', options: hours, more: true, width: 120 },
  { key: 'district', kind: 'text', label: '使用单位所在区', placeholder: '区划代码，如 310109', more: true },
  { key: 'ip', kind: 'text', label: '来源IP', placeholder: '来源IP', more: true },
  { key: 'message', kind: 'text', label: '报文编号', placeholder: '报文编号', more: true, width: 300 },
  { key: 'trace', kind: 'text', label: '追踪号', placeholder: '追踪号', more: true, width: 300 },
];

const help = [
  '其他系统的每一次调用、我们的每一次推送都记录在这里，包括被拒绝的；只能查看，不能修改或删除。',
  '一次最多查 93 天，不选日期时查当天。“按当事人”用身份证号码查与此人有关的全部调用，号码不会留存。',
  '每一条都与前一条相连，被改动会在“完整性与归档”中发现。',
];

/** 数据交换日志: search, detail, one person's calls, export. */
export default function ExchangeLog() {
  const [state, setState] = useUrlState(logUrl);
  const [idNo, setIdNo] = useState('');
  const page = useKeysetPage();
  const mayExport = usePermission('dx.log:export');
  const mayVerify = usePermission('dx.log:verify', 'dx.log:purge');
  const mayDecide = usePermission('dx.log:payload', 'dx.log:payload-approve');
  const filter = filterOf(state, idNo);
  const open = (row: ExchangeCallRowFragment) => setState({ open: row.id });
  const { data, loading, error, refetch } = useQuery(ExchangeCallsDocument, {
    variables: { filter, ...page.variables },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="数据交换日志"
        subtitle={state.from || state.to ? undefined : `${today()} 当天`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            {mayVerify && <Link to="/exchange/log/integrity">完整性与归档</Link>}
            {mayDecide && <Link to="/exchange/log/payloads">报文查看申请</Link>}
            {mayExport && <ExportLog filter={filter} />}
          </Space>
        }
      />
      <FilterBar
        fields={fields}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={<PersonSearch value={idNo} onChange={setIdNo} />}
      />
      <DataTable
        id="exchange-log"
        label="数据交换日志"
        columns={callColumns(open)}
        rows={data?.exchangeCalls.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的调用', hint: '请调整日期或清除筛选。' }}
        paging={{
          page,
          info: data?.exchangeCalls.pageInfo,
          total: data?.exchangeCalls.totalCount ?? undefined,
          totalCapped: data?.exchangeCalls.totalCapped ?? undefined,
        }}
        onOpen={open}
      />
      {state.open && <CallDetail id={state.open} onClose={() => setState({ open: '' })} />}
      {idNo && (
        <p className="yjs-quiet">
          正在查看一名当事人的调用记录。
          <Button type="link" size="small" onClick={() => setIdNo('')}>
            查看全部
          </Button>
        </p>
      )}
    </>
  );
}
