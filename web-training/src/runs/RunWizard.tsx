import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, fieldErrors, newRequestId, PageHeader, presentError, useDeclaredRecord } from '@yjs/web-kit';
import { App, Button, Form, Skeleton, Space, Steps } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { RunChoicesQuery, TrainingRunQuery } from '../generated/graphql.ts';
import { type TrainingRunTypes, trainingRun } from '../records/training-run.ts';
import { type RunValues, STEP_OF, toFiles, toInput, toValues } from './run-values.ts';
import { CreateRunDocument, KeepRunFilesDocument, RunChoicesDocument, SaveRunDocument } from './runs.graphql.ts';
import { FilesStep } from './steps/FilesStep.tsx';
import { PlanStep } from './steps/PlanStep.tsx';
import { PreviewStep } from './steps/PreviewStep.tsx';
import { TeachingStep } from './steps/TeachingStep.tsx';
import { TraineesStep } from './steps/TraineesStep.tsx';

const TITLES = ['选学员', '计划', '师资场地', '材料', '预览'] as const;
const LAST = TITLES.length - 1;

/** 申请开班 (02 §13.6): whom, when, where and by whom, with what; saved as a draft and submitted on its page. */
export default function RunWizard() {
  const { id } = useParams();
  const choices = useQuery(RunChoicesDocument, { fetchPolicy: 'cache-and-network' });
  if (!choices.data)
    return choices.error ? (
      <ErrorNotice error={choices.error} onRetry={() => void choices.refetch()} />
    ) : (
      <Skeleton active />
    );
  return id ? <Existing id={id} choices={choices.data} /> : <Wizard choices={choices.data} />;
}

function Existing({ id, choices }: { id: string; choices: RunChoicesQuery }) {
  const { one, error, reload } = useDeclaredRecord<TrainingRunTypes>(trainingRun, id);
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  return <Wizard choices={choices} run={one} />;
}

interface WizardProps {
  choices: RunChoicesQuery;
  run?: TrainingRunQuery['trainingRun'];
}

function Wizard({ choices, run }: WizardProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<RunValues>();
  const [step, setStep] = useState(0);
  const [sending, setSending] = useState(false);
  const [requestId, setRequestId] = useState(newRequestId);
  const [create] = useMutation(CreateRunDocument);
  const [save] = useMutation(SaveRunDocument);
  const [keepFiles] = useMutation(KeepRunFilesDocument);

  async function store(values: RunValues): Promise<string | undefined> {
    const input = toInput(values);
    if (run) {
      await save({ variables: { id: run.id, version: run.version, input } });
      return run.id;
    }
    return (await create({ variables: { input, requestId } })).data?.createTrainingRun.id;
  }

  async function send(): Promise<void> {
    const values = form.getFieldsValue(true) as RunValues;
    setSending(true);
    try {
      await form.validateFields();
      const id = await store(values);
      if (!id) return;
      await keepFiles({ variables: { id, files: toFiles(values) } });
      message.success('已保存，核对后申请开班');
      await navigate(`/own-runs/${id}`);
    } catch (failure) {
      // What is sent after a correction is another request.
      setRequestId(newRequestId());
      show(failure);
    } finally {
      setSending(false);
    }
  }

  /** Faults stand at their fields, on the first step that has one. */
  function show(failure: unknown): void {
    const own = (failure as { errorFields?: { name: (string | number)[] }[] }).errorFields;
    const view = own ? undefined : presentError(failure);
    const faults = view
      ? Object.entries(fieldErrors(view)).map(([path, text]) => ({
          name: path.replace(/^input\./, '') as keyof RunValues,
          errors: [text],
        }))
      : [];
    form.setFields(faults);
    const places = (own?.map(({ name }) => String(name[0])) ?? faults.map(({ name }) => String(name))).map(
      (name) => STEP_OF[name] ?? LAST,
    );
    if (places.length > 0) setStep(Math.min(...places));
    message.error(view?.title ?? '请补充填写标出的项目', 6);
  }

  const panes = [
    <TraineesStep key="0" choices={choices} run={run} />,
    <PlanStep key="1" choices={choices} />,
    <TeachingStep key="2" choices={choices} />,
    <FilesStep key="3" />,
    <PreviewStep key="4" choices={choices} />,
  ];
  return (
    <>
      <PageHeader
        title={run ? `修改开班申请：${run.name}` : '申请开班'}
        {...(run && { subtitle: run.runNo })}
        help="依次选择学员，填写计划、师资场地，上传材料；保存为草稿后，在班次页面申请开班。"
      />
      <section className="yjs-panel">
        <Steps current={step} onChange={setStep} size="small" items={TITLES.map((title) => ({ title }))} />
        <Form
          form={form}
          layout="vertical"
          style={{ marginTop: 16 }}
          initialValues={run ? toValues(run) : { enrolmentIds: [], mode: '1' }}
        >
          {panes.map((pane, at) => (
            <div key={TITLES[at]} hidden={at !== step}>
              {pane}
            </div>
          ))}
        </Form>
        <Space>
          {step > 0 && <Button onClick={() => setStep(step - 1)}>上一步</Button>}
          {step < LAST && (
            <Button type="primary" onClick={() => setStep(step + 1)}>
              下一步
            </Button>
          )}
          <Button {...(step === LAST && { type: 'primary' as const })} loading={sending} onClick={() => void send()}>
            保存
          </Button>
        </Space>
      </section>
    </>
  );
}
