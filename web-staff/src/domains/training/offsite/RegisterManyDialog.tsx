import { SheetCheck, useSheetImport } from '@yjs/web-kit';
import { App, Modal } from 'antd';

/** 批量登记: the list of what waits is filled in and read back; each row is judged like one that is registered by itself (02 §20.6). */
export function RegisterManyDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const { sound, busy, take, sheet } = useSheetImport('/imports/offsite-results', true);
  const taken = (count: number) => {
    message.success(`已登记 ${count} 件报销结果`);
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title="批量登记报销结果"
      okText="登记"
      cancelText="取消"
      okButtonProps={{ disabled: !sound, loading: busy }}
      onOk={() => void take(taken)}
      onCancel={onClose}
    >
      <p className="yjs-quiet">
        模板列出待登记的异地培训，一次最多500件；“已报销”按可核定金额登记，部分报销的请逐件登记。登记后的更正须经市局同意。
      </p>
      <SheetCheck {...sheet} />
    </Modal>
  );
}
