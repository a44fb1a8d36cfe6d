import { type Cells } from '@yjs/web-kit';
import { Progress } from 'antd';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type CryptoMigrationTypes, cryptoMigration } from '../../../records/crypto-migration.ts';
import { migrationActs, migrationTones } from './migration-acts.ts';

const share = (value: number | null | undefined) => (value == null ? '未登记' : `${value}%`);

const cells: Cells<CryptoMigrationTypes> = {
  encryptedShare: ({ encryptedShare, columnsPlanned }) => (
    <>
      {`${encryptedShare}%`}
      <div className="yjs-quiet">{`${columnsPlanned}个字段`}</div>
    </>
  ),
  verifiedShare: ({ verifiedShare }) => `${verifiedShare}%`,
  rowShare: ({ rowShare, systemName }) => (
    <Progress percent={rowShare} size="small" style={{ minWidth: 90 }} aria-label={`${systemName}行进度`} />
  ),
  interfacesSigned: ({ interfacesSigned }) => share(interfacesSigned),
  secondFactor: ({ secondFactor }) => share(secondFactor),
  logChain: ({ logChain }) => share(logChain),
  tls: ({ tls }) => share(tls),
};

/** 改造进度: the systems, and how far each is (03 §41.12). */
export default function MigrationList() {
  return (
    <RecordListPage
      record={cryptoMigration}
      help={[
        '各业务系统的密码应用改造进度：敏感字段的盘点、加密和核对，以及接口签名、管理员双因素、日志链、传输加密。',
        '导出的表格即密码应用改造进度表。',
      ]}
      tones={migrationTones}
      cells={cells}
      acts={migrationActs}
      empty={{ title: '没有符合条件的系统', hint: '清空筛选条件可以看到全部系统。' }}
    />
  );
}
