import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Radio, Space } from 'antd';
import type { SignerCertificate } from './signer-bridge.ts';
import { useCertificates } from './useCertificates.ts';

interface CertificateFieldProps {
  bridgeUrl: string;
  value: SignerCertificate | undefined;
  onChange(certificate: SignerCertificate): void;
}

/** The certificates of the 智能密码钥匙 in this machine, one to be chosen; says what to do when there is none. */
export function CertificateField({ bridgeUrl, value, onChange }: CertificateFieldProps) {
  const { certificates, problem, reload } = useCertificates(bridgeUrl);
  const empty = certificates?.length === 0;
  return (
    <Form.Item label="智能密码钥匙" required>
      {empty && <Alert type="warning" showIcon role="alert" title={problem ?? '智能密码钥匙中没有可用的证书'} />}
      <Radio.Group
        aria-label="证书"
        value={value?.id}
        onChange={({ target }) => {
          const chosen = certificates?.find(({ id }) => id === target.value);
          if (chosen) onChange(chosen);
        }}
      >
        <Space orientation="vertical">
          {certificates?.map(({ id, holder, serial }) => (
            <Radio key={id} value={id}>
              {holder}（序列号 {serial}）
            </Radio>
          ))}
        </Space>
      </Radio.Group>
      <div>
        <Button
          type="link"
          size="small"
          icon={<ReloadOutlined />}
          onClick={reload}
          loading={certificates === undefined}
        >
          重新检测
        </Button>
      </div>
    </Form.Item>
  );
}
