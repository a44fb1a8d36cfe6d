import { useMutation } from '@apollo/client/react';
import { FormDialog, ReasonItem } from '@yjs/web-kit';
import { Alert, Descriptions, Modal, Typography } from 'antd';
import { useState } from 'react';
import { IssueCryptoSecretDocument } from './cryptography.graphql.ts';
import type { ClientDialogProps } from './EditClientDialog.tsx';

/** 签发HMAC密钥: the reason first, then the secret, which no page shows again. */
export function SecretDialog({ client, onDone, onClose }: ClientDialogProps) {
  const [issue] = useMutation(IssueCryptoSecretDocument);
  const [issued, setIssued] = useState<{ secret: string; keyId: string }>();
  const { id, version } = client;
  if (issued)
    return (
      <Modal open title="HMAC密钥已签发" footer={null} onCancel={onClose} mask={{ closable: false }} width={640}>
        <Alert type="warning" showIcon title="密钥只显示这一次，请立即交给该系统并妥善保管。" />
        <Descriptions column={1} size="small" style={{ marginTop: 12 }}>
          <Descriptions.Item label="密钥编号">{issued.keyId}</Descriptions.Item>
          <Descriptions.Item label="密钥">
            <Typography.Text copyable code>
              {issued.secret}
            </Typography.Text>
          </Descriptions.Item>
        </Descriptions>
      </Modal>
    );
  // The dialog closes itself once the secret is there; what then stands in its place is shown until it is read.
  let done = false;
  return (
    <FormDialog<{ reason: string }>
      title={`签发HMAC密钥：${client.clientIdTitle}`}
      okText="签发"
      danger={client.secretKeyId !== null}
      onSubmit={async ({ reason }) => {
        const { data } = await issue({ variables: { id, version, reason } });
        if (!data) return;
        done = true;
        setIssued(data.issueCryptoClientSecret);
        onDone();
      }}
      onClose={() => {
        if (!done) onClose();
      }}
    >
      {client.secretKeyId && (
        <Alert
          type="warning"
          showIcon
          title={
            client.everEnabled
              ? '原密钥在并行期内继续有效，该系统须在此期间换用新密钥；系统联系人将收到短信。'
              : '原密钥即时失效，该系统须换用新密钥后才能继续调用。'
          }
        />
      )}
      <ReasonItem label="签发原因" />
    </FormDialog>
  );
}
