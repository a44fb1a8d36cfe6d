import { useMutation } from '@apollo/client/react';
import { ErrorNotice, type FlowActionData, usePermission } from '@yjs/web-kit';
import { App, Button, Checkbox, Form, Input, Select, Space } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import type { NoticeChannel, TemplatePartsFragment } from '../../generated/graphql.ts';
import { refusalOf } from '../acts/refusal.ts';
import { useRequestId } from '../request-id.ts';
import { TemplatePreview } from './TemplatePreview.tsx';
import { Differences } from './TemplateVersions.tsx';
import { channelOptions, priorityOptions } from './template-words.ts';
import { AdvanceTemplateDraftsDocument, SaveTemplateDraftDocument, TryTemplateDocument } from './templates.graphql.ts';

interface Wording {
  title: string;
  body: string;
  channels: NoticeChannel[];
  priority: number;
  note: string;
}

export interface TemplateEditorProps {
  template: TemplatePartsFragment;
  onChanged(): void;
}

/** The next version of a template: words, channels, weight; saved as a draft, submitted by one person, published by another. */
export function TemplateEditor({ template, onChanged }: TemplateEditorProps) {
  const { current, draft, variables } = template;
  const { message } = App.useApp();
  const mayEdit = usePermission('notice.template:edit');
  const requestId = useRequestId();
  const body = useRef<TextAreaRef>(null);
  const [error, setError] = useState<unknown>();
  const [wording, setWording] = useState<Wording>({ note: '', ...pick(draft ?? current) });
  const [save, saving] = useMutation(SaveTemplateDraftDocument);
  const [advance, advancing] = useMutation(AdvanceTemplateDraftsDocument);
  const [tryOut, trying] = useMutation(TryTemplateDocument);
  const writable = mayEdit && (!draft || draft.flow.state === 'DRAFT');
  const { note, ...words } = wording;
  const asked = { code: current.code, ...words };
  const change = (patch: Partial<Wording>) => setWording((now) => ({ ...now, ...patch }));

  async function run(work: () => Promise<unknown>, done: string): Promise<void> {
    setError(undefined);
    try {
      await work();
      message.success(done);
    } catch (failure) {
      setError(failure);
    }
  }

  async function saveDraft(): Promise<TemplatePartsFragment['draft']> {
    const { data } = await save({
      variables: { input: { ...asked, note, ...(draft && { id: draft.id, version: draft.version }) } },
    });
    return data?.saveNoticeTemplateDraft.draft ?? null;
  }

  async function act(action: FlowActionData): Promise<void> {
    const target = action.action === 'submit' && writable ? await saveDraft() : draft;
    if (!target) return;
    const rows = [{ id: target.id, version: target.version }];
    const input = { action: action.action, rows, requestId: requestId({ action: action.action, rows }) };
    const { data } = await advance({ variables: { input } });
    const [row] = data?.advanceNoticeTemplateDrafts.rows ?? [];
    onChanged();
    if (row?.result !== 'OK') throw refusalOf(row);
  }

  /** Where the cursor stands, as one would type it. */
  function insert(name: string): void {
    const area = body.current?.resizableTextArea?.textArea;
    const at = area?.selectionStart ?? wording.body.length;
    const end = area?.selectionEnd ?? at;
    change({ body: `${wording.body.slice(0, at)}{${name}}${wording.body.slice(end)}` });
    area?.focus();
  }

  return (
    <div className="staff-template">
      <Form layout="vertical" disabled={!writable}>
        <Form.Item label="标题" htmlFor="template-title">
          <Input
            id="template-title"
            value={wording.title}
            maxLength={100}
            showCount
            onChange={(event) => change({ title: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="正文" htmlFor="template-body">
          <div className="staff-variables">
            {variables.map(({ name, required, sample }) => (
              <Button key={name} size="small" title={`示例：${sample}`} onClick={() => insert(name)}>
                {name}
                {required && <span className="yjs-quiet">必填</span>}
              </Button>
            ))}
          </div>
          <Input.TextArea
            id="template-body"
            ref={body}
            value={wording.body}
            maxLength={1000}
            showCount
            autoSize={{ minRows: 4, maxRows: 12 }}
            onChange={(event) => change({ body: event.target.value })}
          />
        </Form.Item>
        <Space size="large" wrap>
          <Form.Item label="渠道">
            <Checkbox.Group
              options={current.audience === 'APPLICANT' ? channelOptions.slice(2) : channelOptions}
              value={wording.channels}
              onChange={(channels) => change({ channels })}
            />
          </Form.Item>
          <Form.Item label="优先级" htmlFor="template-priority">
            <Select
              id="template-priority"
              options={priorityOptions}
              value={wording.priority}
              style={{ width: 110 }}
              onChange={(priority) => change({ priority })}
            />
          </Form.Item>
        </Space>
        <Form.Item label="修改原因（不少于5个字）" htmlFor="template-note">
          <Input
            id="template-note"
            value={note}
            maxLength={500}
            onChange={(event) => change({ note: event.target.value })}
          />
        </Form.Item>
        {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
        <Space wrap>
          {writable && (
            <Button loading={saving.loading} onClick={() => void run(() => saveDraft().then(onChanged), '已保存')}>
              保存草稿
            </Button>
          )}
          {writable && (
            <Button
              loading={trying.loading}
              onClick={() => void run(() => tryOut({ variables: { wording: asked } }), '已发送给您本人')}
            >
              发给自己看看
            </Button>
          )}
          {draft?.flow.availableActions.map((action) => (
            <Button
              key={action.action}
              disabled={false}
              loading={advancing.loading}
              type={action.tone === 'PRIMARY' ? 'primary' : 'default'}
              danger={action.tone === 'DANGER'}
              onClick={() => void run(() => act(action), `${action.title}：已办理`)}
            >
              {action.title}
            </Button>
          ))}
        </Space>
      </Form>
      <div>
        <TemplatePreview wording={asked} />
        {draft && draft.differences.length > 0 && (
          <section aria-label="与现行版本的差异">
            <h3>与现行版本的差异</h3>
            <Differences differences={draft.differences} />
          </section>
        )}
      </div>
    </div>
  );
}

function pick(source: Omit<Wording, 'note'> & { note?: string }): Omit<Wording, 'note'> & { note?: string } {
  const { title, body, channels, priority, note } = source;
  return { title, body, channels, priority, ...(note !== undefined && { note }) };
}
