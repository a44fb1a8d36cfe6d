import {
  type DataColumn,
  RecordList,
  StateTag,
  useCodeList,
  usePermission,
  useQueriedList,
  useUrlState,
} from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ExpertRowFragment, ReviewExpertSortField } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CODE_LISTS } from '../code-lists.ts';
import { ExpertLibraryDocument } from './experts.graphql.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { listFilters, listUrl, toExpertFilter } from './list-state.ts';
import { MANAGE, stateTones } from './words.ts';

type Row = ExpertRowFragment & { flow: { availableActions: [] } };

const help = [
  '在聘且聘期未满的专家可以分配评审项目；停用后不再分配，已有的任务保留，可在评审批次中更换。',
  '工作单位、工作经历和申报的亲属任职情况用于判断回避，请及时维护。',
  '专家用评审专家角色的账号登录培训系统；账号由系统管理员建立。',
];

const columns: DataColumn<Row, ReviewExpertSortField>[] = [
  {
    key: 'name',
    title: '姓名',
    sortField: 'NAME',
    fixed: true,
    render: (row) => <Link to={`/training/experts/${row.id}`}>{row.name}</Link>,
  },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={stateTones[row.state]} />,
  },
  { key: 'employer', title: '工作单位', sortField: 'EMPLOYER', render: (row) => row.employer },
  { key: 'title', title: '职称', sortField: 'TITLE', render: (row) => row.title },
  { key: 'fields', title: '专业领域', wrap: true, render: (row) => row.fieldTitles.join('；') },
  { key: 'phone', title: '手机号', render: (row) => row.phone },
  {
    key: 'account',
    title: '登录账号',
    hidden: true,
    render: (row) => (
      <>
        {row.loginName ?? '—'}
        {!row.accountUsable && <div className="yjs-quiet">账号不可用</div>}
      </>
    ),
  },
  { key: 'valid', title: '聘期至', sortField: 'VALID_TO', render: (row) => row.validTo ?? '长期' },
  { key: 'count', title: '评审次数', sortField: 'REVIEWS', align: 'right', render: (row) => row.reviewCount },
];

/** 评审专家库 (02 §9.3). */
export default function ExpertList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const categories = useCodeList(CODE_LISTS.category);
  const [importing, setImporting] = useState(false);
  const mayManage = usePermission(MANAGE);
  const filter = toExpertFilter(state);
  const list = useQueriedList({
    recordType: 'reviewAssignment',
    document: ExpertLibraryDocument,
    variables: { filter },
    columns,
    connection: ({ reviewExpertLibrary: found }) => ({
      ...found,
      nodes: found.nodes.map((row): Row => ({ ...row, flow: { availableActions: [] } })),
    }),
  });
  return (
    <>
      <RecordList
        id="training-experts"
        title="评审专家库"
        help={<HelpLines lines={help} />}
        filters={{ fields: listFilters(categories.filter), values: { ...state }, onChange: (patch) => setState(patch) }}
        exportAs={{ permission: MANAGE, url: '/exports/review-experts.xlsx', filter }}
        actions={
          mayManage && (
            <Space>
              <Button onClick={() => setImporting(true)}>导入</Button>
              <Link to="/training/experts/new">
                <Button type="primary">新增专家</Button>
              </Link>
            </Space>
          )
        }
        savedViews
        list={list}
        columns={columns}
        empty={{ title: '没有符合条件的专家', hint: '点击“新增专家”，或下载模板批量导入。' }}
        onOpen={(row) => void navigate(`/training/experts/${row.id}`)}
      />
      {importing && <ImportDialog onClose={() => setImporting(false)} onDone={() => void list.reload()} />}
    </>
  );
}
