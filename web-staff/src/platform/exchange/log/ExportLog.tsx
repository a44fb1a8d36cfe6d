import { downloadFile } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ExchangeCallFilterInput } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';

/** 导出: the filter that is shown, with a reason; no column names a person. */
export function ExportLog({ filter }: { filter: ExchangeCallFilterInput }) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>导出</Button>
      {asking && (
        <ReasonDialog
          title="导出数据交换日志"
          okText="导出"
          lines={[
            '按当前筛选条件导出，不含个人信息；条数较多的由系统在后台生成，完成后通知您。',
            '导出人、事由、条数和文件摘要会记入审计日志。',
          ]}
          label="导出事由"
          onConfirm={async (reason) => {
            const ordered = await downloadFile('/exports/exchange-log.xlsx', { ...filter, reason });
            if (ordered) message.info(ordered, 8);
            else message.success('文件已生成');
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
