import { useMutation } from '@apollo/client/react';
import { Consequences, ErrorNotice, type StoredFile, UploadField, Uploads, useUploads } from '@yjs/web-kit';
import { App, Form, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import type { CaseDetailFragment } from '../../../generated/graphql.ts';
import { refusalOf } from '../../../platform/acts/refusal.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { ForcedWish, type ForcedWishValues } from './ForcedWish.tsx';
import { RequestForcedFinishDocument } from './forced-finish.graphql.ts';
import { isClosed, WAITING } from './forced-state.ts';

interface Values extends ForcedWishValues {
  /** A matter, or `all`. */
  target: string;
  files?: StoredFile[];
}

export interface RequestForcedDialogProps {
  one: CaseDetailFragment;
  onClose(): void;
  onDone(): void;
}

const WHOLE = 'all';

/** 申请强制办结 of a matter or of the whole case: reason, basis, files; the chief decides. */
export function RequestForcedDialog({ one, onClose, onDone }: RequestForcedDialogProps) {
  const { message } = App.useApp();
  const formId = useId();
  const [error, setError] = useState<unknown>();
  const [request, { loading }] = useMutation(RequestForcedFinishDocument);
  const requestId = useRequestId();
  const uploads = useUploads();
  const open = one.subCases.filter(({ status }) => !isClosed(status));
  const option = (value: string, label: string, waiting: boolean) => ({
    value,
    label: waiting ? `${label} · ${WAITING}` : label,
    disabled: waiting,
  });

  async function confirm({ target, files = [], ...wish }: Values): Promise<void> {
    setError(undefined);
    const subCase = open.find(({ id }) => id === target);
    const rows = [{ caseId: one.id, subCaseId: subCase?.id, version: subCase?.version ?? one.version }];
    const act = { rows, ...wish, fileIds: files.map(({ id }) => id) };
    try {
      const { data } = await request({ variables: { input: { ...act, requestId: requestId(act) } } });
      const [row] = data?.requestForcedFinish ?? [];
      if (row && row.result !== 'OK') throw refusalOf(row);
      onDone();
      onClose();
      message.success('已提交强制办结申请，等待区科长审批');
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={`申请强制办结 · ${one.personName} ${one.caseNo}`}
      width={640}
      mask={{ closable: false }}
      okText="提交申请"
      cancelText="返回"
      confirmLoading={loading}
      okButtonProps={{ htmlType: 'submit', form: formId, danger: true, disabled: uploads.busy }}
      onCancel={onClose}
    >
      <Form<Values> id={formId} layout="vertical" onFinish={confirm}>
        <Consequences
          lines={[
            '由区科长审批，申请人不能审批自己的申请；审批前办件照常办理。',
            '同意后立即办结：通知部门停止办理、短信告知申请人、推送办件库并归档。',
          ]}
        />
        <Form.Item name="target" label="办结范围" rules={[{ required: true, message: '请选择办结范围' }]}>
          <Select
            placeholder="请选择整件或一个事项"
            options={[
              option(WHOLE, '整件：全部未办结事项', one.forcedFinishWaiting),
              ...open.map((sub) => option(sub.id, `${sub.matterName}（${sub.bjNo}）`, sub.forcedFinishWaiting)),
            ]}
          />
        </Form.Item>
        <ForcedWish />
        <Uploads report={uploads.report}>
          <Form.Item name="files" label="附件">
            <UploadField label="附件" />
          </Form.Item>
        </Uploads>
        {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在，没有丢失。" />}
      </Form>
    </Modal>
  );
}
