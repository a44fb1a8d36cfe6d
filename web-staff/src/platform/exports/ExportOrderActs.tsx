import { useMutation } from '@apollo/client/react';
import { DownloadButton, presentError } from '@yjs/web-kit';
import { App, Button } from 'antd';
import type { ExportOrderFieldsFragment } from '../../generated/graphql.ts';
import { CancelExportOrderDocument } from './ExportOrders.graphql.ts';

/** What may be done with one's export now: fetch its file, or end its making. */
export function ExportOrderActs({ order }: { order: ExportOrderFieldsFragment }) {
  const { message, modal } = App.useApp();
  const [cancel] = useMutation(CancelExportOrderDocument);

  async function end(): Promise<void> {
    try {
      await cancel({ variables: { id: order.id } });
      message.success('已取消导出');
    } catch (error) {
      message.error(presentError(error).title);
    }
  }

  if (order.fileUrl) return <DownloadButton label="下载" url={order.fileUrl} />;
  if (!order.canCancel) return null;
  return (
    <Button
      onClick={() =>
        modal.confirm({
          title: `取消导出“${order.title}”？`,
          content: '已生成的部分不保留；需要时可在列表页重新导出。',
          okText: '取消导出',
          okButtonProps: { danger: true },
          cancelText: '返回',
          onOk: end,
        })
      }
    >
      取消
    </Button>
  );
}
