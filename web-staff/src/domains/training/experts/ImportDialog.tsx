import { DownloadButton } from '@yjs/web-kit';
import { Alert, App, Button, Checkbox, Modal, Space, Upload } from 'antd';
import { useState } from 'react';
import { PlainTable } from '../../../platform/PlainTable.tsx';
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
      <Space style={{ marginBottom: 12 }}>
        <Upload
          accept=".xlsx"
          showUploadList={false}
          beforeUpload={(chosen) => {
            void check(chosen);
            return false;
          }}
        >
          <Button loading={busy}>选择文件</Button>
        </Upload>
        <DownloadButton label="下载模板" url="/review-experts/template.xlsx" />
        {file && <span>{file.name}</span>}
      </Space>
      {checked && (
        <Alert
          type={checked.faults.length > 0 ? 'warning' : 'success'}
          showIcon
          title={
            checked.faults.length > 0
              ? `共 ${checked.rowCount} 行，正确 ${checked.goodRows} 行，有 ${checked.faults.length} 处错误`
              : `共 ${checked.rowCount} 行，全部正确`
          }
        />
      )}
      {checked && checked.faults.length > 0 && (
        <>
          <PlainTable
            label="导入错误"
            columns={[
              { key: 'row', title: '行', align: 'right', render: ({ row }) => row || '—' },
              { key: 'column', title: '栏目', render: ({ column }) => column },
              { key: 'message', title: '错误', render: ({ message: text }) => text },
            ]}
            rows={checked.faults.map((fault, n) => ({ ...fault, id: String(n) }))}
            empty={{ title: '没有错误', hint: '' }}
          />
          {checked.goodRows > 0 && (
            <Checkbox checked={onlyGood} onChange={({ target }) => setOnlyGood(target.checked)}>
              只导入正确行（{checked.goodRows} 行）
            </Checkbox>
          )}
        </>
      )}
    </Modal>
  );
}
