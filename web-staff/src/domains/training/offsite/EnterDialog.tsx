import { useMutation } from '@apollo/client/react';
import { FormDialog, usePermission, useRequestId } from '@yjs/web-kit';
import { App, Input, Row } from 'antd';
import type { OffsiteTrainingInput } from '../../../generated/graphql.ts';
import { ContentFields, Field } from './ContentFields.tsx';
import { type ContentValues, contentOf } from './content-values.ts';
import { EnterOffsiteDocument } from './offsite.graphql.ts';

type Values = ContentValues & Pick<OffsiteTrainingInput, 'personName' | 'idNo'> & { releaseReason?: string };

/** 录入: somebody who was trained elsewhere, and what he was trained in. */
export function EnterDialog({ onClose, onDone }: { onClose(): void; onDone(id: string): void }) {
  const { message } = App.useApp();
  const [enter] = useMutation(EnterOffsiteDocument);
  const requestIdOf = useRequestId();
  const mayRelease = usePermission('training.offsite:decide');

  async function send({ releaseReason, personName, idNo, ...values }: Values) {
    const input: OffsiteTrainingInput = { personName, idNo, ...contentOf(values) };
    const asked = { input, ...(releaseReason && { releaseReason }) };
    const { data } = await enter({ variables: { ...asked, requestId: requestIdOf(asked) } });
    if (!data) return;
    message.success(`已录入 ${data.enterOffsiteTraining.offsiteNo}，请登记费用后提交`);
    onDone(data.enterOffsiteTraining.id);
  }

  return (
    <FormDialog<Values>
      title="录入异地培训"
      okText="保存草稿"
      width={760}
      initialValues={{ kind: 'DELTA', inDirectory: true, examResult: 'PASS' }}
      onSubmit={send}
      onClose={onClose}
    >
      <Row gutter={16}>
        <Field name="personName" label="姓名" must="请填写姓名">
          <Input maxLength={30} autoComplete="off" />
        </Field>
        <Field name="idNo" label="身份证号" must="请填写身份证号">
          <Input maxLength={18} autoComplete="off" />
        </Field>
        <ContentFields />
        {mayRelease && (
          <Field span={24} name="releaseReason" label="身份人工放行原因（查询不到身份等情况才填）">
            <Input maxLength={500} autoComplete="off" />
          </Field>
        )}
      </Row>
    </FormDialog>
  );
}
