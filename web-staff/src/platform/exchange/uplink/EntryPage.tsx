import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, formatInstant, PageHeader, StateTag } from '@yjs/web-kit';
import { Descriptions, Skeleton } from 'antd';
import { useParams } from 'react-router';
import type { UplinkEntryQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { EntryActs } from './EntryActs.tsx';
import { ItemTable } from './ItemTable.tsx';
import { TaskTable } from './TaskTable.tsx';
import { UplinkEntryDocument } from './uplink.graphql.ts';
import './uplink.css';
import { ackTitles, entryTone, modeTitles, protocolTitles, targetTitles, whenWords } from './words.ts';

const POLL_MS = 10_000;
const help = [
  '水位是对方已全部确认的最大行序号，增量上行从水位之后开始；对方有未确认的批次时水位不动。',
  '积压是变化了但对方还没有结论的行；最早一行超过20小时、或超过1,000行时，“异常事件”会告警。',
  '停用后到时不执行，启用后从水位继续；正在执行的任务按开始时的版本做完。',
];

/** An entry: its settings, what waits, its transfers and its log. */
export default function EntryPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(UplinkEntryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const entry = data?.uplinkEntry;
  if (!entry) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return (
    <div className="staff-stack">
      <PageHeader
        title={entry.name}
        tags={<StateTag title={entry.stateTitle} tone={entryTone[entry.state]} />}
        subtitle={`${entry.code} · 第${entry.version}版 · ${entry.updatedBy} ${formatDateTime(entry.updatedAt)} 修改`}
        help={<HelpLines lines={help} />}
        actions={<EntryActs entry={entry} onDone={() => void refetch()} />}
      />
      <Settings entry={entry} />
      <h2 className="staff-section-title">传输任务</h2>
      <TaskTable entryId={entry.id} />
      <section className="staff-section uplink-flush">
        <h2>{`数据项（${entry.items.length}）`}</h2>
        <ItemTable sourceKey={entry.sourceKey} items={entry.items} />
      </section>
      <section className="staff-section uplink-flush">
        <h2>运行日志</h2>
        <Notes notes={entry.notes} />
      </section>
    </div>
  );
}

function Settings({ entry }: { entry: UplinkEntryQuery['uplinkEntry'] }) {
  const item = (label: string, children: React.ReactNode) => ({ key: label, label, children });
  const { rows, oldest } = entry.backlog;
  const waiting = rows === 0 ? '无' : `${rows >= 10_000 ? '10,000以上' : rows} 行，最早 ${formatDateTime(oldest)}`;
  const wait = entry.ackMode === 'ASYNC' ? `（${entry.ackSender}，等待${entry.ackWaitMinutes}分钟）` : '';
  return (
    <Descriptions
      size="small"
      bordered
      column={3}
      items={[
        item('接收单位', entry.targetText ?? targetTitles[entry.targetUnit]),
        item('数据来源', entry.sourceTitle),
        item('方式', `${modeTitles[entry.mode]} · ${whenWords(entry)}`),
        item('积压', entry.mode === 'FULL' ? '—' : waiting),
        item('水位', entry.mode === 'FULL' ? '—' : entry.watermark),
        item('下次执行', entry.state === 'ENABLED' && entry.nextRunAt ? formatInstant(entry.nextRunAt) : '—'),
        item('协议', protocolTitles[entry.protocol]),
        item('调用地址', <span className="staff-long">{entry.endpoint}</span>),
        item('每批行数', entry.batchSize),
        item('回执', `${ackTitles[entry.ackMode]}${wait}`),
        item('传输加密', entry.publicKey ? '整批加密（SM2/SM4）' : '仅签名'),
        item('凭证', entry.secretSet ? '已设置' : '未设置'),
        item('条目描述', entry.description || '—'),
      ]}
    />
  );
}

function Notes({ notes }: { notes: UplinkEntryQuery['uplinkEntry']['notes'] }) {
  if (notes.length === 0) return <p className="yjs-quiet">没有记录。到时没有执行的原因会记在这里。</p>;
  return (
    <ul className="uplink-notes">
      {notes.map(({ id, at, text }) => (
        <li key={id}>
          <time dateTime={at}>{formatInstant(at)}</time>
          {text}
        </li>
      ))}
    </ul>
  );
}
