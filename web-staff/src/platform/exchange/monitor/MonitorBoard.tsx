import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatInstant, PageHeader, QueueTabs, urlChoice, useUrlState } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { HelpLines } from '../../HelpLines.tsx';
import { BoardFigures } from './BoardFigures.tsx';
import { BoardTables } from './BoardTables.tsx';
import { MinuteChart } from './MinuteChart.tsx';
import { ExchangeBoardDocument } from './MonitorBoard.graphql.ts';
import './monitor.css';

const boardUrl = { side: urlChoice(['IN', 'OUT'], 'IN') };
const tabs = [
  { key: 'IN', title: '外部数据' },
  { key: 'OUT', title: '内部数据' },
] as const;
const POLL_MS = 5000;

const help = [
  '每5秒自动更新。外部数据是其他系统对本平台的调用，内部数据是本平台向其他系统的传输。',
  '健康灯为“异常”时，请在“异常事件”中确认并处理；级别为“高”的异常15分钟内未确认，会通知安全管理员。',
  '服务节点一栏是调用日志的写入情况：日志库不可用时，调用先存在节点本机，恢复后自动补写。',
];

/** 实时监控 (03 §39.4): the last hour by minutes, lights, queues, and how the log is doing. */
export default function MonitorBoard() {
  const [{ side }, setState] = useUrlState(boardUrl);
  const direction = side === 'OUT' ? 'OUT' : 'IN';
  const { data, error, refetch } = useQuery(ExchangeBoardDocument, {
    variables: { direction },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const board = data?.exchangeBoard;
  return (
    <>
      <PageHeader
        title="数据交换监控"
        help={<HelpLines lines={help} />}
        subtitle={board && `更新于 ${formatInstant(board.at)}`}
      />
      <QueueTabs label="监控范围" tabs={tabs} active={direction} onChange={(key) => setState({ side: key })} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!board && !error && <Skeleton active paragraph={{ rows: 12 }} />}
      {board && (
        <>
          <BoardFigures board={board} direction={direction} />
          <MinuteChart minutes={board.minutes} />
          <BoardTables board={board} direction={direction} />
        </>
      )}
    </>
  );
}
