import type { Cells } from '@yjs/web-kit';
import { Progress } from 'antd';
import { Link } from 'react-router';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type CryptoMigrationJobTypes, cryptoMigrationJob } from '../../../records/crypto-migration-job.ts';

const cells: Cells<CryptoMigrationJobTypes> = {
  systemName: ({ systemName, migrationId, jobNo }) => (
    <>
      <Link to={`/crypto/migrations/${migrationId}`}>{systemName}</Link>
      <div className="yjs-quiet">{jobNo}</div>
    </>
  ),
  done: ({ done, rowsTotal }) => `${done}/${rowsTotal}`,
  progress: ({ progress, jobState, tableName }) => (
    <Progress
      percent={progress}
      size="small"
      style={{ minWidth: 120 }}
      status={jobState === 'FAILED' ? 'exception' : 'normal'}
      aria-label={`${tableName}的进度`}
    />
  ),
};

/** 迁移作业 of all systems (03 §41.13); a system's page pauses, resumes and undoes them. */
export default function JobList() {
  return (
    <RecordListPage
      record={cryptoMigrationJob}
      help={['每张表一个作业，按批执行；暂停、继续和回退在系统的改造页面上办理。']}
      cells={cells}
      empty={{ title: '没有迁移作业', hint: '系统开始迁移或清除明文后按表生成。' }}
    />
  );
}
