import { formatDay } from '@yjs/web-kit';
import type { ReplayRuleQuery } from '../../../generated/graphql.ts';

const HEIGHT = 48;

/** 试算: how many anomalies these numbers would have made, by day, and of whom most. */
export function ReplayResult({ replay }: { replay: ReplayRuleQuery['replayExchangeRule'] }) {
  const most = Math.max(1, ...replay.days.map(({ anomalies }) => anomalies));
  return (
    <section aria-live="polite">
      <h3>{`按此设置，近7日会产生 ${replay.anomalies} 条异常事件`}</h3>
      {replay.anomalies > 0 && (
        <>
          <ol className="monitor-replay">
            {replay.days.map(({ day, anomalies }) => (
              <li key={day}>
                {anomalies}
                <i style={{ height: (anomalies / most) * HEIGHT }} />
                <span className="yjs-quiet">{formatDay(day)}</span>
              </li>
            ))}
          </ol>
          <ul>
            {replay.subjects.map(({ title, anomalies, measured }) => (
              <li key={title}>{`${title}：${anomalies} 条，最高实测值 ${measured}`}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
