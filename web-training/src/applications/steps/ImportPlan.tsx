import { DownloadButton } from '@yjs/web-kit';
import { Alert, App, Button, Form, Space, Upload } from 'antd';
import { useState } from 'react';
import type { FormContent, PlanRow } from '../content.ts';

interface Read {
  lines: PlanRow[];
  faults: { row: number; message: string }[];
}

/** 从 Excel 导入: replaces the lines; with one bad row nothing is taken over, and each is named. */
export function ImportPlan({ touch }: { touch(): void }) {
  const form = Form.useFormInstance<FormContent>();
  const { message } = App.useApp();
  const [faults, setFaults] = useState<Read['faults']>([]);

  async function take(file: File): Promise<void> {
    const body = new FormData();
    body.append('file', file);
    const answer = await fetch('/training-plan/lines', { method: 'POST', body });
    const read = (await answer.json()) as Partial<Read> & { message?: string };
    if (!answer.ok || !read.lines) {
      message.error(read.message ?? '文件没有读取成功，请稍后重试', 6);
      return;
    }
    setFaults(read.faults ?? []);
    if (read.faults?.length) return;
    form.setFieldValue('plan', read.lines);
    touch();
    message.success(`已导入 ${read.lines.length} 行`);
  }

  return (
    <>
      <Space style={{ marginBottom: 12 }}>
        <Upload
          accept=".xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file).catch(() => message.error('网络中断，文件没有读取，请稍后重试', 6));
            return false;
          }}
        >
          <Button>从 Excel 导入</Button>
        </Upload>
        <DownloadButton label="下载模板" url="/training-plan/template.xlsx" />
      </Space>
      {faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 12 }}
          title={`有 ${faults.length} 处错误，没有导入；请修改后重新导入`}
          description={
            <ul>
              {faults.map(({ row, message: text }) => (
                <li key={`${row} ${text}`}>{row > 0 ? `第${row}行：${text}` : text}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
