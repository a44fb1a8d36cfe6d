import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { AppRowFragment } from '../../../generated/graphql.ts';
import { ContactFields } from '../config/ContactFields.tsx';
import { showFaults } from '../config/form-faults.ts';
import { type AppValues, inputOf, valuesOf } from './app-values.ts';
import { AppOwnersDocument, RegisterAppDocument, UpdateAppDocument } from './apps.graphql.ts';

export interface AppFormDialogProps {
  /** The application to change; absent = a new one is registered. */
  app: AppRowFragment | undefined;
  onDone(issued?: { app: AppRowFragment; secret: string }): void;
  onClose(): void;
}

/** 登记应用 and 修改应用. */
export function AppFormDialog({ app, onDone, onClose }: AppFormDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<AppValues>();
  const [register, registering] = useMutation(RegisterAppDocument, { fetchPolicy: 'no-cache' });
  const [update, updating] = useMutation(UpdateAppDocument);
  const { data: owners } = useQuery(AppOwnersDocument);
  const [error, setError] = useState<unknown>();

  async function save(values: AppValues): Promise<void> {
    setError(undefined);
    try {
      const input = inputOf(values);
      if (app) {
        await update({ variables: { id: app.id, version: app.version, input } });
        message.success('应用已保存');
        onDone();
      } else {
        onDone((await register({ variables: { input } })).data?.registerClientApp);
      }
    } catch (failure) {
      showFaults(form, failure);
      setError(failure);
    }
  }

  return (
    <Modal
      open
      width={760}
      title={app ? `修改应用 · ${app.name}` : '登记应用'}
      okText={app ? '保存' : '登记并发放密钥'}
      cancelText="返回"
      confirmLoading={registering.loading || updating.loading}
      mask={{ closable: false }}
      onOk={form.submit}
      onCancel={onClose}
    >
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
      <Form
        form={form}
        layout="vertical"
        className="exchange-form"
        initialValues={valuesOf(app)}
        onFinish={(values) => void save({ ...values, appId: app?.appId ?? values.appId })}
      >
        <Form.Item
          name="appId"
          label="应用编号"
          extra="即请求头 X-App-Id，登记后不能更改"
          rules={[
            { required: true, pattern: /^[a-z][\w.-]{2,39}$/, message: '小写字母开头，3至40位字母、数字、点、横线' },
          ]}
        >
          <Input disabled={app !== undefined} maxLength={40} autoComplete="off" autoFocus={!app} />
        </Form.Item>
        <Form.Item
          name="name"
          label="应用名称"
          rules={[{ required: true, whitespace: true, min: 2, max: 100, message: '2至100字' }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="senderCode"
          label="发送方代码"
          extra="报文信封中的发送方"
          rules={[{ required: true, pattern: /^[A-Z][A-Z0-9_]{1,39}$/, message: '2至40位大写字母、数字、下划线' }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="systemCode" label="系统代码">
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item name="orgId" label="使用单位" extra="其数据范围内的人员可以查看该应用的调用和分发；不选为全市">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="全市"
            loading={!owners}
            options={owners?.orgs
              .filter((org) => org.enabled || org.id === app?.orgId)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <ContactFields contact={app?.contact ?? undefined} />
        <Form.Item
          name="bizTypes"
          label="可报送的业务类型"
          extra="如 FEEDBACK.*，回车分隔；只取数据的应用不填"
          className="exchange-wide"
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ',', '，', '、', '\n']} />
        </Form.Item>
        <Form.Item
          name="allowedIps"
          label="报送消息的来源IP"
          extra="调用通道的IP由数据分发决定，不在此填写"
          className="exchange-wide"
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ',', '，', '、', '\n']} />
        </Form.Item>
        <Form.Item
          name="ratePerMinute"
          label="报送消息的每分钟上限"
          rules={[{ required: true, type: 'integer', min: 1, max: 100_000, message: '应为1至100000' }]}
        >
          <InputNumber min={1} max={100_000} precision={0} suffix="次" className="exchange-number" />
        </Form.Item>
        <Form.Item name="officeHours" label="调用时间" valuePropName="checked" extra="其他时间的调用会告警">
          <Checkbox>仅在工作时间调用</Checkbox>
        </Form.Item>
        <Form.Item
          name="sm2PublicKey"
          label="SM2公钥"
          extra="使用SM2签名的应用填写；只用密钥签名的不填"
          className="exchange-wide"
          rules={[{ pattern: /^04[0-9a-fA-F]{128}$/, message: '04开头的130位十六进制' }]}
        >
          <Input maxLength={130} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="clientCertificate"
          label="客户端证书"
          extra="SHA-256指纹（64位十六进制）或 CN=名称；不填为不绑定"
          className="exchange-wide"
          rules={[{ pattern: /^\s*([0-9a-fA-F:]{64,95}|CN=.{1,200})\s*$/, message: 'SHA-256指纹或 CN=名称' }]}
        >
          <Input maxLength={210} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
