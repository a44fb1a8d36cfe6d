import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  ListExtras,
  MarkTag,
  StateTag,
  urlChoice,
  urlText,
  useQueriedList,
  useUrlState,
  wordOptions,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { ServiceCounterRowFragment } from '../../../generated/graphql.ts';
import { CounterDialog } from './CounterDialog.tsx';
import { ServiceCountersDocument } from './pads.graphql.ts';
import { useCentres } from './useCentres.ts';

const stateWords = { on: '启用', off: '停用' } as const;
const counterUrl = {
  search: urlText(),
  state: urlChoice<'' | keyof typeof stateWords>(['', 'on', 'off'], ''),
  org: urlText(),
};

const columns: readonly DataColumn<ServiceCounterRowFragment>[] = [
  { key: 'no', title: '窗口', fixed: true, render: ({ counterNo }) => `${counterNo}号窗口` },
  { key: 'name', title: '名称', render: ({ name }) => name || '—' },
  { key: 'org', title: '服务中心', render: ({ orgName }) => orgName },
  {
    key: 'pad',
    title: '配对的平板',
    render: ({ padName, padState, padOnline }) =>
      padName ? (
        <>
          {padName} {!padOnline && <MarkTag>{padState === 'WAITING' ? '待登记' : '未连接'}</MarkTag>}
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
  const fields: FilterField[] = [
    { key: 'search', kind: 'text', label: '查找', placeholder: '窗口编号、名称', width: 180 },
    { key: 'state', kind: 'select', label: '状态', options: wordOptions(stateWords), width: 120 },
    ...(centres ? [{ key: 'org', kind: 'select', label: '服务中心', options: centres, width: 260 } as const] : []),
  ];
  const filter = {
    ...(url.search && { search: url.search }),
    ...(url.state && { enabled: url.state === 'on' }),
    ...(url.org && { orgId: url.org }),
  };
  const narrowed = Object.keys(filter).length > 0;
  const list = useQueriedList({
    document: ServiceCountersDocument,
    variables: { filter },
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
        fields={fields}
        values={{ ...url }}
        onChange={(patch) => setUrl(patch)}
        extra={
          <>
            <ListExtras
              page="service-counters"
              exportAs={{ permission: 'review.pad:export', url: '/exports/service-counters.xlsx', filter }}
            />
            {mayManage && (
              <Button type="primary" onClick={() => setOpen({ counter: undefined })}>
                新建窗口
              </Button>
            )}
          </>
        }
      />
      <DataTable
        id="service-counters"
        label="窗口"
        columns={mayManage ? [...columns, acts] : columns}
        empty={
          narrowed
            ? { title: '没有符合条件的窗口', hint: '可以清除筛选再看。' }
            : { title: '没有窗口', hint: '服务中心负责人或业务管理员在这里建立窗口，再为窗口登记平板。' }
        }
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
