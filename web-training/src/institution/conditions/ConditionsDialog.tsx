import { useMutation } from '@apollo/client/react';
import { ErrorNotice, toPicked } from '@yjs/web-kit';
import { App, Form, Modal } from 'antd';
import type { MyInstitutionQuery } from '../../generated/graphql.ts';
import { KeepConditionsDocument } from '../institution.graphql.ts';
import { useFieldFaults } from '../teaching/useFieldFaults.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { conditionFields, filledConditions } from './condition-fields.ts';

type Institution = NonNullable<MyInstitutionQuery['myInstitution']>;
type Values = Record<string, unknown>;

/** 填写办学条件 before the first application; they are judged with it. */
export function ConditionsDialog({ institution, onClose }: { institution: Institution; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const [keep, { loading, error }] = useMutation(KeepConditionsDocument);
  const show = useFieldFaults(form);

  async function confirm(values: Values): Promise<void> {
    const { data } = await keep({
      variables: { version: institution.version, input: filledConditions(values) },
    }).catch(show);
    if (!data) return;
    message.success('办学条件已保存');
    onClose();
  }

  return (
    <Modal
      open
      width={760}
      title="填写办学条件"
      okText="保存"
      cancelText="返回"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="yjs-quiet">首次申报时由所在区和市服务中心一并审核；入库后的变动通过“申请变更”办理。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={initialOf(institution)}
        onFinish={(values) => void confirm(values)}
        scrollToFirstError
      >
        <ConditionFields />
      </Form>
      {error && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}

/** Noughts are what nobody has filled in yet. */
function initialOf(institution: Institution): Values {
  return Object.fromEntries(
    conditionFields.flatMap(({ key, kind }): [string, unknown][] => {
      const value = institution[key];
      if (!value) return [];
      return [[key, kind === 'DAY' ? toPicked(String(value)) : value]];
    }),
  );
}
