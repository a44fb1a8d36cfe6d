import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  MarkTag,
  PageHeader,
  urlChoice,
  urlFlag,
  urlText,
  useUrlState,
} from '@yjs/web-kit';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import type { TemplateRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { channelsText } from './template-words.ts';
import { NoticeTemplatesDocument } from './templates.graphql.ts';

const audiences = [
  { value: 'CLERK', label: '窗口工作人员' },
  { value: 'CHIEF', label: '负责人' },
  { value: 'APPLICANT', label: '申请人' },
  { value: 'TECH', label: '技术人员' },
  { value: 'ADMIN', label: '管理员' },
];
const listUrl = {
  search: urlText(),
  audience: urlChoice(['', ...audiences.map(({ value }) => value)], ''),
  waiting: urlFlag(),
};
const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '编号、名称或内容', width: 220 },
  { key: 'audience', kind: 'select', label: '对象', options: audiences, width: 150 },
  { key: 'waiting', kind: 'flag', label: '只看有新版本待办的' },
];
const help = [
  '系统发出的每一种通知都按这里的模板生成；花括号里的是变量，发送时换成实际内容。',
  '修改后先提交，由另一人审核启用；启用后新发的通知用新版本，已发出的不变。',
];

const columns: DataColumn<TemplateRowFragment>[] = [
  { key: 'code', title: '编号', fixed: true, render: (row) => row.code },
  {
    key: 'name',
    title: '名称',
    fixed: true,
    render: (row) => <Link to={`/notice-templates/${row.code}`}>{row.name}</Link>,
  },
  { key: 'audience', title: '对象', render: (row) => row.audienceTitle },
  { key: 'body', title: '正文', render: (row) => <div className="staff-notice staff-notice-text">{row.body}</div> },
  { key: 'channels', title: '渠道', render: (row) => channelsText(row.channels) },
  {
    key: 'version',
    title: '版本',
    render: (row) => (
      <span className="staff-nowrap">
        第{row.version}版{row.shipped ? '（出厂）' : ''}
      </span>
    ),
  },
  {
    key: 'draft',
    title: '新版本',
    render: (row) => (row.draftTitle ? <MarkTag why="下一版本还没有启用">{row.draftTitle}</MarkTag> : '—'),
  },
  { key: 'publishedAt', title: '启用时间', hidden: true, render: (row) => formatDateTime(row.publishedAt) },
];

/** 通知模板: every kind of notice with the wording in force (01 R4.3.2). */
export default function TemplateList() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [state, setState] = useUrlState(listUrl);
  const { data, loading, error, refetch } = useQuery(NoticeTemplatesDocument, { fetchPolicy: 'cache-and-network' });
  const asked = params.get('draft');
  const found = asked ? data?.noticeTemplates.find((row) => row.draftId === asked) : undefined;
  if (found) return <Navigate to={`/notice-templates/${found.code}`} replace />;
  const text = state.search.trim();
  const rows = data?.noticeTemplates.filter(
    (row) =>
      (!state.audience || row.audience === state.audience) &&
      (!state.waiting || row.draftTitle) &&
      `${row.code}${row.name}${row.title}${row.body}`.includes(text),
  );
  return (
    <>
      <PageHeader title="通知模板" help={<HelpLines lines={help} />} />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="notice-templates"
        label="通知模板"
        columns={columns}
        rows={rows}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的模板', hint: '清除筛选后可看到全部模板。' }}
        onOpen={(row) => void navigate(`/notice-templates/${row.code}`)}
      />
    </>
  );
}
