import { DownloadButton, saveFaults } from '@yjs/web-kit';
import { Alert, App, Button, Modal, Space, Upload } from 'antd';
import { useState } from 'react';
import { type CheckedResults, sendResults } from './send-results.ts';

/** 导入银行发放结果: the file is checked first; it is taken in whole or not at all. */
export function ImportDialog({ sheetId, onDone, onClose }: { sheetId: string; onDone(): void; onClose(): void }) {
  const { message } = App.useApp();
  const [file, setFile] = useState<File>();
  const [checked, setChecked] = useState<CheckedResults>();
  const [busy, setBusy] = useState(false);
  const sound = file !== undefined && checked?.faults.length === 0;

  async function send(step: 'check' | 'import', given: File): Promise<void> {
    setBusy(true);
    try {
      const found = await sendResults(step, sheetId, given);
      if (step === 'check') {
        setFile(given);
        setChecked(found);
        return;
      }
      message.success(found.imported === 0 ? '内容与已登记的一致，没有变化' : `已登记 ${found.imported} 人的发放结果`);
      onDone();
      onClose();
    } catch (failure) {
      message.error(failure instanceof Error ? failure.message : '没有传完，请重试', 6);
    } finally {
      setBusy(false);
    }
  }

  async function faultTable(given: File): Promise<void> {
    setBusy(true);
    try {
      await saveFaults('/living-payouts/faults.xlsx', given, { of: sheetId });
    } catch (failure) {
      message.error((failure as Error).message, 6);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title="导入银行发放结果"
      okText="导入"
      cancelText="取消"
      okButtonProps={{ disabled: !sound, loading: busy }}
      onOk={() => file && void send('import', file)}
      onCancel={onClose}
    >
      <p className="yjs-quiet">
        在付款清单中填写发放结果、实发金额、发放日期和凭证号后上传；每名学员一行，不能缺少或重复。
      </p>
      <Space style={{ marginBottom: 12 }}>
        <Upload
          accept=".xlsx"
          showUploadList={false}
          beforeUpload={(chosen) => {
            void send('check', chosen);
            return false;
          }}
        >
          <Button loading={busy}>选择文件</Button>
        </Upload>
        <DownloadButton label="下载付款清单" url={`/living-payouts/template.xlsx?of=${sheetId}`} />
      </Space>
      {checked && (
        <Alert
          type={checked.faults.length > 0 ? 'warning' : 'success'}
          showIcon
          title={
            checked.faults.length > 0
              ? `共 ${checked.rowCount} 行，有 ${checked.faults.length} 处错误，请修改后重新选择`
              : `共 ${checked.rowCount} 行，全部正确`
          }
          action={
            file &&
            checked.faults.length > 0 && (
              <Button size="small" loading={busy} onClick={() => void faultTable(file)}>
                下载导入错误表
              </Button>
            )
          }
          description={
            checked.faults.length > 0 && (
              <ul aria-label="导入错误">
                {checked.faults.slice(0, 20).map(({ row, column, message: words }) => (
                  <li key={`${row} ${column} ${words}`}>
                    {row > 0 && `第${row}行 `}
                    {column}：{words}
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
    </Modal>
  );
}
