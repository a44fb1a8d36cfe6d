import { useMutation } from '@apollo/client/react';
import { FormDialog, type RecordForm, RecordFormFields, usePermission, useRequestId } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';

export interface RecordFormButtonProps<Values extends object, Data> {
  form: RecordForm<Values, Data>;
  onDone(): void;
}

/** The button of a declared form and its dialog, for who may send it. */
export function RecordFormButton<Values extends object, Data>({ form, onDone }: RecordFormButtonProps<Values, Data>) {
  const { message } = App.useApp();
  const may = usePermission(form.permission);
  const [open, setOpen] = useState(false);
  const [make] = useMutation(form.document);
  const requestIdOf = useRequestId();
  if (!may) return null;

  async function send(input: Values): Promise<void> {
    await make({ variables: { input, requestId: requestIdOf(input) } });
    message.success(`${form.title}：已保存`);
    onDone();
  }

  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {form.title}
      </Button>
      {open && (
        <FormDialog<Values> title={form.title} okText="保存" onSubmit={send} onClose={() => setOpen(false)}>
          <RecordFormFields fields={form.fields} />
        </FormDialog>
      )}
    </>
  );
}
