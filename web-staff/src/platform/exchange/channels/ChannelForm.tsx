import { useMutation } from '@apollo/client/react';
import { ErrorNotice, PageHeader } from '@yjs/web-kit';
import { App, Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ChannelChoicesQuery, ChannelDetailFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { ConfigSection } from '../config/ConfigSection.tsx';
import { showFaults } from '../config/form-faults.ts';
import { modeTitles } from '../config/words.ts';
import { AuthFields } from './AuthFields.tsx';
import { CallFields } from './CallFields.tsx';
import { type ChannelValues, inputOf, modeParts, valuesOf } from './channel-values.ts';
import { CreateChannelDocument, UpdateChannelDocument } from './channels.graphql.ts';
import { EndpointFields } from './EndpointFields.tsx';
import { MappingFields } from './MappingFields.tsx';

export interface ChannelFormProps {
  channel: ChannelDetailFragment | undefined;
  choices: ChannelChoicesQuery;
  /** The source that a new channel begins with. */
  sourceId: string | undefined;
}

const help = [
  '调用地址的主机须先在“允许的主机”中登记；本机、链路本地等地址不能使用。',
  '认证密钥加密保存，保存后不再显示；更换密钥、地址或调用方式后须重新测试。',
  '对方字段名与我方不同时，在“字段对应”中登记；未登记的按同名处理。',
];

/** The editor of a channel; what it asks for follows the call mode. */
export function ChannelForm({ channel, choices, sourceId }: ChannelFormProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<ChannelValues>();
  const mode = Form.useWatch('callMode', form) ?? channel?.callMode ?? 'HTTP_GET';
  const chosenSource = Form.useWatch('sourceId', form);
  const [create, creating] = useMutation(CreateChannelDocument);
  const [update, updating] = useMutation(UpdateChannelDocument);
  const [error, setError] = useState<unknown>();
  const back = channel ? `/exchange/channels/${channel.id}` : '/exchange/channels';
  const parts = modeParts[mode];
  const fields = choices.dataSources.find(({ id }) => id === chosenSource)?.fields ?? [];

  async function save(values: ChannelValues): Promise<void> {
    setError(undefined);
    try {
      const input = inputOf(values);
      const saved = channel
        ? (await update({ variables: { id: channel.id, version: channel.version, input } })).data?.updateDataChannel
        : (await create({ variables: { input } })).data?.createDataChannel;
      message.success(channel ? `已保存为第 ${saved?.version} 版，立即生效` : '通道已保存为草稿，请做连通测试');
      void navigate(saved ? `/exchange/channels/${saved.id}` : back);
    } catch (failure) {
      showFaults(form, failure);
      setError(failure);
    }
  }

  return (
    <>
      <PageHeader
        title={channel ? `修改通道 · ${channel.name}` : '新建通道'}
        subtitle={channel && `保存后成为第 ${channel.version + 1} 版，立即生效`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <Button onClick={() => void navigate(back)}>返回</Button>
            <Button type="primary" loading={creating.loading || updating.loading} onClick={form.submit}>
              保存
            </Button>
          </Space>
        }
      />
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
      <Form
        form={form}
        layout="vertical"
        initialValues={valuesOf(channel, sourceId)}
        onFinish={(values) => void save(values)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <ConfigSection title="基本信息">
          <div className="exchange-form">
            <Form.Item
              name="code"
              label="编码"
              extra="即调用地址的末段"
              rules={[
                {
                  required: true,
                  pattern: /^[A-Z][A-Z0-9_]{2,31}$/,
                  message: '大写字母开头，3至32位大写字母、数字、下划线',
                },
              ]}
            >
              <Input autoFocus={!channel} maxLength={32} placeholder="如 RS_PENSION" />
            </Form.Item>
            <Form.Item
              name="name"
              label="通道名称"
              rules={[{ required: true, whitespace: true, min: 2, max: 50, message: '2至50字' }]}
            >
              <Input maxLength={50} />
            </Form.Item>
            <Form.Item name="sourceId" label="数据源" rules={[{ required: true, message: '请选择数据源' }]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                disabled={(channel?.distributionCount ?? 0) > 0}
                options={choices.dataSources
                  .filter((source) => !source.builtIn)
                  .map(({ id, name, code }) => ({ value: id, label: `${name}（${code}）` }))}
              />
            </Form.Item>
            <Form.Item name="description" label="通道描述" className="exchange-wide">
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
            </Form.Item>
          </div>
        </ConfigSection>
        <ConfigSection title="调用">
          <div className="exchange-form">
            <Form.Item name="callMode" label="调用方式">
              <Select options={choices.dataCallModes.map((value) => ({ value, label: modeTitles[value] }))} />
            </Form.Item>
            <EndpointFields mode={mode} />
            <CallFields parts={parts} />
          </div>
        </ConfigSection>
        <ConfigSection title="认证">
          <div className="exchange-form">
            <AuthFields
              allowed={parts.auth}
              longSecret={mode === 'FILE_PULL'}
              secretSet={channel?.secretSet === true}
            />
          </div>
        </ConfigSection>
        <ConfigSection title="字段对应" note="左为我方字段，右为对方字段名，可用点分隔；不登记的按同名处理">
          <MappingFields name="requestMapping" title="请求参数" fields={fields.filter((field) => field.queryKey)} />
          <MappingFields name="responseMapping" title="应答字段" fields={fields} />
        </ConfigSection>
      </Form>
    </>
  );
}
