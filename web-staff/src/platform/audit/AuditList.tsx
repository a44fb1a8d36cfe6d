import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatInstant,
  MarkTag,
  PageHeader,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { AuditEntriesQuery } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { AuditDetail } from './AuditDetail.tsx';
import { AuditEntriesDocument } from './AuditList.graphql.ts';

export type AuditRow = AuditEntriesQuery['auditEntries']['nodes'][number];

const auditUrl = { event: urlText(), object: urlText() };

const fields: readonly FilterField[] = [
  { key: 'event', kind: 'text', label: '事件代码', placeholder: '事件代码，如 case.reveal' },
  { key: 'object', kind: 'text', label: '对象标识', placeholder: '对象标识（办件、用户的内部编号）', width: 320 },
];

const help = [
  '登录、办理、查看完整信息、越权访问等操作都记录在这里，只能查看，不能修改或删除。',
  '每一行都与前一行相连，被改动会在核验时发现。',
];

/** 审计日志: who did what, when, from where, and whether it was allowed. */
export default function AuditList() {
  const [state, setState] = useUrlState(auditUrl);
  const page = useKeysetPage();
  const [shown, setShown] = useState<AuditRow>();
  const variables = { event: state.event || undefined, objectId: state.object || undefined, ...page.variables };
  const { data, loading, error, refetch } = useQuery(AuditEntriesDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader title="审计日志" help={<HelpLines lines={help} />} />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="audit"
        label="审计日志"
        columns={auditColumns(setShown)}
        rows={data?.auditEntries.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的记录', hint: '请核对事件代码或对象标识，或清除筛选。' }}
        paging={{ page, info: data?.auditEntries.pageInfo }}
        onOpen={setShown}
      />
      {shown && <AuditDetail entry={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

function auditColumns(onShow: (row: AuditRow) => void): DataColumn<AuditRow>[] {
  return [
    { key: 'at', title: '时间', fixed: true, render: (row) => formatInstant(row.at) },
    { key: 'event', title: '事件', fixed: true, render: (row) => row.eventTitle },
    { key: 'ok', title: '结果', render: (row) => (row.ok ? '成功' : <MarkTag>被拒绝</MarkTag>) },
    { key: 'actor', title: '操作人', render: (row) => row.actorName ?? '—' },
    { key: 'org', title: '单位', render: (row) => row.orgName ?? '—' },
    { key: 'ip', title: '地址', render: (row) => row.ip ?? '—' },
    { key: 'object', title: '对象类型', render: (row) => row.objectType ?? '—' },
    { key: 'objectId', title: '对象标识', hidden: true, render: (row) => row.objectId ?? '—' },
    { key: 'code', title: '事件代码', hidden: true, render: (row) => row.event },
    { key: 'seq', title: '序号', align: 'right', hidden: true, render: (row) => row.seq ?? '—' },
    { key: 'trace', title: '追踪号', hidden: true, render: (row) => row.traceId ?? '—' },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => (
        <Button size="small" type="link" onClick={() => onShow(row)}>
          详情
        </Button>
      ),
    },
  ];
}
