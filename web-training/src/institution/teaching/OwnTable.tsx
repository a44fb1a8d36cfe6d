import { Button, Table, type TableProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { FilesCell } from './FilesCell.tsx';

interface OwnRow {
  id: string;
  name: string;
  files: Parameters<typeof FilesCell>[0]['files'];
}

export interface OwnTableProps<Row extends OwnRow> {
  /** What the button says that adds one. */
  add: string;
  rows: readonly Row[];
  /** What stands there while there is none. */
  empty: string;
  columns: NonNullable<TableProps<Row>['columns']>;
  /** Head of the column with the papers. */
  papers: string;
  /** The dialog that adds one (nothing given) or changes one. */
  dialog(row: Row | undefined, onClose: () => void): ReactNode;
}

/** What an institution has to teach with, of one kind: a table with its papers, and a dialog to add and to change. */
export function OwnTable<Row extends OwnRow>({ add, rows, empty, columns, papers, dialog }: OwnTableProps<Row>) {
  const [open, setOpen] = useState<Row | 'new'>();
  return (
    <>
      <p>
        <Button onClick={() => setOpen('new')}>{add}</Button>
      </p>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={rows}
        locale={{ emptyText: empty }}
        columns={[
          ...columns,
          { title: papers, render: (_, row) => <FilesCell files={row.files} /> },
          {
            title: '操作',
            render: (_, row) => (
              <Button size="small" onClick={() => setOpen(row)} aria-label={`修改${row.name}`}>
                修改
              </Button>
            ),
          },
        ]}
      />
      {open && dialog(open === 'new' ? undefined : open, () => setOpen(undefined))}
    </>
  );
}
