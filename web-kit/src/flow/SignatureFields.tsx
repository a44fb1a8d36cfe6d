import { KeyOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Form, Input, Upload } from 'antd';
import { CertificateField } from '../session/CertificateField.tsx';
import type { SignerCertificate } from '../session/signer-bridge.ts';
import { useSession } from '../session/useSession.ts';

/** The reader's key as it is chosen for one signature; it never leaves the page. */
export interface SigningKey {
  file?: File;
  pin: string;
  /** A certificate of a 智能密码钥匙, instead of a file. */
  certificate?: SignerCertificate & { bridgeUrl: string };
}

export const isReady = ({ file, pin, certificate }: SigningKey): boolean =>
  certificate !== undefined || (file !== undefined && pin !== '');

interface SignatureFieldsProps {
  value: SigningKey;
  onChange(key: SigningKey): void;
}

/** What the reader signs with what he approves (spec 41.9): the certificate that the account is bound to, else key file and PIN. */
export function SignatureFields({ value, onChange }: SignatureFieldsProps) {
  const { file, pin, certificate } = value;
  const bridgeUrl = useSession().session?.signerBridgeUrl;
  if (bridgeUrl)
    return (
      <CertificateField
        bridgeUrl={bridgeUrl}
        value={certificate}
        onChange={(chosen) => onChange({ pin: '', certificate: { ...chosen, bridgeUrl } })}
      />
    );
  return (
    <>
      <Form.Item label="密钥文件" required extra="用本人密钥对所审批内容的摘要签名，私钥不会离开本机。">
        <Upload
          maxCount={1}
          accept=".json,.key"
          fileList={file ? [{ uid: '1', name: file.name, status: 'done' }] : []}
          beforeUpload={(chosen) => {
            onChange({ file: chosen, pin });
            return false;
          }}
          onRemove={() => onChange({ pin })}
        >
          <Button icon={<UploadOutlined />}>选择密钥文件</Button>
        </Upload>
      </Form.Item>
      <Form.Item label="PIN 码" htmlFor="act-pin" required>
        <Input.Password
          id="act-pin"
          prefix={<KeyOutlined />}
          autoComplete="off"
          maxLength={64}
          value={pin}
          onChange={({ target }) => onChange({ ...value, pin: target.value })}
        />
      </Form.Item>
    </>
  );
}
