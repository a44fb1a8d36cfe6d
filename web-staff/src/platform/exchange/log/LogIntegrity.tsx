import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  DatePicker,
  ErrorNotice,
  formatDateTime,
  MarkTag,
  PageHeader,
  today,
  toPicked,
  usePermission,
} from '@yjs/web-kit';
import { Alert, App, Button, Space } from 'antd';
import { useState } from 'react';
import type { ArchiveRowFragment, VerifyExchangeLogMutation } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { PlainTable } from '../../PlainTable.tsx';
import { AskPurge } from './AskPurge.tsx';
import { fileText, onlineText } from './archive-texts.ts';
import {
  ConfirmExchangeLogPurgeDocument,
  ExchangeLogArchivesDocument,
  VerifyExchangeLogDocument,
} from './log.graphql.ts';

type CheckedDay = VerifyExchangeLogMutation['verifyExchangeLog'][number];

const help = [
  '校验会逐日重算日志链：任何一条被改动、删除或插入，都会指出从第几条起不符，并通知安全管理员和审计管理员。',
  '每天凌晨把前一天的日志归档为带签名的文件。在线满规定期限的，由安全管理员申请、审计管理员确认后清理；清理前再次核对归档。',
];

/** 完整性与归档: day by day, is the log as it was written; archives; the purge by two persons. */
export default function LogIntegrity() {
  const { message } = App.useApp();
  const { data, loading, error, refetch } = useQuery(ExchangeLogArchivesDocument, { fetchPolicy: 'cache-and-network' });
  const [verify, verifying] = useMutation(VerifyExchangeLogDocument);
  const [confirm, confirming] = useMutation(ConfirmExchangeLogPurgeDocument);
  const [days, setDays] = useState<[string, string]>([today(), today()]);
  const mayVerify = usePermission('dx.log:verify');
  const mayAsk = usePermission('dx.log:purge');
  const checked = verifying.data?.verifyExchangeLog;
  const left = data?.exchangeLogUnarchived ?? [];
  const asked = data?.exchangeLogArchives.filter((row) => row.purgeAskedAt && !row.purgedAt) ?? [];

  async function confirmPurge(): Promise<void> {
    try {
      await confirm();
      await refetch();
      message.success('已核对归档并清理');
    } catch {
      // Shown below through `confirming.error`.
    }
  }

  return (
    <>
      <PageHeader title="日志完整性与归档" help={<HelpLines lines={help} />} />
      {mayVerify && (
        <section aria-label="完整性校验">
          <Space wrap>
            <DatePicker.RangePicker
              aria-label="校验日期"
              allowClear={false}
              value={[toPicked(days[0]), toPicked(days[1])]}
              onChange={(range) =>
                range?.[0] && range[1] && setDays([range[0].format('YYYY-MM-DD'), range[1].format('YYYY-MM-DD')])
              }
            />
            <Button
              type="primary"
              loading={verifying.loading}
              onClick={() => void verify({ variables: { from: days[0], to: days[1] } }).catch(() => undefined)}
            >
              开始校验
            </Button>
          </Space>
          {verifying.error && <ErrorNotice error={verifying.error} />}
          {checked && (
            <PlainTable
              label="校验结果"
              columns={dayColumns}
              rows={checked.map((day) => ({ ...day, id: day.day }))}
              empty={{ title: '这段日期没有日志', hint: '请换一段日期。' }}
            />
          )}
        </section>
      )}
      {left.length > 0 && (
        <Alert
          showIcon
          type="warning"
          title="以下日期已满在线期限，但尚未归档，不会清理"
          description={left.map(({ day, rowCount }) => `${day}（${rowCount} 条）`).join('、')}
        />
      )}
      {confirming.error && <ErrorNotice error={confirming.error} />}
      <Space wrap className="staff-common">
        {mayAsk && <AskPurge onDone={() => void refetch()} />}
        {mayVerify && asked.length > 0 && (
          <Button danger loading={confirming.loading} onClick={() => void confirmPurge()}>
            确认清理 {asked.length} 天
          </Button>
        )}
      </Space>
      <DataTable
        id="exchange-log-archives"
        label="日志归档"
        columns={archiveColumns}
        rows={data?.exchangeLogArchives.map((row) => ({ ...row, id: row.day }))}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有归档', hint: '每天凌晨归档前一天的日志。' }}
      />
    </>
  );
}

const dayColumns: DataColumn<CheckedDay & { id: string }>[] = [
  { key: 'day', title: '日期', render: (row) => row.day },
  { key: 'text', title: '结论', render: (row) => (row.brokenAt ? <MarkTag>{row.text}</MarkTag> : row.text) },
];

const archiveColumns: DataColumn<ArchiveRowFragment & { id: string }>[] = [
  { key: 'day', title: '日期', fixed: true, render: (row) => row.day },
  { key: 'rows', title: '条数', align: 'right', render: (row) => row.rowCount },
  { key: 'at', title: '归档时间', render: (row) => formatDateTime(row.archivedAt) },
  { key: 'file', title: '文件', render: (row) => fileText(row) },
  {
    key: 'sm3',
    title: '文件摘要（SM3）',
    hidden: true,
    render: (row) => <span className="staff-long">{row.fileSm3}</span>,
  },
  { key: 'state', title: '在线数据', fixed: true, render: (row) => onlineText(row) },
];
