import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, urlFlag, urlText, useUrlState } from '@yjs/web-kit';
import { Checkbox, Empty, Select, Skeleton, Space } from 'antd';
import type { RoleComparisonQuery, RoleDetailFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { RoleComparisonDocument, RolesDocument } from './Roles.graphql.ts';
import { grantWords, scopeText } from './role-words.ts';

const comparisonUrl = { left: urlText(), right: urlText(), all: urlFlag() };
const help = ['选两个角色，逐项比较菜单、操作和数据范围；默认只列不同的项。', '两个角色都没有的项不列出。'];

/** 角色比较: two roles side by side, the differences first. */
export default function RoleComparison() {
  const [state, setState] = useUrlState(comparisonUrl);
  const roles = useQuery(RolesDocument).data?.roles;
  const ready = state.left !== '' && state.right !== '';
  const { data, error, refetch } = useQuery(RoleComparisonDocument, {
    variables: { leftId: state.left, rightId: state.right },
    skip: !ready,
    fetchPolicy: 'network-only',
  });
  const options = roles?.map(({ id, name }) => ({ value: id, label: name }));
  const picker = (key: 'left' | 'right', label: string) => (
    <Select
      aria-label={label}
      placeholder={label}
      style={{ width: 240 }}
      showSearch={{ optionFilterProp: 'label' }}
      loading={!roles}
      options={options}
      value={state[key] || null}
      onChange={(value: string | null) => setState({ [key]: value ?? '' })}
    />
  );
  return (
    <>
      <PageHeader title="角色比较" help={<HelpLines lines={help} />} />
      <Space wrap style={{ marginBottom: 12 }}>
        {picker('left', '左侧角色')}
        {picker('right', '右侧角色')}
        <Checkbox checked={state.all} onChange={({ target }) => setState({ all: target.checked })}>
          相同的项也列出
        </Checkbox>
      </Space>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!ready && <Empty description="请选择两个角色" />}
      {ready && !data && !error && <Skeleton active />}
      {data && <ComparedTable comparison={data.roleComparison} all={state.all} />}
    </>
  );
}

function ComparedTable({ comparison, all }: { comparison: RoleComparisonQuery['roleComparison']; all: boolean }) {
  const { left, right } = comparison;
  const rows = [...properties(left, right), ...comparison.rows.map(inWords)];
  const shown = all ? rows : rows.filter((row) => row.left !== row.right);
  if (shown.length === 0) return <Empty description="两个角色没有不同" />;
  return (
    <table className="staff-table" aria-label="角色比较">
      <thead>
        <tr>
          <th scope="col">菜单或业务</th>
          <th scope="col">项目</th>
          <th scope="col">{left.name}</th>
          <th scope="col">{right.name}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.key} className={row.left === row.right ? undefined : 'staff-differs'}>
            <td>{row.group}</td>
            <td>{row.title}</td>
            <td>{row.left}</td>
            <td>{row.right}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inWords(row: RoleComparisonQuery['roleComparison']['rows'][number]) {
  return { ...row, left: grantWords[row.left], right: grantWords[row.right] };
}

function properties(left: RoleDetailFragment, right: RoleDetailFragment) {
  const row = (title: string, value: (role: RoleDetailFragment) => string) => ({
    key: title,
    group: '角色',
    title,
    left: value(left),
    right: value(right),
  });
  return [
    row('数据范围', scopeText),
    row('第二因素', (role) => (role.secondFactor ? '须校验' : '不要求')),
    row('状态', (role) => (role.enabled ? '启用' : '停用')),
  ];
}
