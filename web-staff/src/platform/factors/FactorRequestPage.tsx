import { factorRequest } from '../../records/factor-request.ts';
import { RecordPage } from '../records/RecordPage.tsx';
import { factorActs } from './factor-words.ts';

/** 登录密钥绑定申请: whose key it is said to be, by what it is recognised, and the signed verdict of the second person. */
export default function FactorRequestPage() {
  return (
    <RecordPage
      record={factorRequest}
      title={({ requestNo }) => `登录密钥绑定申请 ${requestNo}`}
      subtitle={({ loginName, ownerName, kindTitle }) =>
        `${loginName}${ownerName ? `（${ownerName}）` : ''} · ${kindTitle}`
      }
      help={[
        '本人不能审批本人的申请。',
        '本人登录时的页面显示同一公钥指纹，请用电话或当面核对后再同意。',
        '批准前账号已停用、已删除或已绑定密钥的，审批不成功。',
      ]}
      acts={factorActs}
    />
  );
}
