import { DownloadOutlined } from '@ant-design/icons';
import { downloadFile } from '@yjs/web-kit';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';

const SHEETS = { objections: '异议表', reissues: '失败重发表', results: '发放结果表' } as const;

/** 下载报表: the sheets of 03 §33.8, of a cycle or of a district's roster. */
export function SheetsButton({ base, summary }: { base: string; summary?: true }) {
  const { message } = App.useApp();
  const [running, setRunning] = useState(false);
  const sheets: Readonly<Record<string, string>> = { ...(summary && { summary: '汇总表' }), ...SHEETS };

  async function fetchSheet(name: string): Promise<void> {
    setRunning(true);
    try {
      await downloadFile(`${base}/${name}.xlsx`);
      message.success(`${sheets[name]}：文件已生成`);
    } catch (failure) {
      message.error(failure instanceof Error ? failure.message : '没有下载成功，请重试');
    } finally {
      setRunning(false);
    }
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: Object.entries(sheets).map(([key, label]) => ({ key, label })),
        onClick: ({ key }) => void fetchSheet(key),
      }}
    >
      <Button icon={<DownloadOutlined />} loading={running}>
        下载报表
      </Button>
    </Dropdown>
  );
}
