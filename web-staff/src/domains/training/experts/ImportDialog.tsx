import { App, Modal } from 'antd';
import { useState } from 'react';
import { SheetCheck } from '../SheetCheck.tsx';
import { type SheetOutcome, sendSheet } from './send-sheet.ts';

/** 导入: the file is checked first, each fault by row and column; then taken in once. */
export function ImportDialog({ onClose, onDone }: { onClose(): void; onDone(): void }) {
  const { message } = App.useApp();
  const [file, setFile] = useState<File>();
  const [checked, setChecked] = useState<SheetOutcome>();
  const [onlyGood, setOnlyGood] = useState(false);
  const [busy, setBusy] = useState(false);
  const ready = checked !== undefined && checked.goodRows > 0 && (checked.faults.length === 0 || onlyGood);

  async function work(task: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await task();
    } catch (failure) {
      message.error((failure as Error).message, 6);
    } finally {
      setBusy(false);
    }
  }

  const check = (chosen: File) =>
    work(async () => {
      setFile(undefined);
      setChecked(await sendSheet(chosen, 'check', false));
      setFile(chosen);
      setOnlyGood(false);
    });
  const take = () =>
    work(async () => {
      if (!file) return;
      const { imported } = await sendSheet(file, 'import', onlyGood);
      message.success(`已导入 ${imported} 位专家`);
      onDone();
      onClose();
    });

  return (
    <Modal
      open
      width={720}
      title="导入评审专家"
      okText="导入"
      cancelText="取消"
      okButtonProps={{ disabled: !ready, loading: busy }}
      onOk={() => void take()}
      onCancel={onClose}
    >
      <p className="yjs-quiet">先下载模板填写；每位专家须已有评审专家角色的账号。同一文件只能导入一次。</p>
      <SheetCheck
        template="/review-experts/template.xlsx"
        fileName={file?.name}
        busy={busy}
        onChoose={(chosen) => void check(chosen)}
        checked={checked}
        onlyGood={onlyGood}
        onOnlyGood={setOnlyGood}
      />
    </Modal>
  );
}
