import { useApolloClient, useMutation } from '@apollo/client/react';
import { ErrorNotice, pickedToday, presentError, useRequestId } from '@yjs/web-kit';
import { App, Button, Drawer, Form, type FormInstance, Space, Tag } from 'antd';
import { useState } from 'react';
import type { FollowUpPlanTypes } from '../../../records/follow-up-plan.ts';
import { EntryFields } from './EntryFields.tsx';
import { copied, type EntryValues, sentOf } from './entry-values.ts';
import { LastFollowUpDocument, RecordFollowUpDocument } from './follow-up.graphql.ts';
import { RevealContact } from './RevealContact.tsx';

type Plan = Pick<
  FollowUpPlanTypes['Row'],
  | 'id'
  | 'personName'
  | 'mobile'
  | 'dischargeDate'
  | 'placementTypeTitle'
  | 'employmentStateTitle'
  | 'employerName'
  | 'lastOn'
  | 'nextDue'
  | 'callsStopped'
>;

export interface EntryDrawerProps {
  plan: Plan;
  onClose(): void;
  /** After a record was saved; `goOn` asks for the next person who is due. */
  onSaved(goOn: boolean): void;
  /** Whether there may be a next person to go on with. */
  mayGoOn?: boolean;
}

/** 登记跟踪: one contact in under a minute, then the next person. Ctrl + Enter saves and goes on. */
export function EntryDrawer({ plan, onClose, onSaved, mayGoOn = false }: EntryDrawerProps) {
  const { message } = App.useApp();
  const client = useApolloClient();
  const [form] = Form.useForm<EntryValues>();
  const [save] = useMutation(RecordFollowUpDocument);
  const requestIdOf = useRequestId();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [more, setMore] = useState(false);
  const initial = {
    onDay: pickedToday().format('YYYY-MM-DD'),
    way: plan.callsStopped ? 'PLATFORM' : 'PHONE',
    reached: true,
    needs: [],
  } as const;

  async function copyLast(): Promise<void> {
    const { data } = await client.query({
      query: LastFollowUpDocument,
      variables: { planId: plan.id },
      fetchPolicy: 'network-only',
    });
    const last = data?.lastFollowUpRecord;
    if (!last) {
      message.info('还没有可以沿用的记录');
      return;
    }
    form.setFieldsValue(copied(last));
    message.success(`已沿用 ${last.onDay} 的内容，请核对变化`);
  }

  async function send(goOn: boolean): Promise<void> {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    setSending(true);
    setError(undefined);
    try {
      const input = sentOf(form.getFieldsValue(true));
      const { pauseUntil } = values;
      const files = (values.files ?? []).map(({ id }) => id);
      const asked = {
        ...{ planId: plan.id, reached: values.reached, input },
        ...(pauseUntil && { pauseUntil }),
        ...(files.length > 0 && { files }),
      };
      await save({ variables: { ...asked, requestId: requestIdOf(asked) } });
      message.success(`已登记 ${plan.personName}`);
      onSaved(goOn);
    } catch (failure) {
      // What is refused may lie in the part that is folded.
      setMore(true);
      if (!showAtFields(form, failure)) setError(failure);
    } finally {
      setSending(false);
    }
  }

  return (
    <Drawer
      open
      size={520}
      title={`登记跟踪：${plan.personName}`}
      onClose={onClose}
      mask={{ closable: false }}
      extra={<Button onClick={() => void copyLast()}>沿用上次</Button>}
      footer={
        <Space style={{ justifyContent: 'flex-end', width: '100%' }}>
          <Button onClick={onClose}>返回</Button>
          <Button loading={sending} type={mayGoOn ? 'default' : 'primary'} onClick={() => void send(false)}>
            保存
          </Button>
          {mayGoOn && (
            <Button loading={sending} type="primary" onClick={() => void send(true)}>
              保存并下一位
            </Button>
          )}
        </Space>
      }
    >
      <Head plan={plan} />
      <Form<EntryValues>
        key={plan.id}
        form={form}
        layout="vertical"
        size="small"
        initialValues={initial}
        onValuesChange={() => setError(undefined)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void send(mayGoOn);
        }}
      >
        <EntryFields callsStopped={plan.callsStopped ?? false} more={more} onMore={setMore} />
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Drawer>
  );
}

/** Whom it is about, and how he stood. */
function Head({ plan }: { plan: Plan }) {
  const standing = [plan.employmentStateTitle ?? '没有就业记录', plan.employerName].filter(Boolean).join(' · ');
  return (
    <div style={{ marginBottom: 12 }}>
      <Space wrap>
        <span>{plan.mobile}</span>
        <RevealContact planId={plan.id} />
        {plan.callsStopped && <Tag color="default">不再电话联系</Tag>}
      </Space>
      <div className="yjs-quiet">
        {`${plan.dischargeDate} 退役 · ${plan.placementTypeTitle} · 上次：${plan.lastOn ?? '无'} · ${standing}`}
      </div>
    </div>
  );
}

/** Every refusal at its field; whether each has one. */
function showAtFields(form: FormInstance, failure: unknown): boolean {
  const { fields } = presentError(failure);
  const known = Object.keys(form.getFieldsValue() as object);
  const faults = fields.map(({ path, message }) => ({ name: path.replace(/^input\./, ''), errors: [message] }));
  form.setFields(faults.filter(({ name }) => known.includes(name)));
  return faults.length > 0 && faults.every(({ name }) => known.includes(name));
}
