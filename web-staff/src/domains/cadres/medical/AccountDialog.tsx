import { useMutation } from '@apollo/client/react';
import {
  FormDialog,
  reasonTextRules,
  type StoredFile,
  UploadField,
  Uploads,
  useCodeList,
  useUploads,
} from '@yjs/web-kit';
import { Form, Input, Select } from 'antd';
import { CorrectMedicalAccountDocument } from './medical.graphql.ts';
import type { MedicalRow } from './RowTable.tsx';

interface Values {
  bankCode: string;
  bankAccount: string;
  accountName: string;
  reason: string;
  evidence: StoredFile[];
}

/** 修正账户, with evidence (R33-4). */
export function AccountDialog({ row, reload, onClose }: { row: MedicalRow; reload(): void; onClose(): void }) {
  const uploads = useUploads();
  const [correct] = useMutation(CorrectMedicalAccountDocument);
  const banks = useCodeList('bank').offered();
  const { id, version } = row;
  return (
    <FormDialog<Values>
      title={`修正账户 ${row.personNameMasked}`}
      okText="修正账户"
      disabled={uploads.busy}
      onSubmit={async ({ reason, evidence, ...account }) => {
        const evidenceIds = evidence.map((file) => file.id);
        await correct({ variables: { row: { id, version }, account, reason, evidenceIds } });
        reload();
      }}
      onClose={onClose}
    >
      <p className="yjs-quiet">
        只修正本期名册的收款账户；人员库的账户请通过关键信息变更办理。变更的账户在此后3期名册中标出。
      </p>
      <Uploads report={uploads.report}>
        <Form.Item name="bankCode" label="开户银行" rules={[{ required: true, message: '请选择开户银行' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={banks} />
        </Form.Item>
        <Form.Item
          name="bankAccount"
          label="银行账号"
          rules={[{ required: true, pattern: /^[\d\s-]{12,30}$/, message: '请填写12至19位银行账号' }]}
        >
          <Input maxLength={30} inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item name="accountName" label="户名" rules={[{ required: true, message: '请填写户名' }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="reason" label="变更原因" rules={reasonTextRules(true, '变更原因')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
        </Form.Item>
        <Form.Item name="evidence" label="证明材料" rules={[{ required: true, message: '请上传证明材料' }]}>
          <UploadField label="证明材料" />
        </Form.Item>
      </Uploads>
    </FormDialog>
  );
}
