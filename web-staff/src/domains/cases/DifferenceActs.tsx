import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { DifferenceRowFragment } from '../../generated/graphql.ts';
import { ReasonDialog } from '../../platform/ReasonDialog.tsx';
import { RepushDifferenceDocument, VerifyDifferenceDocument } from './LibraryDifferences.graphql.ts';

export interface DifferenceActsProps {
  difference: DifferenceRowFragment;
  onDone(): void;
}

/** 重推 and 标记已核实 of one difference, as far as the server allows them. */
export function DifferenceActs({ difference, onDone }: DifferenceActsProps) {
  const { message } = App.useApp();
  const [repush, { loading }] = useMutation(RepushDifferenceDocument);
  const [verify] = useMutation(VerifyDifferenceDocument);
  const [verifying, setVerifying] = useState(false);

  async function again(): Promise<void> {
    try {
      await repush({ variables: { id: difference.id } });
      message.success('已重新发送，办件库的处理结果以下次核对为准');
      onDone();
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  return (
    <Space size={4} className="yjs-no-print">
      {difference.canRepush && (
        <Button size="small" loading={loading} onClick={() => void again()}>
          重推
        </Button>
      )}
      {difference.canVerify && (
        <Button size="small" onClick={() => setVerifying(true)}>
          标记已核实
        </Button>
      )}
      {verifying && (
        <ReasonDialog
          title={`标记已核实 · ${difference.projid}`}
          okText="标记已核实"
          lines={[
            '表示已与办件库核对，这一差异无需重推。',
            '标记后不再列入待处理；本系统或办件库的状态再变化时，会重新出现。',
            '核实人和情况说明会记入审计日志。',
          ]}
          common={['办件库已确认，正在恢复数据', '办件库已线下更正，待次日核对']}
          onConfirm={async (reason) => {
            await verify({ variables: { id: difference.id, reason } });
            setVerifying(false);
            message.success('已标记为已核实');
            onDone();
          }}
          onClose={() => setVerifying(false)}
        />
      )}
    </Space>
  );
}
