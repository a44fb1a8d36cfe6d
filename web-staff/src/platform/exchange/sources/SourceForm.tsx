import { useMutation } from '@apollo/client/react';
import { ErrorNotice, PageHeader } from '@yjs/web-kit';
import { App, Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SourceDetailFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { ConfigSection } from '../config/ConfigSection.tsx';
import { ContactFields } from '../config/ContactFields.tsx';
import { showFaults } from '../config/form-faults.ts';
import { frequencyTitles, optionsOf, providerTitles } from '../config/words.ts';
import { FieldGrid } from './FieldGrid.tsx';
import { ImportFields } from './ImportFields.tsx';
import { inputOf, type SourceValues, valuesOf } from './source-values.ts';
import { CreateSourceDocument, UpdateSourceDocument } from './sources.graphql.ts';

const help = [
  '字段标识是应用取得数据时看到的名称，启用分发后不能再删除或更改类型；增加字段不会扩大已有的分发。',
  '标为敏感的字段，分发须经安全管理员批准。“字段内容”决定脱敏的方式，“身份证号”还用于按当事人查日志。',
  '“查询条件”是应用可以用来查询的字段；至少要有一个，否则应用只能取全部数据。',
];

/** The editor of a source: what it is, and the grid of its fields. */
export function SourceForm({ source }: { source: SourceDetailFragment | undefined }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<SourceValues>();
  const provider = Form.useWatch('provider', form);
  const [create, creating] = useMutation(CreateSourceDocument);
  const [update, updating] = useMutation(UpdateSourceDocument);
  const [error, setError] = useState<unknown>();
  const back = source ? `/exchange/sources/${source.id}` : '/exchange/sources';

  async function save(values: SourceValues): Promise<void> {
    setError(undefined);
    try {
      const input = inputOf(values);
      const saved = source
        ? (await update({ variables: { id: source.id, version: source.version, input } })).data?.updateDataSource
        : (await create({ variables: { input } })).data?.createDataSource;
      message.success(source ? `已保存为第 ${saved?.version} 版，立即生效` : '数据源已保存为草稿');
      void navigate(saved ? `/exchange/sources/${saved.id}` : back);
    } catch (failure) {
      showFaults(form, failure);
      setError(failure);
    }
  }

  return (
    <>
      <PageHeader
        title={source ? `修改数据源 · ${source.name}` : '新建数据源'}
        subtitle={source && `保存后成为第 ${source.version + 1} 版，立即生效`}
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
        initialValues={valuesOf(source)}
        onFinish={(values) => void save({ ...values, fields: values.fields ?? [] })}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <ConfigSection title="基本信息">
          <div className="exchange-form">
            <Form.Item
              name="code"
              label="编码"
              tooltip="编码为 FEEDBACK_ 加部门代码（如 FEEDBACK_GA）的，其文件作为该部门的反馈办理，不作为数据留存"
              rules={[
                {
                  required: true,
                  pattern: /^[A-Z][A-Z0-9_]{2,31}$/,
                  message: '大写字母开头，3至32位大写字母、数字、下划线',
                },
              ]}
            >
              <Input autoFocus={!source} maxLength={32} placeholder="如 RS_PENSION" />
            </Form.Item>
            <Form.Item
              name="name"
              label="数据源名称"
              rules={[{ required: true, whitespace: true, min: 2, max: 50, message: '2至50字' }]}
            >
              <Input maxLength={50} />
            </Form.Item>
            <Form.Item name="provider" label="数据来源">
              <Select options={optionsOf(providerTitles)} />
            </Form.Item>
            {provider === 'OTHER' && (
              <Form.Item
                name="providerText"
                label="数据来源说明"
                rules={[{ required: true, whitespace: true, min: 2, max: 50, message: '2至50字' }]}
              >
                <Input maxLength={50} />
              </Form.Item>
            )}
            <Form.Item name="updateFrequency" label="更新频率">
              <Select options={optionsOf(frequencyTitles)} />
            </Form.Item>
            <Form.Item name="category" label="分类">
              <Input maxLength={50} placeholder="如 社会保障" />
            </Form.Item>
            <ContactFields contact={source?.contact ?? undefined} />
            <Form.Item name="description" label="描述" className="exchange-wide">
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
            </Form.Item>
          </div>
        </ConfigSection>
        <ConfigSection
          title="字段"
          note="次序即显示次序：拖动行首，或在行首按 Alt+↑、Alt+↓"
          extra={<ImportFields onFields={(fields) => form.setFieldValue('fields', fields)} />}
        >
          <FieldGrid />
        </ConfigSection>
      </Form>
    </>
  );
}
