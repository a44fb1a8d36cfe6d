import { Link } from 'react-router';
import { keyRequest } from '../../records/key-request.ts';
import { RecordPage } from '../records/RecordPage.tsx';
import { requestActs } from './key-words.ts';

/** 密钥操作申请: what is to be done, and the signed verdict of the second person. */
export default function RequestPage() {
  return (
    <RecordPage
      record={keyRequest}
      title={({ requestNo }) => `密钥操作申请 ${requestNo}`}
      subtitle={({ actTitle, keyId, ownerTitle }) => `${actTitle} · ${keyId ?? ownerTitle}`}
      help={['申请人不能审批本人提出的申请。', '审批通过后立即执行；执行时密钥状态已变化的，审批不成功。']}
      acts={requestActs}
      facts={{
        keyId: ({ keyId, keyRecordId }) =>
          keyRecordId ? <Link to={`/keys/${keyRecordId}`}>{keyId}</Link> : (keyId ?? '—'),
      }}
    />
  );
}
