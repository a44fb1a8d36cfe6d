import { useMutation } from '@apollo/client/react';
import { FormDialog, RegionCascade, useRequestId } from '@yjs/web-kit';
import { Alert, App, Form, Input } from 'antd';
import type { CadreTransferTypes } from '../../../records/cadre-transfer.ts';
import { AcceptCadreTransferDocument } from '../cadres.graphql.ts';

interface Values {
  toStreet?: string;
  opinion?: string;
}

/** The control of a street, as a form gives it its value. */
function Street({ value, onChange }: { value?: string; onChange?(code: string | undefined): void }) {
  return <RegionCascade value={value} onChange={(code) => onChange?.(code)} />;
}

/** 接收: the target chooses the street; it takes effect at once (03 §32.3). */
export function AcceptDialog(props: { transfer: CadreTransferTypes['One']; onDone(): void; onClose(): void }) {
  const { transfer, onDone, onClose } = props;
  const { message } = App.useApp();
  const [accept] = useMutation(AcceptCadreTransferDocument);
  const requestIdOf = useRequestId();
  async function send({ toStreet = '', opinion }: Values): Promise<void> {
    const asked = { id: transfer.id, version: transfer.version, toStreet, opinion: opinion ?? null };
    await accept({ variables: { ...asked, requestId: requestIdOf(asked) } });
    message.success(`已接收 ${transfer.cadreName}`);
    onDone();
  }
  return (
    <FormDialog<Values>
      title={`接收 ${transfer.transferNo}`}
      okText="接收"
      initialValues={{ toStreet: transfer.toDistrict }}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="yjs-quiet">
        接收后 {transfer.cadreName} 立即转入{transfer.toName}，不能撤销；两区和接收街镇都会收到消息。
      </p>
      {transfer.hukouWarning && <Alert type="warning" showIcon title={transfer.hukouWarning} />}
      <Form.Item
        name="toStreet"
        label="接收街镇"
        rules={[
          {
            validator: (_, code?: string) =>
              code && code.length > 6 ? Promise.resolve() : Promise.reject(new Error('请选择本区接收街镇')),
          },
        ]}
      >
        <Street />
      </Form.Item>
      <Form.Item name="opinion" label={transfer.hukouWarning ? '接收原因' : '意见（选填）'}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
