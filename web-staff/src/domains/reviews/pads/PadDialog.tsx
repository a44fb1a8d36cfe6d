import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { EvaluationPadRowFragment } from '../../../generated/graphql.ts';
import { AddEvaluationPadDocument, ChangeEvaluationPadDocument, ServiceCountersDocument } from './pads.graphql.ts';
import { useCentres } from './useCentres.ts';

export interface PadDialogProps {
  /** The pad that is changed; a new one without it. */
  pad: EvaluationPadRowFragment | undefined;
  /** With the code of a new one. */
  onSaved(code: { code: string; expiresAt: string; name: string } | undefined): void;
  onClose(): void;
}

interface Values {
  orgId?: string;
  counterId: string;
  name: string;
}

/** 登记平板, 更改平板: its name and the counter upon which it stands. */
export function PadDialog({ pad, onSaved, onClose }: PadDialogProps) {
  const [form] = Form.useForm<Values>();
  const centres = useCentres();
  const orgId = Form.useWatch('orgId', form) ?? pad?.orgId;
  const { data } = useQuery(ServiceCountersDocument, {
    variables: { filter: { enabled: true, ...(orgId && { orgId }) }, first: 100 },
    fetchPolicy: 'cache-and-network',
    skip: centres !== undefined && !orgId,
  });
  const [add, adding] = useMutation(AddEvaluationPadDocument);
  const [change, changing] = useMutation(ChangeEvaluationPadDocument);
  const [error, setError] = useState<unknown>();
  const free = (data?.serviceCounters.nodes ?? []).filter(({ padId }) => !padId || padId === pad?.id);

  async function save({ name, counterId }: Values): Promise<void> {
    setError(undefined);
    try {
      if (pad) {
        await change({ variables: { input: { id: pad.id, version: pad.version, name, counterId } } });
        onSaved(undefined);
        return;
      }
      const added = await add({ variables: { input: { name, counterId } } });
      const made = added.data?.addEvaluationPad;
      onSaved(made && { code: made.code, expiresAt: made.expiresAt, name });
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={pad ? `更改平板 · ${pad.name}` : '登记平板'}
      okText={pad ? '保存' : '登记并生成登记码'}
      cancelText="返回"
      confirmLoading={adding.loading || changing.loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={pad && { name: pad.name, orgId: pad.orgId, counterId: pad.counterId ?? undefined }}
        onFinish={save}
      >
        {centres && (
          <Form.Item
            name="orgId"
            label="服务中心"
            rules={[{ required: true, message: '请选择服务中心' }]}
            {...(pad && { extra: '改配到其他服务中心的，先选服务中心，再选窗口。' })}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={centres}
              onChange={() => form.setFieldValue('counterId', undefined)}
            />
          </Form.Item>
        )}
        <Form.Item name="counterId" label="窗口" rules={[{ required: true, message: '请选择窗口' }]}>
          <Select
            options={free.map(({ id, counterNo, name, orgName }) => ({
              value: id,
              label: `${counterNo}号窗口${name && ` ${name}`}${centres ? `（${orgName}）` : ''}`,
            }))}
            notFoundContent="没有空闲的窗口，请先在“窗口”中建立"
          />
        </Form.Item>
        <Form.Item
          name="name"
          label="平板名称"
          rules={[{ required: true, whitespace: true, message: '请填写平板名称' }]}
        >
          <Input maxLength={40} placeholder="如：3号窗口平板" />
        </Form.Item>
      </Form>
      {!pad && <Alert type="info" showIcon title="下一步会显示一次性登记码，请在平板上输入。" />}
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}
