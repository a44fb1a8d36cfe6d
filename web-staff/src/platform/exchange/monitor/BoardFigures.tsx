import { Link } from 'react-router';
import type { ExchangeBoardQuery } from '../../../generated/graphql.ts';

export type BoardData = ExchangeBoardQuery['exchangeBoard'];

/** The few numbers of the board; those about anomalies and bans open the list behind them. */
export function BoardFigures({ board, direction }: { board: BoardData; direction: 'IN' | 'OUT' }) {
  // The running minute has only begun.
  const minute = board.minutes.at(-2);
  const bad = (minute?.denied ?? 0) + (minute?.errors ?? 0);
  const open = (level: string) => `/exchange/anomalies?state=NEW,CONFIRMED,HANDLING&level=${level}&side=${direction}`;
  return (
    <ul className="monitor-figures">
      <Figure title="上一分钟调用" value={minute?.calls ?? 0} unit="次" />
      <Figure title="其中被拒绝或出错" value={bad} unit="次" />
      <Figure title="未关闭异常（高）" value={board.openHigh} unit="件" to={open('HIGH')} />
      <Figure title="未关闭异常（中、低）" value={board.openOther} unit="件" to={open('MIDDLE,LOW')} />
      <Figure title="生效中的封禁" value={board.activeBans} unit="个" to="/exchange/bans?state=ACTIVE" />
    </ul>
  );
}

function Figure({ title, value, unit, to }: { title: string; value: number; unit: string; to?: string }) {
  const figure = (
    <>
      <span className="yjs-quiet">{title}</span>
      <span>
        <b>{value}</b> {unit}
      </span>
    </>
  );
  return <li>{to ? <Link to={to}>{figure}</Link> : figure}</li>;
}
