import { useMutation } from '@apollo/client/react';
import { FormDialog } from '@yjs/web-kit';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { StateContractDocument } from './runs.graphql.ts';

interface StateContractProps {
  contract: { id: string; version: number; contractNo: string };
  onDone(): void;
}

interface Values {
  statedCount: number;
  statedAmount: string;
}

/** 填写合同载明的人数和金额: what stands on the paper, held against what was calculated when it is uploaded. */
export function StateContract({ contract, onDone }: StateContractProps) {
  const [open, setOpen] = useState(false);
  const [state] = useMutation(StateContractDocument);

  async function submit(input: Values): Promise<void> {
    await state({ variables: { id: contract.id, version: contract.version, input } });
    setOpen(false);
    onDone();
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>填写人数和金额</Button>
      {open && (
        <FormDialog<Values>
          title={`合同载明的人数和金额 · ${contract.contractNo}`}
          okText="保存"
          onSubmit={submit}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="statedCount" label="合同人数" rules={[{ required: true, message: '请填写合同人数' }]}>
            <InputNumber min={0} precision={0} suffix="人" />
          </Form.Item>
          <Form.Item
            name="statedAmount"
            label="合同金额（元）"
            rules={[{ required: true, pattern: /^\d{1,12}(\.\d{1,2})?$/, message: '请填写金额，最多两位小数' }]}
          >
            <Input inputMode="decimal" maxLength={15} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
