import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { type CryptoClientTypes, cryptoClient } from '../../records/crypto-client.ts';
import { clientActs } from './client-acts.ts';
import { EditClientDialog } from './EditClientDialog.tsx';
import { SecretDialog } from './SecretDialog.tsx';

type Client = CryptoClientTypes['One'];

const OPEN: readonly Client['state'][] = ['REGISTERED', 'TESTING', 'DISABLED'];

/** One 客户系统: who it is, what it may do, with which keys it proves itself. */
export default function ClientPage() {
  return (
    <RecordPage
      record={cryptoClient}
      title={({ clientIdTitle }) => `客户系统 ${clientIdTitle}`}
      subtitle={({ systemCode, ownerUnit }) => `${systemCode} · ${ownerUnit}`}
      help={[
        '启用前：登记密钥，开始联调，系统成功调用一次自检接口，申请启用，第二人批准。',
        '启用期间登记内容不能修改；需要修改时先停用，修改后重新联调。HMAC密钥可随时换发：申请换发，第二人批准，申请人签发；原密钥在并行期内继续有效。',
      ]}
      acts={clientActs}
      actions={(client, reload) => <Actions client={client} reload={reload} />}
    />
  );
}

function Actions({ client, reload }: { client: Client; reload(): void }) {
  const mayManage = usePermission('crypto.client:manage');
  const [asked, setAsked] = useState<'edit' | 'secret'>();
  if (!mayManage) return null;
  const close = () => setAsked(undefined);
  return (
    <>
      {OPEN.includes(client.state) && <Button onClick={() => setAsked('edit')}>修改</Button>}
      {client.secretIssuable && <Button onClick={() => setAsked('secret')}>签发HMAC密钥</Button>}
      {asked === 'edit' && <EditClientDialog client={client} onDone={reload} onClose={close} />}
      {asked === 'secret' && <SecretDialog client={client} onDone={reload} onClose={close} />}
    </>
  );
}
