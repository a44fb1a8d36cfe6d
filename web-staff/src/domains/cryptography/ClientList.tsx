import { RecordFormButton } from '../../platform/records/RecordFormButton.tsx';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { cryptoClient, cryptoClientForm } from '../../records/crypto-client.ts';
import { clientActs } from './client-acts.ts';

/** 客户系统 (03 §41.13). */
export default function ClientList() {
  return (
    <RecordListPage
      record={cryptoClient}
      help={[
        '调用密码服务的业务系统：登记后开始联调，系统成功调用一次自检接口后申请启用，由第二人批准。',
        '停用的系统从下一次调用起即被拒绝。',
      ]}
      acts={clientActs}
      actions={(reload) => <RecordFormButton form={cryptoClientForm} onDone={reload} />}
      empty={{ title: '没有客户系统', hint: '点击“登记客户系统”开始。' }}
    />
  );
}
