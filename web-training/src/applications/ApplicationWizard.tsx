import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, fieldErrors, formatInstant, PageHeader, presentError, StateTag } from '@yjs/web-kit';
import { Alert, App, Button, Form, Progress, Skeleton, Space, Steps } from 'antd';
import { useRef, useState } from 'react';
import type { OwnApplicationQuery } from '../generated/graphql.ts';
import { SubmitApplicationDocument, WizardChoicesDocument } from './applications.graphql.ts';
import { type FormContent, nameOfField, toForm } from './content.ts';
import { stepOf, steps } from './steps/steps.tsx';
import { useDraft } from './useDraft.ts';

/** The five steps of an application; it saves itself, and says what is missing. */
export function ApplicationWizard({
  application,
  onSubmitted,
}: {
  application: OwnApplicationQuery['projectApplication'];
  onSubmitted(): void;
}) {
  const { id, version, content, attachments, state } = application;
  const { message } = App.useApp();
  const [form] = Form.useForm<FormContent>();
  const [step, setStep] = useState(0);
  const draft = useDraft(id, version, form);
  const { data: choices, error, refetch } = useQuery(WizardChoicesDocument);
  const [submit, { loading }] = useMutation(SubmitApplicationDocument);
  const initial = useRef(toForm(content, attachments));

  async function send(): Promise<void> {
    if (!(await draft.save())) return;
    try {
      await submit({ variables: { id, version: draft.version(), requestId: crypto.randomUUID() } });
      message.success('已提交，所在区退役军人事务局将收到待办');
      onSubmitted();
    } catch (failure) {
      showFaults(failure);
    }
  }

  function showFaults(failure: unknown): void {
    const view = presentError(failure);
    const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({
      name: nameOfField(path),
      errors: [text],
    }));
    form.setFields(faults as Parameters<typeof form.setFields>[0]);
    const first = Math.min(...faults.map(({ name }) => stepOf(name)));
    if (Number.isFinite(first)) setStep(first);
    message.error(faults.length > 1 ? `${view.title}（共 ${faults.length} 处需要修改）` : view.title, 6);
  }

  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!choices) return <Skeleton active />;
  const last = step === steps.length - 1;
  const go = (next: number) => {
    void draft.save();
    setStep(next);
  };
  return (
    <>
      <PageHeader
        title={application.projectName || '新的项目申报'}
        tags={<StateTag title={application.stateTitle} tone={state === 'RETURNED' ? 'paused' : 'waiting'} />}
        subtitle={`${application.applicationNo} · ${application.institutionName}${application.newcomer ? ' · 新进机构' : ''}`}
        help="随填随存，每30秒自动保存；可以随时离开，以后从“我的申报”继续。"
        actions={
          <span className="yjs-quiet">
            {draft.savedAt ? `已保存 ${formatInstant(draft.savedAt.toISOString())}` : '修改后自动保存'}
          </span>
        }
      />
      {state === 'RETURNED' && application.opinion && (
        <Alert type="warning" showIcon title={`退回意见：${application.opinion}`} style={{ marginBottom: 12 }} />
      )}
      {draft.problem !== undefined && <ErrorNotice error={draft.problem} onRetry={() => void draft.save()} />}
      <section className="yjs-panel">
        <Progress
          percent={draft.check?.completeness ?? 0}
          aria-label="完整度"
          format={(percent) => `完整度 ${percent}%`}
        />
        <Steps
          size="small"
          current={step}
          onChange={go}
          items={steps.map(({ title }) => ({ title }))}
          style={{ margin: '12px 0 20px' }}
        />
        <Form
          form={form}
          layout="vertical"
          initialValues={initial.current}
          onValuesChange={draft.touch}
          scrollToFirstError
        >
          {steps.map(({ key, Fields }, at) => (
            <div key={key} hidden={at !== step}>
              <Fields choices={choices} touch={draft.touch} />
            </div>
          ))}
        </Form>
        <Space>
          <Button disabled={step === 0} onClick={() => go(step - 1)}>
            上一步
          </Button>
          {!last && (
            <Button type="primary" onClick={() => go(step + 1)}>
              下一步
            </Button>
          )}
          {last && (
            <Button type="primary" loading={loading} onClick={() => void send()}>
              提交申报
            </Button>
          )}
          <Button onClick={() => void draft.save()}>保存草稿</Button>
        </Space>
      </section>
    </>
  );
}
