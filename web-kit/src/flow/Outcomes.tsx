import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { downloadText } from '../text/download.ts';
import { BatchResult, type BatchRow } from './BatchResult.tsx';
import { failedRowsFile } from './failed-rows.ts';

/** What became of each row of a batch; what was not done is taken away as a file (02 §2.4). */
export function Outcomes({ title, rows }: { title: string; rows: readonly BatchRow[] }) {
  const refused = rows.some(({ result }) => result !== 'OK');
  return (
    <BatchResult
      title={title}
      what="名称"
      rows={rows}
      extra={
        refused && (
          <Button
            icon={<DownloadOutlined />}
            onClick={() => downloadText(`${title}失败明细.csv`, failedRowsFile(rows), 'text/csv;charset=utf-8')}
          >
            导出失败明细
          </Button>
        )
      }
    />
  );
}
