import { Alert, Checkbox, Modal, Typography } from 'antd';
import { useState } from 'react';
import type { AppRowFragment } from '../../../generated/graphql.ts';

export interface SecretDialogProps {
  app: AppRowFragment;
  secret: string;
  onClose(): void;
}

/** A new secret, shown this once: the dialog goes only after one has said that it was handed over. */
export function SecretDialog({ app, secret, onClose }: SecretDialogProps) {
  const [handed, setHanded] = useState(false);
  return (
    <Modal
      open
      width={640}
      title={`应用密钥 · ${app.name}（${app.appId}）`}
      okText="关闭"
      okButtonProps={{ disabled: !handed }}
      cancelButtonProps={{ style: { display: 'none' } }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={onClose}
    >
      <Alert
        type="warning"
        showIcon
        title="密钥只显示这一次，关闭后任何人都不能再查看。"
        description="请通过安全的方式交给对方；遗失时只能更换。"
      />
      <p className="exchange-secret">
        <Typography.Text copyable={{ tooltips: ['复制', '已复制'] }} code>
          {secret}
        </Typography.Text>
      </p>
      <p className="yjs-quiet">64位十六进制，以其 UTF-8 字节作为 HMAC-SM3 的密钥。</p>
      <Checkbox checked={handed} onChange={({ target }) => setHanded(target.checked)}>
        我已保存并将安全地转交对方
      </Checkbox>
    </Modal>
  );
}
