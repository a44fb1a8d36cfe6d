import { useMutation } from '@apollo/client/react';
import {
  FormDialog,
  materialRules,
  type StoredFile,
  UploadField,
  Uploads,
  useRequestId,
  useUploads,
} from '@yjs/web-kit';
import { useState } from 'react';
import type { NamedAccountFieldsFragment } from '../../generated/graphql.ts';
import { ConfirmAccountOnPaperDocument } from './account.graphql.ts';

const ONE = { ...materialRules, maxCount: 1 };

export interface PaperConfirmationProps {
  caseId: string;
  account: NamedAccountFieldsFragment;
  onClose(): void;
}

/** 登记本人确认: the paper with the person's signature becomes material of the case. */
export function PaperConfirmation({ caseId, account, onClose }: PaperConfirmationProps) {
  const [confirm] = useMutation(ConfirmAccountOnPaperDocument, { refetchQueries: ['NamedAccount', 'CasePage'] });
  const [files, setFiles] = useState<StoredFile[]>([]);
  const uploads = useUploads();
  const requestId = useRequestId();
  const fileId = files[0]?.id;

  async function send(): Promise<void> {
    if (!fileId) return;
    const input = { caseId, version: account.version, fileId };
    await confirm({ variables: { input: { ...input, requestId: requestId(input) } } });
  }

  return (
    <FormDialog
      title="登记银行账户的本人确认"
      okText="登记确认"
      disabled={uploads.busy || !fileId}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        账户 {account.bankName} {account.accountMasked}
        。请核对本人身份证件，由本人在确认书上签字，扫描后上传。登记后补助发放到这个账户，登记人和时间记入审计日志。
      </p>
      <Uploads report={uploads.report}>
        <UploadField label="本人签字的确认书" value={files} onChange={setFiles} rules={ONE} />
      </Uploads>
    </FormDialog>
  );
}
