import { type DataColumn, DataTable, FilterBar, MarkTag, StateTag, urlText, useUrlState } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { ServiceCounterRowFragment } from '../../../generated/graphql.ts';
import { useQueriedList } from '../../../platform/lists/useQueriedList.ts';
import { CounterDialog } from './CounterDialog.tsx';
import { ServiceCountersDocument } from './pads.graphql.ts';
import { useCentres } from './useCentres.ts';

const counterUrl = { org: urlText() };

const columns: readonly DataColumn<ServiceCounterRowFragment>[] = [
  { key: 'no', title: '窗口', fixed: true, render: ({ counterNo }) => `${counterNo}号窗口` },
  { key: 'name', title: '名称', render: ({ name }) => name || '—' },
  { key: 'org', title: '服务中心', render: ({ orgName }) => orgName },
  {
    key: 'pad',
    title: '配对的平板',
    render: ({ padName, padOnline }) =>
      padName ? (
        <>
          {padName} {!padOnline && <MarkTag>未连接</MarkTag>}
        </>
      ) : (
        '—'
      ),
  },
  {
    key: 'enabled',
    title: '状态',
    render: ({ enabled }) => <StateTag title={enabled ? '启用' : '停用'} tone={enabled ? 'done' : 'ended'} />,
  },
];

/** 窗口 of the centres, each with the pad upon it. */
export function CounterList({ mayManage }: { mayManage: boolean }) {
  const centres = useCentres();
  const [url, setUrl] = useUrlState(counterUrl);
  const [open, setOpen] = useState<{ counter: ServiceCounterRowFragment | undefined }>();
  const list = useQueriedList({
    document: ServiceCountersDocument,
    variables: { orgId: url.org || undefined },
    connection: (data) => data.serviceCounters,
    recordType: 'evaluationPad',
  });
  const acts: DataColumn<ServiceCounterRowFragment> = {
    key: 'acts',
    title: '操作',
    fixed: true,
    render: (counter) => (
      <Button size="small" onClick={() => setOpen({ counter })}>
        更改
      </Button>
    ),
  };
  return (
    <>
      <FilterBar
        fields={centres ? [{ key: 'org', kind: 'select', label: '服务中心', options: centres, width: 260 }] : []}
        values={{ ...url }}
        onChange={(patch) => setUrl(patch)}
        extra={
          mayManage && (
            <Button type="primary" onClick={() => setOpen({ counter: undefined })}>
              新建窗口
            </Button>
          )
        }
      />
      <DataTable
        id="service-counters"
        label="窗口"
        columns={mayManage ? [...columns, acts] : columns}
        empty={{ title: '没有窗口', hint: '服务中心负责人或业务管理员在这里建立窗口，再为窗口登记平板。' }}
        {...list.table}
      />
      {open && (
        <CounterDialog
          counter={open.counter}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            void list.reload();
          }}
        />
      )}
    </>
  );
}
