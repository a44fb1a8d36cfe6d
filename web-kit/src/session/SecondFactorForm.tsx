import { Alert, Button, Form, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import type { SignInResultData } from './session.types.ts';
import { StepProblem } from './step-problem.ts';

export interface SecondFactorFormProps<Values> {
  title: string;
  description: string;
  /** What the button says. */
  submit: string;
  /** What is said of a failure beside its cause. */
  safe?: string;
  /** The fields of the step. */
  children: ReactNode;
  /** Answers the challenge. @throws StepProblem */
  answer(values: Values): Promise<SignInResultData | undefined>;
  onDone(result: SignInResultData): void;
  onBack(): void;
}

/** A step of the second factor (spec 41.9), whatever it is that signs: what is asked, what went wrong, and the way back. */
export function SecondFactorForm<Values>(props: SecondFactorFormProps<Values>) {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit(values: Values): Promise<void> {
    setError(undefined);
    setRunning(true);
    try {
      const result = await props.answer(values);
      if (result) props.onDone(result);
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return (
    <Form layout="vertical" size="large" requiredMark={false} onFinish={submit}>
      <Alert type="info" role="status" showIcon title={props.title} description={props.description} />
      {props.children}
      {error instanceof StepProblem && <Alert type="error" showIcon role="alert" title={error.message} />}
      {error !== undefined && !(error instanceof StepProblem) && <ErrorNotice error={error} safe={props.safe ?? ''} />}
      <Space>
        <Button type="primary" htmlType="submit" loading={running}>
          {props.submit}
        </Button>
        <Button type="text" onClick={props.onBack}>
          返回
        </Button>
      </Space>
    </Form>
  );
}
