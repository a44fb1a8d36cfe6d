import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { DownloadFailure, downloadFile } from './download-file.ts';

export interface DownloadButtonProps {
  label: string;
  url: string;
  /** Sent in the body instead of the address. */
  fields?: Readonly<Record<string, string>> | undefined;
}

/** Fetches a file: busy while the server prepares it; what it makes in the background and a failure are said in words. */
export function DownloadButton({ label, url, fields }: DownloadButtonProps) {
  const { message } = App.useApp();
  const [running, setRunning] = useState(false);

  async function start(): Promise<void> {
    setRunning(true);
    try {
      const ordered = await downloadFile(url, fields);
      if (ordered) message.info(ordered, 8);
      else message.success(`${label}：文件已生成`);
    } catch (failure) {
      message.error(failureText(label, failure), 8);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Button icon={<DownloadOutlined />} loading={running} aria-busy={running} onClick={() => void start()}>
      {label}
    </Button>
  );
}

function failureText(label: string, failure: unknown): string {
  if (!(failure instanceof DownloadFailure)) return `${label}没有成功，请重试`;
  const trace = failure.traceId ? ` · 追踪号 ${failure.traceId}` : '';
  return `${label}没有成功：${failure.message}（${failure.code}${trace}）`;
}
