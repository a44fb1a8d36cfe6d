import { ErrorNotice } from '@yjs/web-kit';
import { Select, Skeleton, Space } from 'antd';

export interface DifferenceRowsProps {
  /** How many versions there are. */
  versions: number;
  from: number;
  to: number;
  onFrom(version: number): void;
  onTo(version: number): void;
  rows: readonly { path: string; title: string; before: string; after: string }[] | undefined;
  error: unknown;
  onRetry(): void;
}

/** 版本对比: two versions to choose, and what differs, the earlier text red and struck, the later green (BR16-2, 02 §7.6). */
export function DifferenceRows({ versions, from, to, onFrom, onTo, rows, error, onRetry }: DifferenceRowsProps) {
  const options = Array.from({ length: versions }, (_, n) => ({ value: n + 1, label: `第${n + 1}版` }));
  return (
    <div className="staff-stack">
      <Space>
        <Select aria-label="原版本" value={from} options={options} onChange={onFrom} />
        对比
        <Select aria-label="新版本" value={to} options={options} onChange={onTo} />
      </Space>
      {Boolean(error) && <ErrorNotice error={error} onRetry={onRetry} />}
      {!rows && !error && <Skeleton active />}
      {rows?.length === 0 && <p className="staff-empty">两版内容相同</p>}
      {rows && rows.length > 0 && (
        <table className="staff-table staff-versions" aria-label="版本对比">
          <thead>
            <tr>
              <th scope="col" align="left">
                项目
              </th>
              <th scope="col" align="left">
                第{from}版
              </th>
              <th scope="col" align="left">
                第{to}版
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.path}>
                <td>{row.title}</td>
                <td>
                  <del>{row.before || '（空）'}</del>
                </td>
                <td>
                  <ins>{row.after || '（空）'}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
