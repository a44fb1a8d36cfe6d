import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type CryptoMigrationTypes, cryptoMigration } from '../../../records/crypto-migration.ts';
import { migrationActs } from './migration-acts.ts';
import { SettingsDialog } from './SettingsDialog.tsx';
import { WorkSections } from './WorkSections.tsx';

type Migration = CryptoMigrationTypes['One'];

/** The transformation of one system: its way, its columns, the work on its tables, what the comparison says (03 §41.12). */
export default function MigrationPage() {
  return (
    <RecordPage
      record={cryptoMigration}
      title={({ systemName }) => `密码应用改造 ${systemName}`}
      subtitle={({ clientId, rowShare }) => `${clientId} · 已处理 ${rowShare}%`}
      help={[
        '依次为：自动盘点、责任单位审批、双写、迁移、核对、切换、清除明文、两人签署验收。',
        '迁移按批进行，断点与数据在同一事务中保存；暂停、中断后从断点继续，不会遗漏或重复。',
        '清除明文前可以回退：删除密文，恢复读写明文。',
      ]}
      acts={migrationActs}
      actions={(one, reload) => <Settings one={one} reload={reload} />}
      sections={(one) => <WorkSections one={one} />}
    />
  );
}

function Settings({ one, reload }: { one: Migration; reload(): void }) {
  const may = usePermission('crypto.migration:plan');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>作业设置</Button>
      {open && <SettingsDialog one={one} reload={reload} onClose={() => setOpen(false)} />}
    </>
  );
}
