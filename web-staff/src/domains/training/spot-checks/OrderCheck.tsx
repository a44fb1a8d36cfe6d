import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  FormDialog,
  type Picked,
  pickedToday,
  ReasonItem,
  usePermission,
  useRequestId,
} from '@yjs/web-kit';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { OrderSpotCheckDocument } from './spot-checks.graphql.ts';

interface Values {
  until: Picked;
  reason: string;
}

/** States of a run in which it is checked. */
const CHECKED: readonly string[] = ['RUNNING', 'LESSONS_DONE', 'COMPLETION_REVIEW'];

/** 要求追加抽查 of a run under way, by the city or its district (T23-7). */
export function OrderCheck({ runId, state }: { runId: string; state: string }) {
  const { message } = App.useApp();
  const may = usePermission('training.spot:order');
  const [open, setOpen] = useState(false);
  const [order] = useMutation(OrderSpotCheckDocument);
  const requestIdOf = useRequestId();
  if (!may || !CHECKED.includes(state)) return null;

  async function submit({ until, reason }: Values): Promise<void> {
    const input = { runId, until: until.format('YYYY-MM-DD'), reason };
    await order({ variables: { input, requestId: requestIdOf(input) } });
    message.success('已列入抽查计划，所在区会收到通知');
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>要求追加抽查</Button>
      {open && (
        <FormDialog<Values>
          title="要求追加抽查"
          okText="列入抽查计划"
          initialValues={{ until: pickedToday() }}
          onSubmit={submit}
          onClose={() => setOpen(false)}
        >
          <p className="yjs-quiet">
            由机构所在区自今天起至截止日期完成；追加的抽查不代替计划内的抽查，培训机构和学员看不到。
          </p>
          <Form.Item name="until" label="抽查截止日期" rules={[{ required: true, message: '请选择日期' }]}>
            <DatePicker />
          </Form.Item>
          <ReasonItem label="追加原因" />
        </FormDialog>
      )}
    </>
  );
}
