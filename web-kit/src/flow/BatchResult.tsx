import { RedoOutlined } from '@ant-design/icons';
import { Button, Space, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { DownloadButton } from '../text/DownloadButton.tsx';
import type { RowResult } from './flow.types.ts';

export interface BatchRow {
  id: string;
  /** What the row is called for the clerk: case number, name. */
  label: string;
  result: RowResult;
  code?: string | null;
  message?: string | null;
}

export interface BatchResultProps {
  /** What was done, e.g. 预审退回. */
  title: string;
  rows: readonly BatchRow[];
  /** File with one line per row; no button when absent. */
  resultFileUrl?: string | null | undefined;
  /** What a row is: 办件 unless said. */
  what?: string | undefined;
  /** Beside the buttons. */
  extra?: ReactNode;
  /** Called with the ids that failed; no button when absent or nothing failed. */
  onRetry?: ((ids: string[]) => void) | undefined;
}

const words: Record<RowResult, string> = { OK: '成功', SKIPPED: '跳过', FAILED: '失败' };
const rank: Record<RowResult, number> = { FAILED: 0, SKIPPED: 1, OK: 2 };

/** The outcome of an act on a selection: counts, then row by row with the reason; failed ones first. */
export function BatchResult({ title, rows, resultFileUrl, what = '办件', extra, onRetry }: BatchResultProps) {
  const failed = rows.filter((row) => row.result === 'FAILED').map((row) => row.id);
  const count = (result: RowResult) => rows.filter((row) => row.result === result).length;
  return (
    <section aria-label={`${title}结果`}>
      <div className="yjs-row" role="status">
        <span>
          {title}：成功 <b>{count('OK')}</b> 件，跳过 <b>{count('SKIPPED')}</b> 件，失败 <b>{failed.length}</b> 件
        </span>
        <Space>
          {onRetry && failed.length > 0 && (
            <Button icon={<RedoOutlined />} onClick={() => onRetry(failed)}>
              重试失败的 {failed.length} 件
            </Button>
          )}
          {resultFileUrl && <DownloadButton label="导出结果" url={resultFileUrl} />}
          {extra}
        </Space>
      </div>
      <Table<BatchRow>
        size="small"
        rowKey="id"
        dataSource={rows.toSorted((a, b) => rank[a.result] - rank[b.result])}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { title: what, dataIndex: 'label' },
          { title: '结果', width: 80, render: (_, row) => <Tag variant="outlined">{words[row.result]}</Tag> },
          {
            title: '说明',
            render: (_, row) => [row.message, row.code && `（${row.code}）`].filter(Boolean).join(''),
          },
        ]}
      />
    </section>
  );
}
