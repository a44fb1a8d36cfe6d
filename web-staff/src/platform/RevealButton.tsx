import { usePermission } from '@yjs/web-kit';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { ReasonDialog } from './ReasonDialog.tsx';

export interface RevealButtonProps<Shown> {
  /** Whoever lacks it sees no button. */
  permission: string;
  /** Reasons that can be taken with one click. */
  common: readonly string[];
  /** Asks for the values in clear, with the reason. */
  reveal(reason: string): Promise<Shown | undefined>;
  /** The values, until the window is closed. */
  children(shown: Shown): ReactNode;
  width?: number;
}

/** 查看完整信息: a reason first, then the values in clear until the window is closed. */
export function RevealButton<Shown>({ permission, common, reveal, children, width }: RevealButtonProps<Shown>) {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown>();
  if (!usePermission(permission)) return null;
  return (
    <>
      <Button size="small" type="link" onClick={() => setAsking(true)}>
        查看完整信息
      </Button>
      {asking && (
        <ReasonDialog
          title="查看完整信息"
          okText="查看"
          lines={['查看人、时间和原因会记入审计日志。', '关闭窗口后恢复脱敏显示。']}
          common={common}
          onConfirm={async (reason) => {
            const values = await reveal(reason);
            setAsking(false);
            setShown(values);
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {shown !== undefined && (
        <Modal
          open
          title="完整信息"
          footer={null}
          {...(width !== undefined && { width })}
          onCancel={() => setShown(undefined)}
        >
          {children(shown)}
        </Modal>
      )}
    </>
  );
}
