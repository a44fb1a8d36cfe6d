import { type DataColumn, MarkTag } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { isPrescribed, type Option, placeWords } from './options-body.ts';

export interface OptionTableProps {
  rows: readonly Option[];
  /** Codes of the version approved last: those are retired, never taken away. */
  used?: ReadonlySet<string>;
  onMove?(code: string, by: -1 | 1): void;
  onEdit?(option: Option): void;
  onChange?(option: Option): void;
  onRemove?(code: string): void;
}

type Row = Option & { id: string };

/** The options of one grade in the order in which they are shown. */
export function OptionTable({ rows, used, onMove, onEdit, onChange, onRemove }: OptionTableProps) {
  const acts: DataColumn<Row> = {
    key: 'acts',
    title: '操作',
    width: 250,
    render: (row) => {
      const { id: _id, ...option } = row;
      const at = rows.findIndex(({ code }) => code === row.code);
      const name = `“${row.text}”`;
      return (
        <Space size={0} wrap>
          <Button
            type="link"
            size="small"
            disabled={at === 0}
            aria-label={`上移${name}`}
            onClick={() => onMove?.(row.code, -1)}
          >
            上移
          </Button>
          <Button
            type="link"
            size="small"
            disabled={at === rows.length - 1}
            aria-label={`下移${name}`}
            onClick={() => onMove?.(row.code, 1)}
          >
            下移
          </Button>
          <Button type="link" size="small" aria-label={`修改${name}`} onClick={() => onEdit?.(option)}>
            修改
          </Button>
          {used?.has(row.code) ? (
            !isPrescribed(row) && (
              <Button
                type="link"
                size="small"
                aria-label={`${row.enabled ? '停用' : '恢复'}${name}`}
                onClick={() => onChange?.({ ...option, enabled: !row.enabled })}
              >
                {row.enabled ? '停用' : '恢复'}
              </Button>
            )
          ) : (
            <Button type="link" size="small" danger aria-label={`删除${name}`} onClick={() => onRemove?.(row.code)}>
              删除
            </Button>
          )}
        </Space>
      );
    },
  };
  return (
    <PlainTable
      label="评价选项"
      columns={onEdit ? [...COLUMNS, acts] : COLUMNS}
      rows={rows.map((row) => ({ ...row, id: row.code }))}
      rowProps={({ enabled }) => (enabled ? {} : { className: 'option-retired' })}
      empty={{ title: '该等级没有适用的选项', hint: '请换一个业务类型或服务场景再看。' }}
    />
  );
}

const COLUMNS: readonly DataColumn<Row>[] = [
  {
    key: 'text',
    title: '选项',
    render: (row) => (
      <>
        {row.text} {isPrescribed(row) && <MarkTag why="国家标准规定的差评选项，不能停用">规定</MarkTag>}
        {row.requiresText && <MarkTag why="勾选后必须填写具体内容">须填写</MarkTag>}
        {!row.enabled && <MarkTag why="不再向评价人显示；已作出的评价保留原样">停用</MarkTag>}
      </>
    ),
  },
  { key: 'place', title: '适用', render: placeWords },
];
