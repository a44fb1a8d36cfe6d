import { type DataColumn, MarkTag } from '@yjs/web-kit';
import type { ReactNode } from 'react';
import { PlainTable } from '../PlainTable.tsx';
import type { ListItem } from './list-body.ts';
import './code-lists.css';

/** An entry with its place. */
export interface ItemRow extends ListItem {
  /** The same wherever the entry stands. */
  id: string;
  at: number;
}

export interface ItemTableProps<Row extends ItemRow> {
  rows: readonly Row[];
  code?(row: Row): ReactNode;
  title?(row: Row): ReactNode;
  acts?(row: Row): ReactNode;
}

/** The entries of a code list in their order; cells can be typed into where the caller says so. */
export function ItemTable<Row extends ItemRow>({ rows, code, title, acts }: ItemTableProps<Row>) {
  const columns: DataColumn<Row>[] = [
    { key: 'code', title: '代码', width: 130, render: (row) => code?.(row) ?? row.code },
    { key: 'title', title: '名称', render: (row) => title?.(row) ?? row.title },
    { key: 'state', title: '状态', width: 100, render: stateOf },
  ];
  if (acts) columns.push({ key: 'acts', title: '操作', width: 200, render: (row) => acts(row) });
  return (
    <PlainTable
      label="代码"
      columns={columns}
      rows={rows}
      rowProps={({ withdrawn }) => (withdrawn ? { className: 'code-list-withdrawn' } : {})}
      empty={{ title: '没有代码', hint: '新增一项后保存。' }}
    />
  );
}

function stateOf({ withdrawn, fixed }: ListItem) {
  if (withdrawn) return <MarkTag why="不再供选择；已填写的办件仍显示其名称">停用</MarkTag>;
  return fixed ? <MarkTag why="系统按此代码办理，不能停用，可以修改名称">系统使用</MarkTag> : '在用';
}
