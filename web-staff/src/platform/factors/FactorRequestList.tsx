import { factorRequest } from '../../records/factor-request.ts';
import { RecordListPage } from '../records/RecordListPage.tsx';
import { factorActs } from './factor-words.ts';

/** 登录密钥绑定申请 in every state. */
export default function FactorRequestList() {
  return (
    <RecordListPage
      record={factorRequest}
      help={[
        '账号首次登录登记密钥文件或证书后，由安全管理员或密钥保管员审批，批准前不绑定。',
        '密钥文件须由安全管理员审批；安全管理员本人的密钥由密钥保管员审批。',
      ]}
      acts={factorActs}
      empty={{ title: '没有登录密钥绑定申请', hint: '账号首次登录登记密钥后，申请出现在这里。' }}
    />
  );
}
