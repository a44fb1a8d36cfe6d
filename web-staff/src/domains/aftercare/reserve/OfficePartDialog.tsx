import { useMutation } from '@apollo/client/react';
import { FormDialog, useRequestId } from '@yjs/web-kit';
import { Form, Input } from 'antd';
import type { ReserveOfficeInput } from '../../../generated/graphql.ts';
import type { ReserveRecordTypes } from '../../../records/reserve-record.ts';
import { Coded } from './Coded.tsx';
import { FillReserveOfficePartDocument } from './reserve.graphql.ts';

type One = ReserveRecordTypes['One'];

/** Where the form is with the 武装部. */
const WITH_OFFICE: readonly One['state'][] = ['DELIVERED', 'REGISTERED', 'NOT_QUALIFIED'];

/** Whether somebody who may say what the 武装部 has decided may fill its part in: it is with it, and he reads what is there. */
export const mayFillOfficePart = ({ state, withheld }: Pick<One, 'state' | 'withheld'>): boolean =>
  WITH_OFFICE.includes(state) && !withheld.includes('reserveType');

/** 填写预备役信息: what of a registration is the 武装部's to say (01 §12.4). */
export function OfficePartDialog({ one, onDone, onClose }: { one: One; onDone(): void; onClose(): void }) {
  const [fill] = useMutation(FillReserveOfficePartDocument);
  const requestIdOf = useRequestId();
  const { reserveType, reserveUnit, trainingHistory, callable } = one;
  return (
    <FormDialog<ReserveOfficeInput>
      title="填写预备役信息"
      okText="保存"
      initialValues={{ reserveType, reserveUnit, trainingHistory, callable }}
      onSubmit={async (input) => {
        const asked = { id: one.id, version: one.version, input };
        await fill({ variables: { ...asked, requestId: requestIdOf(asked) } });
        onDone();
      }}
      onClose={onClose}
    >
      <p className="yjs-quiet">由区人民武装部填写；已导出的登记表不改变。</p>
      <Form.Item name="reserveType" label="预备役类别">
        <Coded list="reserveType" />
      </Form.Item>
      <Form.Item name="reserveUnit" label="编入单位">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="callable" label="是否可应召">
        <Coded list="reserveCallable" />
      </Form.Item>
      <Form.Item name="trainingHistory" label="训练情况">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
