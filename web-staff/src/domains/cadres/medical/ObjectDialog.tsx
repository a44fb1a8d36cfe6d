import { useMutation } from '@apollo/client/react';
import { FormDialog, reasonTextRules, wordOptions } from '@yjs/web-kit';
import { Form, Input, Select } from 'antd';
import { medicalObjectionTitles } from '../../../generated/titles/medical-objection.ts';
import { ObjectToMedicalRowDocument } from './medical.graphql.ts';
import type { MedicalRow } from './RowTable.tsx';

/** 提出异议 (03 §33.4). */
export function ObjectDialog({ row, reload, onClose }: { row: MedicalRow; reload(): void; onClose(): void }) {
  const [object] = useMutation(ObjectToMedicalRowDocument);
  const { id, version } = row;
  return (
    <FormDialog<{ reason: string; note: string }>
      title={`提出异议 ${row.personNameMasked}`}
      okText="提出异议"
      onSubmit={async (values) => {
        await object({ variables: { row: { id, version }, ...values } });
        reload();
      }}
      onClose={onClose}
    >
      <Form.Item name="reason" label="异议原因" rules={[{ required: true, message: '请选择异议原因' }]}>
        <Select options={wordOptions(medicalObjectionTitles)} />
      </Form.Item>
      <Form.Item name="note" label="异议说明" rules={reasonTextRules(true, '异议说明')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
