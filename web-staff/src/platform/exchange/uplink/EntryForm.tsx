import { useMutation } from '@apollo/client/react';
import { ErrorNotice, fieldErrors, PageHeader, presentError } from '@yjs/web-kit';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { UplinkEntryContentFragment, UplinkSourcesQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { AllowHost } from './AllowHost.tsx';
import { BasicFields } from './BasicFields.tsx';
import { type EntryValues, inputOf, splitErrors, valuesOf } from './entry-values.ts';
import { MappingEditor } from './mapping/MappingEditor.tsx';
import { draftItems } from './mapping/mapping-state.ts';
import { SamplePreview } from './mapping/SamplePreview.tsx';
import { TransportFields } from './TransportFields.tsx';
import { CreateUplinkEntryDocument, UpdateUplinkEntryDocument } from './uplink.graphql.ts';
import './uplink.css';

export interface EntryFormProps {
  entry: UplinkEntryContentFragment | undefined;
  sources: UplinkSourcesQuery['uplinkSources'];
}

const help = [
  '左侧是数据来源的字段，拖到右侧成为目标项；也可以用“添加”“上移”“下移”按钮，或在目标项中按 Alt+↑ ↓ 调整次序。',
  '个人信息须脱敏、加密，或填写接收单位公钥后整批加密；敏感信息无论如何须脱敏或加密。',
  '保存为新版本，下一次任务起生效；新建的条目为草稿，启用后才执行。',
];

/** The editor of an entry: settings, mapping, sample. What the server refuses is said where it stands; nothing typed is lost. */
export function EntryForm({ entry, sources }: EntryFormProps) {
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<EntryValues>();
  const [items, setItems] = useState(() => draftItems(entry?.items ?? []));
  const [itemErrors, setItemErrors] = useState<Record<number, string>>({});
  const [error, setError] = useState<unknown>();
  const [create, creating] = useMutation(CreateUplinkEntryDocument);
  const [update, updating] = useMutation(UpdateUplinkEntryDocument);
  const sourceKey = Form.useWatch('sourceKey', form) ?? entry?.sourceKey ?? '';
  const publicKey = Form.useWatch('publicKey', form) ?? entry?.publicKey ?? '';
  const source = sources.find(({ key }) => key === sourceKey);

  async function save(values: EntryValues): Promise<void> {
    setError(undefined);
    setItemErrors({});
    const input = inputOf(values, items);
    try {
      const id = entry
        ? (await update({ variables: { id: entry.id, version: entry.version, input } })).data?.updateUplinkEntry.id
        : (await create({ variables: { input } })).data?.createUplinkEntry.id;
      message.success(entry ? '已保存为新版本' : '已保存为草稿，启用后执行');
      void navigate(`/uplink/${id}`);
    } catch (failure) {
      showRefusals(failure);
    }
  }

  function showRefusals(failure: unknown): void {
    const refused = splitErrors(fieldErrors(presentError(failure)));
    setItemErrors(refused.items);
    form.setFields(
      refused.fields.map(({ name, message: text }) => ({ name: name as keyof EntryValues, errors: [text] })),
    );
    const [first] = refused.fields;
    if (first) form.scrollToField(first.name, { focus: true, block: 'center' });
    setError(failure);
  }

  function changeSource(next: string, before: string): void {
    if (items.length === 0) return;
    modal.confirm({
      title: '更换数据来源？',
      content: `已设置的 ${items.length} 个数据项将清空。`,
      okText: '更换',
      cancelText: '返回',
      onOk: () => setItems([]),
      onCancel: () => form.setFieldsValue({ sourceKey: before === next ? next : before }),
    });
  }

  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={valuesOf(entry)}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onFinish={(values) => void save(values)}
    >
      <PageHeader
        title={entry ? `修改上行条目 · ${entry.name}` : '新建上行条目'}
        subtitle={entry && `${entry.code} · 第${entry.version}版`}
        help={<HelpLines lines={help} />}
      />
      <section className="staff-section" aria-label="条目">
        <h2>条目</h2>
        <BasicFields entry={entry} sources={sources} onSource={(next) => changeSource(next, sourceKey)} />
      </section>
      <section className="staff-section" aria-label="传输">
        <h2>传输</h2>
        <TransportFields entry={entry} />
        {Boolean(error) && <AllowHost error={error} endpoint={form.getFieldValue('endpoint') as string} />}
      </section>
      <section className="staff-section" aria-label="数据项">
        <h2>数据项</h2>
        {source ? (
          <>
            <MappingEditor fields={source.fields} items={items} errors={itemErrors} onChange={setItems} />
            <SamplePreview sourceKey={source.key} items={items} publicKey={publicKey || null} />
          </>
        ) : (
          <p className="yjs-quiet">请先选择数据来源，再设置数据项。</p>
        )}
      </section>
      {Boolean(error) && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
      <div className="staff-bar">
        <span className="yjs-quiet">{entry ? '保存后从下一次任务起生效' : '保存为草稿，不会立即执行'}</span>
        <span>
          <Button onClick={() => void navigate(entry ? `/uplink/${entry.id}` : '/uplink')}>返回</Button>{' '}
          <Button type="primary" htmlType="submit" loading={creating.loading || updating.loading}>
            保存
          </Button>
        </span>
      </div>
    </Form>
  );
}
