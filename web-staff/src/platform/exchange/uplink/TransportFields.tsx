import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { UplinkEntryContentFragment } from '../../../generated/graphql.ts';
import type { EntryValues } from './entry-values.ts';
import { ackModes, protocols } from './words.ts';

const examples = {
  HTTP_POST: 'https://主机/路径',
  AMQP: 'amqps://主机/队列名称',
  SFTP: 'sftp://主机:22/目录',
} as const;

/** Where it goes, how it is protected, and how the receiver says yes. */
export function TransportFields({ entry }: { entry: UplinkEntryContentFragment | undefined }) {
  const form = Form.useFormInstance<EntryValues>();
  const protocol = Form.useWatch('protocol', form) ?? 'HTTP_POST';
  const ackMode = Form.useWatch('ackMode', form);
  return (
    <div className="uplink-form">
      <Form.Item name="protocol" label="传输协议">
        <Select
          options={protocols}
          onChange={(next) => {
            if (next !== 'HTTP_POST' && form.getFieldValue('ackMode') === 'SYNC')
              form.setFieldsValue({ ackMode: 'NONE' });
          }}
        />
      </Form.Item>
      <Form.Item
        name="endpoint"
        label="调用地址"
        className="uplink-two"
        extra="主机须在允许的主机名单中"
        rules={[{ required: true, whitespace: true, message: '请填写调用地址' }]}
      >
        <Input maxLength={500} placeholder={examples[protocol]} />
      </Form.Item>
      {protocol === 'SFTP' && (
        <>
          <Form.Item name="account" label="登录账号" rules={[{ required: true, message: '请填写登录账号' }]}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="hostKey"
            label="主机密钥指纹"
            className="uplink-two"
            extra="对方主机密钥的SHA-256，64位十六进制；不一致时不发送"
            rules={[{ required: true, pattern: /^[0-9a-fA-F]{64}$/, message: '须为64位十六进制' }]}
          >
            <Input maxLength={64} />
          </Form.Item>
        </>
      )}
      {protocol !== 'AMQP' && <Secret entry={entry} sftp={protocol === 'SFTP'} />}
      <Form.Item
        name="publicKey"
        label="接收单位的SM2公钥"
        className="uplink-two"
        extra="填写后整批加密；以04开头的130位十六进制"
        rules={[{ pattern: /^04[0-9a-fA-F]{128}$/, message: '须为以04开头的130位十六进制数' }]}
      >
        <Input maxLength={130} />
      </Form.Item>
      <Form.Item name="ackMode" label="回执方式">
        <Select options={ackModes.filter(({ value }) => value !== 'SYNC' || protocol === 'HTTP_POST')} />
      </Form.Item>
      {ackMode === 'ASYNC' && (
        <>
          <Form.Item
            name="ackSender"
            label="回执的发送方代码"
            rules={[{ required: true, whitespace: true, message: '请填写回执的发送方代码' }]}
          >
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item
            name="ackWaitMinutes"
            label="等待回执（分钟）"
            extra="到时没有回执，以原报文编号重发"
            rules={[{ required: true, type: 'integer', min: 1, max: 1440, message: '须为1–1440' }]}
          >
            <InputNumber min={1} max={1440} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </>
      )}
    </div>
  );
}

/** Written, never read back. */
function Secret({ entry, sftp }: { entry: UplinkEntryContentFragment | undefined; sftp: boolean }) {
  const form = Form.useFormInstance<EntryValues>();
  const clear = Form.useWatch('clearSecret', form) === true;
  return (
    <>
      <Form.Item
        name="secret"
        label={sftp ? '密码或私钥' : '访问令牌'}
        extra={entry?.secretSet ? '已设置；不填保持原值，内容不再显示' : undefined}
      >
        {sftp ? (
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} disabled={clear} autoComplete="off" />
        ) : (
          <Input.Password disabled={clear} autoComplete="new-password" />
        )}
      </Form.Item>
      {entry?.secretSet && (
        <Form.Item name="clearSecret" valuePropName="checked" label="清除">
          <Checkbox>清除已设置的凭证</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
