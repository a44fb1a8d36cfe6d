import { useMutation } from '@apollo/client/react';
import { DatePicker, ErrorNotice } from '@yjs/web-kit';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { HelpLines } from '../../HelpLines.tsx';
import { AskExchangeLogPurgeDocument } from './log.graphql.ts';

/** 申请清理 by the security administrator: until which day. */
export function AskPurge({ onDone }: { onDone(): void }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState<string>();
  const [ask, asking] = useMutation(AskExchangeLogPurgeDocument);

  async function confirm(): Promise<void> {
    if (!until) return;
    try {
      await ask({ variables: { until } });
      message.success('已提交，待审计管理员确认');
      setOpen(false);
      onDone();
    } catch {
      // Shown in the dialog through `asking.error`.
    }
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>申请清理</Button>
      <Modal
        open={open}
        title="申请清理在线日志"
        okText="提交申请"
        cancelText="返回"
        okButtonProps={{ disabled: !until }}
        confirmLoading={asking.loading}
        onOk={() => void confirm()}
        onCancel={() => setOpen(false)}
      >
        <HelpLines
          lines={[
            '只清理已归档且在线满规定期限的日志；归档文件继续保存。',
            '由审计管理员确认后执行，执行后在线查不到这些日志，不能撤销。',
          ]}
        />
        <DatePicker
          aria-label="清理至"
          placeholder="清理至（含当日）"
          onChange={(day) => setUntil(day?.format('YYYY-MM-DD'))}
        />
        {asking.error && <ErrorNotice error={asking.error} />}
      </Modal>
    </>
  );
}
