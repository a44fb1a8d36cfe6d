import type { Cells } from '@yjs/web-kit';
import { Progress } from 'antd';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type CryptoMigrationTypes, cryptoMigration } from '../../../records/crypto-migration.ts';
import { migrationActs } from './migration-acts.ts';

const counted = (value: number | null | undefined) => (value == null ? '无记录' : `${value}%`);

const cells: Cells<CryptoMigrationTypes> = {
  encryptedShare: ({ encryptedShare, columnsPlanned, systemName }) => (
    <>
      <Progress percent={encryptedShare} size="small" style={{ minWidth: 90 }} aria-label={`${systemName}加密率`} />
      <div className="yjs-quiet">{`${columnsPlanned}个字段`}</div>
    </>
  ),
  verifiedShare: ({ verifiedShare }) => `${verifiedShare}%`,
  interfacesSigned: ({ interfacesSigned }) => counted(interfacesSigned),
  secondFactor: ({ secondFactor }) => counted(secondFactor),
  logChain: ({ logChain }) => counted(logChain),
  tls: ({ tls, tlsEvidence }) => (
    <>
      {tls == null ? '未填报' : `${tls}%`}
      {tlsEvidence && <div className="yjs-quiet staff-cell-note">{tlsEvidence}</div>}
    </>
  ),
};

/** 改造进度: the systems, and how far each is (03 §41.12). */
export default function MigrationList() {
  return (
    <RecordListPage
      record={cryptoMigration}
      help={[
        '各业务系统的密码应用改造进度：敏感字段的盘点、加密和核对，以及其他改造措施。',
        '接口签名（近30天按约定签名的调用）、双因素（责任人和安全管理员）、日志链（近7天）由平台每晚统计；传输加密由人工填报并注明依据。',
        '导出的表格即密码应用改造进度表。',
      ]}
      cells={cells}
      acts={migrationActs}
      empty={{ title: '没有符合条件的系统', hint: '清空筛选条件可以看到全部系统。' }}
    />
  );
}
