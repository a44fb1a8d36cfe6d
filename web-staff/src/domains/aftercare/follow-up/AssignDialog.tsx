import { useMutation } from '@apollo/client/react';
import { FormDialog, useRequestId } from '@yjs/web-kit';
import { Alert, App, Checkbox, Form } from 'antd';
import type { FollowUpPlanFilter } from '../../../generated/graphql.ts';
import { AssignFollowUpsDocument } from './follow-up.graphql.ts';

interface Values {
  unassigned: boolean;
}

/** 按街镇分派: all under the board's filter, each to the officers of its street, so that everybody has as many (14.8). */
export function AssignDialog({
  filter,
  onClose,
  onDone,
}: {
  filter: FollowUpPlanFilter;
  onClose(): void;
  onDone(): void;
}) {
  const { message } = App.useApp();
  const [assign] = useMutation(AssignFollowUpsDocument);
  const requestIdOf = useRequestId();

  async function send({ unassigned }: Values): Promise<void> {
    const asked = { filter: { ...filter, ...(unassigned && { unassigned }) } };
    const { data } = await assign({ variables: { ...asked, requestId: requestIdOf(asked) } });
    if (!data) return;
    const { assigned, left } = data.assignFollowUps;
    message.success(left > 0 ? `已分派 ${assigned} 人，${left} 人所在街镇没有工作人员账号` : `已分派 ${assigned} 人`);
    onDone();
  }

  return (
    <FormDialog<Values>
      title="按街镇分派"
      okText="分派"
      initialValues={{ unassigned: true }}
      onSubmit={send}
      onClose={onClose}
    >
      <Alert
        type="info"
        showIcon
        title="当前筛选范围内的跟踪任务，分别平均分派给所在街镇的工作人员，一次最多5000人；每份计划的历史记录责任人的变化。"
        style={{ marginBottom: 12 }}
      />
      <Form.Item name="unassigned" valuePropName="checked">
        <Checkbox>只分派没有责任人的</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
