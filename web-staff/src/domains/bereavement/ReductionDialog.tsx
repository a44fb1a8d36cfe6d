import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  FormDialog,
  type Picked,
  type StoredFile,
  toPicked,
  UploadField,
  useRequestId,
} from '@yjs/web-kit';
import { App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ReductionEvidence, ReductionInput } from '../../generated/graphql.ts';
import { reductionEvidenceTitles } from '../../generated/titles/reduction-evidence.ts';
import { ChangeReductionDocument, StartReductionDocument } from './bereavement.graphql.ts';

interface Values {
  diedOn: Picked;
  deathReason?: string;
  evidence?: ReductionEvidence;
  lateReason?: string;
  familyName?: string;
  familyPhone?: string;
  files?: StoredFile[];
}

const inputOf = ({ diedOn, files: _, ...rest }: Values): ReductionInput => ({
  diedOn: diedOn.format('YYYY-MM-DD'),
  deathReason: rest.deathReason?.trim() || null,
  evidence: rest.evidence ?? null,
  lateReason: rest.lateReason?.trim() || null,
  familyName: rest.familyName?.trim() || null,
  familyPhone: rest.familyPhone?.trim() || null,
});

/** What is filled in to reduce somebody (03 §34.2); evidence is asked for where no record agrees in number and name. */
function ReductionFields({ onBusy }: { onBusy(busy: boolean): void }) {
  return (
    <>
      <Form.Item name="diedOn" label="死亡日期" rules={[{ required: true, message: '请填写死亡日期' }]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="deathReason" label="死亡原因">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="evidence" label="证明种类" extra="死亡库记录与本地姓名、身份证号一致的，可以不传证明">
        <Select
          allowClear
          options={Object.entries(reductionEvidenceTitles)
            .filter(([value]) => value !== 'ALIVE')
            .map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="files" label="证明材料">
        <UploadField label="证明材料" onBusy={onBusy} />
      </Form.Item>
      <Form.Item name="lateReason" label="逾期申报说明" extra="死亡日期距今超过12个月的须填写">
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Form.Item name="familyName" label="家属联系人">
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="familyPhone" label="家属联系电话">
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** 发起减员: from a match, or for somebody whom no registry has named. */
export function StartReductionDialog({
  target,
  subject,
  diedOn,
  onClose,
}: {
  target: { matchId?: string; payableId?: string };
  subject: string;
  diedOn?: string;
  onClose(): void;
}) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [start] = useMutation(StartReductionDocument);
  const requestIdOf = useRequestId();

  async function send(values: Values): Promise<void> {
    const asked = { ...target, input: inputOf(values), fileIds: (values.files ?? []).map(({ id }) => id) };
    const { data } = await start({ variables: { ...asked, requestId: requestIdOf(asked) } });
    if (!data) return;
    message.success(`已生成 ${data.startReduction.requestNo}，核对后提交审批`);
    navigate(`/reduction/requests/${data.startReduction.id}`);
  }

  return (
    <FormDialog<Values>
      title={`发起减员 · ${subject}`}
      okText="保存草稿"
      disabled={busy}
      {...(diedOn && { initialValues: { diedOn: toPicked(diedOn) } })}
      onSubmit={send}
      onClose={onClose}
    >
      <ReductionFields onBusy={setBusy} />
    </FormDialog>
  );
}

/** 修改 a draft, or a request that was given back. */
export function ChangeReductionDialog({
  one,
  onClose,
  onDone,
}: {
  one: {
    id: string;
    version: number;
    diedOn: string;
    deathReason: string | null;
    evidence: ReductionEvidence | null;
    lateReason: string | null;
  };
  onClose(): void;
  onDone(): void;
}) {
  const [busy, setBusy] = useState(false);
  const [change] = useMutation(ChangeReductionDocument);
  const { id, version, diedOn, deathReason, evidence, lateReason } = one;
  return (
    <FormDialog<Values>
      title="修改减员申请"
      okText="保存"
      disabled={busy}
      initialValues={{
        diedOn: toPicked(diedOn),
        ...(deathReason && { deathReason }),
        ...(evidence && { evidence }),
        ...(lateReason && { lateReason }),
      }}
      onSubmit={async (values) => {
        const fileIds = (values.files ?? []).map((file) => file.id);
        await change({ variables: { id, version, input: inputOf(values), fileIds } });
        onDone();
      }}
      onClose={onClose}
    >
      <p className="yjs-quiet">家属联系人和电话请重新填写。</p>
      <ReductionFields onBusy={setBusy} />
    </FormDialog>
  );
}
