import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  ListExtras,
  urlDay,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import type { JumpErrorsQuery } from '../../../generated/graphql.ts';
import { JumpErrorsDocument } from './acceptance.graphql.ts';
import { screenWords } from './pad-words.ts';

type Row = JumpErrorsQuery['jumpErrors']['nodes'][number];

const columns: readonly DataColumn<Row>[] = [
  { key: 'at', title: '时间', fixed: true, render: ({ at }) => formatDateTime(at) },
  {
    key: 'pad',
    title: '平板',
    fixed: true,
    render: ({ padName, padNo, orgName }) => (
      <>
        <div>{padName ? `${padName}（${padNo}）` : '窗口没有平板'}</div>
        <div className="yjs-quiet">{orgName}</div>
      </>
    ),
  },
  { key: 'screen', title: '从哪个界面', render: ({ screen }) => (screen ? screenWords[screen] : '—') },
  {
    key: 'detail',
    title: '原因',
    render: ({ code, detail }) => (
      <>
        <div>{detail}</div>
        <div className="yjs-quiet">{code}</div>
      </>
    ),
  },
  {
    key: 'told',
    title: '技术人员',
    render: ({ notifiedTech }) => (notifiedTech ? '已通知' : '未单独通知'),
  },
];

const errorUrl = { search: urlText(), from: urlDay(), to: urlDay() };
const fields: FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '平板编号、名称、错误代码', width: 240 },
  { key: 'days', kind: 'days', label: '日期', from: 'from', to: 'to' },
];

/** 跳转异常: review pages that did not open, and whether technicians were told (R9.2.2). */
export function JumpErrorList() {
  const [{ search, from, to }, setUrl] = useUrlState(errorUrl);
  const page = useKeysetPage();
  const filter = { ...(search && { search }), ...(from && { from }), ...(to && { to }) };
  const { data, loading, error, refetch } = useQuery(JumpErrorsDocument, {
    variables: { filter, ...page.variables },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <FilterBar
        fields={fields}
        values={{ search, from, to }}
        onChange={(patch) => setUrl(patch)}
        extra={
          <ListExtras
            page="jump-errors"
            exportAs={{ permission: 'review.pad:accept', url: '/exports/jump-errors.xlsx', filter }}
          />
        }
      />
      <DataTable
        id="jump-errors"
        label="跳转异常"
        columns={columns}
        rows={data?.jumpErrors.nodes}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        paging={{ page, info: data?.jumpErrors.pageInfo }}
        empty={{
          title: '没有跳转异常',
          hint: '平板未能打开评价页，或断网期间的评价未能上传时记录在这里；同一平板10分钟内只通知技术人员一次。',
        }}
      />
    </>
  );
}
