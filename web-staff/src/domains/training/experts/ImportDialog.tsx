import { SheetCheck, useSheetImport } from '@yjs/web-kit';
import { App, Modal } from 'antd';

/** 导入: the file is checked first, each fault by row and column; then taken in once. */
export function ImportDialog({ onClose, onDone }: { onClose(): void; onDone(): void }) {
  const { message } = App.useApp();
  const { sound, busy, take, sheet } = useSheetImport('/review-experts');
  const taken = (imported: number) => {
    message.success(`已导入 ${imported} 位专家`);
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title="导入评审专家"
      okText="导入"
      cancelText="取消"
      okButtonProps={{ disabled: !sound, loading: busy }}
      onOk={() => void take(taken)}
      onCancel={onClose}
    >
      <p className="yjs-quiet">先下载模板填写；每位专家须已有评审专家角色的账号。同一文件只能导入一次。</p>
      <SheetCheck {...sheet} />
    </Modal>
  );
}
