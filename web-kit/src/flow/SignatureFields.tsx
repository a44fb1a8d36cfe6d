import { KeyOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Form, Input, Upload } from 'antd';

/** The reader's key as it is chosen for one signature; it never leaves the page. */
export interface SigningKey {
  file?: File;
  pin: string;
}

export const isReady = ({ file, pin }: SigningKey): boolean => file !== undefined && pin !== '';

interface SignatureFieldsProps {
  value: SigningKey;
  onChange(key: SigningKey): void;
}

/** Key file and PIN with which the reader signs what he approves (spec 41.9). */
export function SignatureFields({ value, onChange }: SignatureFieldsProps) {
  const { file, pin } = value;
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
