import { useMutation } from '@apollo/client/react';
import { ErrorNotice, encryptPassword, presentError } from '@yjs/web-kit';
import { Button, Form } from 'antd';
import { useState } from 'react';
import type { RegistrationChoicesQuery } from '../generated/graphql.ts';
import { AccountFields } from './AccountFields.tsx';
import { InstitutionFields } from './InstitutionFields.tsx';
import { RegisterInstitutionDocument } from './registration.graphql.ts';
import { normaliseUscc, type RegistrationValues } from './values.ts';

export interface RegistrationFormProps {
  data: RegistrationChoicesQuery;
  onDone(done: { institutionNo: string; loginName: string }): void;
}

/** One form; what the server refuses stands at its field, and nothing that was typed is lost. */
export function RegistrationForm({ data, onDone }: RegistrationFormProps) {
  const [form] = Form.useForm<RegistrationValues>();
  const [register] = useMutation(RegisterInstitutionDocument);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit({ password, again: _again, ...values }: RegistrationValues): Promise<void> {
    setRunning(true);
    setError(undefined);
    try {
      const passwordCipher = await encryptPassword(password, data.signInOptions.passwordKey);
      const input = { ...values, uscc: normaliseUscc(values.uscc), passwordCipher };
      const answer = await register({ variables: { input } });
      if (answer.data) onDone({ ...answer.data.registerTrainingInstitution, loginName: values.loginName });
    } catch (failure) {
      tell(failure);
    } finally {
      setRunning(false);
    }
  }

  function tell(failure: unknown): void {
    setError(failure);
    const names = Object.keys(form.getFieldsValue());
    const fields = presentError(failure).fields.filter(({ path }) => names.includes(path));
    form.setFields(fields.map(({ path, message }) => ({ name: path as keyof RegistrationValues, errors: [message] })));
    const [first] = fields;
    if (first) form.scrollToField(first.path as keyof RegistrationValues, { focus: true, block: 'center' });
  }

  return (
    <Form<RegistrationValues>
      form={form}
      layout="vertical"
      onFinish={(values) => void submit(values)}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      <InstitutionFields choices={data.institutionRegistrationChoices} />
      <AccountFields />
      {error !== undefined && <ErrorNotice error={error} safe="机构没有注册，已填写的内容仍在。" />}
      <Button type="primary" size="large" htmlType="submit" block loading={running}>
        注册
      </Button>
    </Form>
  );
}
