import { useMutation, useQuery } from '@apollo/client/react';
import { FormDialog, useRequestId } from '@yjs/web-kit';
import { Form, Input, InputNumber, Select } from 'antd';
import type { SplitBoardDataFragment, TrainingClassChange } from '../../generated/graphql.ts';
import { ClassChoicesDocument, CreateClassDocument, SaveClassDocument } from '../classes.graphql.ts';

export interface ClassDialogProps {
  runId: string;
  /** How many a class may hold. */
  most: number;
  /** The class that is changed; a new one unless given. */
  of?: SplitBoardDataFragment['classes'][number];
  onDone(): void;
  onClose(): void;
}

/** 新建、修改班级: its name, who leads it, where it is taught, how many it holds (T22-1). */
export function ClassDialog({ runId, most, of, onDone, onClose }: ClassDialogProps) {
  const { data } = useQuery(ClassChoicesDocument);
  const [create] = useMutation(CreateClassDocument);
  const [save] = useMutation(SaveClassDocument);
  const requestIdOf = useRequestId();
  const teachers = data?.myInstitution?.teachers.map(({ id, name, title }) => ({
    value: id,
    label: title ? `${name}（${title}）` : name,
  }));
  const rooms = data?.myInstitution?.venues
    .filter(({ id, active }) => active || id === of?.roomId)
    .map(({ id, name, kindTitle, capacity }) => ({ value: id, label: `${name}（${kindTitle}，可容纳${capacity}人）` }));

  async function send(values: TrainingClassChange): Promise<void> {
    if (of) {
      await save({ variables: { id: of.id, version: of.version, input: values } });
    } else {
      const input = { runId, ...values };
      await create({ variables: { input, requestId: requestIdOf(input) } });
    }
    onDone();
  }

  return (
    <FormDialog<TrainingClassChange>
      title={of ? `修改班级：${of.name}` : '新建班级'}
      okText="保存"
      initialValues={
        of
          ? {
              name: of.name,
              capacity: of.capacity,
              headTeacherId: of.headTeacherId,
              roomId: of.roomId,
              remarks: of.remarks,
            }
          : { capacity: most }
      }
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="name" label="班级名称" rules={[{ required: true, message: '请填写班级名称' }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="capacity" label="班级人数上限" rules={[{ required: true, message: '请填写人数上限' }]}>
        <InputNumber min={1} max={most} precision={0} />
      </Form.Item>
      <Form.Item name="headTeacherId" label="班主任（选填）">
        <Select allowClear options={teachers ?? []} notFoundContent="没有登记教师" />
      </Form.Item>
      <Form.Item name="roomId" label="固定教室（选填）">
        <Select allowClear options={rooms ?? []} notFoundContent="没有在用的场地" />
      </Form.Item>
      <Form.Item name="remarks" label="备注（选填）">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
