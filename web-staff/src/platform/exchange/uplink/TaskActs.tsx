import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TransferTaskRowFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { CancelTransferTaskDocument, ResendUplinkRowsDocument } from './transfer.graphql.ts';

/** 补传 of all troubled rows, and 取消 with what becomes of the rest. */
export function TaskActs({ task, onDone }: { task: TransferTaskRowFragment; onDone(): void }) {
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const [cancel] = useMutation(CancelTransferTaskDocument);
  const [resend] = useMutation(ResendUplinkRowsDocument);
  const [cancelling, setCancelling] = useState(false);

  async function again(): Promise<void> {
    try {
      const { data } = await resend({ variables: { entryId: task.entryId, input: { taskId: task.id } } });
      message.success('已开始补传');
      if (data) void navigate(`/uplink/tasks/${data.resendUplinkRows.id}`);
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  return (
    <>
      {task.canResend && (
        <Button
          type="primary"
          onClick={() =>
            modal.confirm({
              title: `补传 ${task.failed} 行？`,
              content: '按数据来源的当前内容另成一个任务发送；内容没有更正的行，可能再次失败。',
              okText: '补传',
              cancelText: '返回',
              onOk: again,
            })
          }
        >
          补传失败的行
        </Button>
      )}
      {task.canCancel && (
        <Button danger onClick={() => setCancelling(true)}>
          取消任务
        </Button>
      )}
      {cancelling && (
        <ReasonDialog
          title={`取消任务 · ${task.taskNo}`}
          okText="取消任务"
          danger
          lines={[
            `已送出的 ${task.sent} 行不会撤回，对方仍可能入库。`,
            '其余的行不再由本任务发送；水位没有前移，下一次任务会把它们一并送出。',
          ]}
          common={['对方系统停机维护', '数据来源需要更正后再上行', '条目设置有误']}
          onConfirm={async (reason) => {
            await cancel({ variables: { id: task.id, reason } });
            setCancelling(false);
            message.success('任务已取消');
            onDone();
          }}
          onClose={() => setCancelling(false)}
        />
      )}
    </>
  );
}
