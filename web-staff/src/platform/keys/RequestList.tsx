import { keyRequest } from '../../records/key-request.ts';
import { RecordListPage } from '../records/RecordListPage.tsx';
import { requestActs } from './key-words.ts';

/** 密钥操作申请 in every state. */
export default function RequestList() {
  return (
    <RecordListPage
      record={keyRequest}
      help={['申请在“密钥管理”中提出，由密钥保管员签名审批后执行。']}
      acts={requestActs}
      empty={{ title: '没有密钥操作申请', hint: '在“密钥管理”中提出申请。' }}
    />
  );
}
