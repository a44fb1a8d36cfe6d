import { downloadFile } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { DistributionStatus } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';

interface Filter {
  search: string | undefined;
  state: DistributionStatus | undefined;
}

/** 数据分发清单: what the list shows, with a reason. */
export function ExportDistributions({ filter }: { filter: Filter }) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>导出数据分发清单</Button>
      {asking && (
        <ReasonDialog
          title="导出数据分发清单"
          okText="导出"
          lines={[
            '按当前筛选条件导出：应用、通道、用途、字段、应用IP、限额、有效期和审批。',
            '导出人、事由、条数和文件摘要会记入审计日志。',
          ]}
          label="导出事由"
          common={['季度核对授权', '等级保护测评', '上级检查']}
          onConfirm={async (reason) => {
            await downloadFile('/exports/distributions.xlsx', { ...filter, reason });
            message.success('文件已生成');
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
