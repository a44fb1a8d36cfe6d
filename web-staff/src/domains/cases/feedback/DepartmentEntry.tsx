import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  PageHeader,
  urlFlag,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { DepartmentSubCasesQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { EntryForm } from './EntryForm.tsx';
import { DepartmentSubCasesDocument } from './entry.graphql.ts';
import { ImportDrawer } from './ImportDrawer.tsx';

type SubCase = DepartmentSubCasesQuery['departmentSubCases']['nodes'][number];

const help = [
  '这里列出分送本部门办理的事项，点“反馈”填写办理情况，窗口随即看到。',
  '数量多时可用文件导入：先下载模板填写，上传后先检查，确认无误再导入。',
];
const entryUrl = { search: urlText(), closed: urlFlag() };
const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '编号或身份证号码', width: 220 },
  { key: 'closed', kind: 'flag', label: '包括已结束' },
];

/** 部门反馈录入 (3.2): the light form of a department without an interface, for its own sub-cases. */
export default function DepartmentEntry() {
  const [state, setState] = useUrlState(entryUrl);
  const page = useKeysetPage();
  const [chosen, setChosen] = useState<SubCase>();
  const [importing, setImporting] = useState(false);
  const variables = { search: state.search || undefined, includeClosed: state.closed || undefined, ...page.variables };
  const { data, loading, error, refetch } = useQuery(DepartmentSubCasesDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="部门反馈录入"
        help={<HelpLines lines={help} />}
        actions={<Button onClick={() => setImporting(true)}>文件导入</Button>}
      />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="department-sub-cases"
        label="分送本部门的办件"
        columns={columns(setChosen)}
        rows={data?.departmentSubCases.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有待反馈的办件', hint: '窗口接件后，分送本部门的事项会出现在这里。' }}
        paging={{ page, info: data?.departmentSubCases.pageInfo }}
        onOpen={setChosen}
      />
      {chosen && (
        <EntryForm
          key={chosen.id}
          subCase={chosen}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined);
            void refetch();
          }}
        />
      )}
      {importing && (
        <ImportDrawer
          onClose={() => {
            setImporting(false);
            void refetch();
          }}
        />
      )}
    </>
  );
}

function columns(onEnter: (row: SubCase) => void): DataColumn<SubCase>[] {
  return [
    { key: 'bjNo', title: '办件编号', fixed: true, render: (row) => row.bjNo },
    { key: 'matter', title: '事项', fixed: true, render: (row) => row.matterName },
    { key: 'person', title: '姓名', render: (row) => row.personName },
    { key: 'centre', title: '受理单位', render: (row) => row.centreName },
    { key: 'status', title: '办件状态', render: (row) => row.statusTitle },
    { key: 'accepted', title: '接件时间', render: (row) => formatDateTime(row.acceptedAt) },
    { key: 'promise', title: '承诺到期', render: (row) => formatDateTime(row.promiseDueAt) },
    {
      key: 'last',
      title: '最近反馈',
      render: (row) => (row.lastFeedbackAt ? `${row.externalStatus ?? ''} ${formatDateTime(row.lastFeedbackAt)}` : '—'),
    },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => (
        <Button size="small" onClick={() => onEnter(row)}>
          反馈
        </Button>
      ),
    },
  ];
}
