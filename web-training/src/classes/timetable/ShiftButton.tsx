import { useMutation } from '@apollo/client/react';
import { FormDialog, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { ShiftSessionsDocument } from '../classes.graphql.ts';
import type { Placed } from './session-values.ts';
import { todayOf } from './week.ts';

interface Values {
  days: number;
  reason?: string;
}

/** 顺延 of what is shown of a week and still to come: all of it by so many days, or nothing (02 §14.4 batch). */
export function ShiftButton({
  runId,
  sessions,
  onDone,
}: {
  runId: string;
  sessions: readonly Placed[];
  onDone(): void;
}) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [shift] = useMutation(ShiftSessionsDocument);
  const requestIdOf = useRequestId();
  const today = todayOf(new Date());
  const ids = sessions.flatMap(({ session }) =>
    session.cancelled || session.takenAt || session.day < today ? [] : [session.id],
  );

  async function submit({ days, reason }: Values): Promise<void> {
    const variables = { runId, ids, days, reason: reason ?? null };
    await shift({ variables: { ...variables, requestId: requestIdOf(variables) } });
    message.success(`已调整${ids.length}个课次`);
    onDone();
  }

  return (
    <>
      <Button disabled={ids.length === 0} onClick={() => setOpen(true)}>
        顺延
      </Button>
      {open && (
        <FormDialog<Values>
          title={`顺延本周${ids.length}个课次`}
          okText="顺延"
          initialValues={{ days: 1 }}
          onSubmit={submit}
          onClose={() => setOpen(false)}
        >
          <p className="yjs-quiet">
            本页未上的课次一起移动；有一个与其他安排冲突的，全部不动。学员会收到已发布课次的调整通知。
          </p>
          <Form.Item name="days" label="天数（负数为提前）" rules={[{ required: true, message: '请填写天数' }]}>
            <InputNumber min={-60} max={60} precision={0} suffix="天" />
          </Form.Item>
          <Form.Item name="reason" label="原因（距上课不足24小时必填，5至500个字）">
            <Input.TextArea maxLength={500} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
