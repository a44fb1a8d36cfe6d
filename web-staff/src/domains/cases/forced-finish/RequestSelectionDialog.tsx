import { useMutation } from '@apollo/client/react';
import { BatchResult, Consequences, ErrorNotice, type RowResult } from '@yjs/web-kit';
import { Button, Form, Modal } from 'antd';
import { useId, useState } from 'react';
import type { ForcedCandidateFragment, RequestForcedFinishMutation } from '../../../generated/graphql.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { ForcedWish, type ForcedWishValues } from './ForcedWish.tsx';
import { RequestForcedFinishDocument } from './forced-finish.graphql.ts';

export interface RequestSelectionDialogProps {
  cases: readonly ForcedCandidateFragment[];
  /** Only this matter of each case; the whole case where none was chosen. */
  matter?: { code: string; name: string } | undefined;
  onClose(): void;
  /** Requests were made; the dialog stays open with the result. */
  onDone(): void;
}

type Asked = RequestForcedFinishMutation['requestForcedFinish'];

/** 申请强制办结 of a selection: one reason and basis, and what became of each row. */
export function RequestSelectionDialog({ cases, matter, onClose, onDone }: RequestSelectionDialogProps) {
  const formId = useId();
  const [error, setError] = useState<unknown>();
  const [result, setResult] = useState<Asked>();
  const [request, { loading }] = useMutation(RequestForcedFinishDocument);
  const requestId = useRequestId();

  async function confirm(wish: ForcedWishValues): Promise<void> {
    setError(undefined);
    const act = { rows: cases.map((one) => targetOf(one, matter?.code)), ...wish };
    try {
      const { data } = await request({ variables: { input: { ...act, requestId: requestId(act) } } });
      setResult(data?.requestForcedFinish ?? []);
      onDone();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={`申请强制办结 · ${cases.length} 件`}
      width={640}
      mask={{ closable: false }}
      okText="提交申请"
      cancelText="返回"
      confirmLoading={loading}
      okButtonProps={{ htmlType: 'submit', form: formId, danger: true }}
      {...(result && { footer: <Button onClick={onClose}>关闭</Button> })}
      onCancel={onClose}
    >
      {result ? (
        <BatchResult
          title="申请强制办结"
          rows={result.map((row, n) => ({
            ...row,
            label: row.title || (cases[n]?.caseNo ?? ''),
            result: row.result as RowResult,
          }))}
        />
      ) : (
        <Form<ForcedWishValues> id={formId} layout="vertical" onFinish={confirm}>
          <Consequences
            lines={[
              matter
                ? `每件只申请强制办结“${matter.name}”，其他事项照常办理。`
                : '每件申请强制办结整件，即全部未办结事项。',
              '由区科长审批，申请人不能审批自己的申请；审批前办件照常办理。',
              '同意后立即办结：通知部门停止办理、短信告知申请人、推送办件库并归档。',
            ]}
          />
          <ForcedWish />
          {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在，没有丢失。" />}
        </Form>
      )}
    </Modal>
  );
}

function targetOf({ id, version, subCases }: ForcedCandidateFragment, matterCode: string | undefined) {
  const own = matterCode ? subCases.find((one) => one.matterCode === matterCode) : undefined;
  return { caseId: id, subCaseId: own?.id, version: own?.version ?? version };
}
