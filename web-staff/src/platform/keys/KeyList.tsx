import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { storedKey } from '../../records/stored-key.ts';
import { RecordListPage } from '../records/RecordListPage.tsx';
import { AskDialog } from './AskDialog.tsx';
import { GenerateDialog } from './GenerateDialog.tsx';

/** 密钥管理 (03 §41.13): every stored key with its state, check value and references. */
export default function KeyList() {
  const mayAsk = usePermission('key:ask');
  const [open, setOpen] = useState<'generate' | 'backup'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <RecordListPage
        record={storedKey}
        help={[
          '密钥由密码模块生成，以上级密钥加密保存；这里只显示编号、校验值和状态，任何人都看不到密钥本身。',
          '安全管理员申请，密钥保管员签名审批后执行；发现泄露的可以立即停用。',
          '“引用数”是仍由该密钥加密的数据，重加密完成后自动归档。',
        ]}
        actions={
          mayAsk && (
            <>
              <Button onClick={() => setOpen('generate')}>申请生成密钥</Button>
              <Button onClick={() => setOpen('backup')}>申请导出备份</Button>
            </>
          )
        }
        empty={{ title: '没有密钥', hint: '客户系统的密钥在安装时生成，也可以申请生成。' }}
      />
      {open === 'generate' && <GenerateDialog onClose={close} />}
      {open === 'backup' && <AskDialog act="BACKUP" onClose={close} />}
    </>
  );
}
