import { formatInstant } from '@yjs/web-kit';
import type { BoardData } from './BoardFigures.tsx';

const HEIGHT = 120;
const STEP = 16;

/** Calls of the last hour as bars, a bar a minute; refused and failed ones hatched on top, so that colour is not the only sign. */
export function MinuteChart({ minutes }: { minutes: BoardData['minutes'] }) {
  const most = Math.max(1, ...minutes.map(({ calls }) => calls));
  const height = (calls: number) => (calls / most) * HEIGHT;
  const total = minutes.reduce((sum, { calls }) => sum + calls, 0);
  return (
    <figure className="monitor-chart">
      <figcaption>
        近60分钟每分钟调用次数（最高 {most}，共 {total}） <i className="monitor-key-ok" /> 成功{' '}
        <i className="monitor-key-bad" /> 被拒绝或出错
      </figcaption>
      <svg viewBox={`0 0 ${minutes.length * STEP} ${HEIGHT + 2}`} preserveAspectRatio="none" role="img">
        <title>{`近60分钟共调用${total}次，每分钟最多${most}次`}</title>
        <defs>
          <pattern id="monitor-bad" width="4" height="4" patternUnits="userSpaceOnUse">
            <path d="M0 4 4 0" />
          </pattern>
        </defs>
        {minutes.map(({ at, calls, denied, errors }, n) => {
          const bad = height(denied + errors);
          const good = height(calls) - bad;
          return (
            <g key={at} transform={`translate(${n * STEP + 2} 0)`}>
              <title>{`${timeOf(at)} 调用${calls}次，被拒绝${denied}次，出错${errors}次`}</title>
              <rect className="monitor-ok" width={STEP - 4} y={HEIGHT - good} height={good} />
              <rect className="monitor-bad" width={STEP - 4} y={HEIGHT - good - bad} height={bad} />
            </g>
          );
        })}
        <line x1="0" x2={minutes.length * STEP} y1={HEIGHT + 1} y2={HEIGHT + 1} />
      </svg>
      <div className="monitor-axis yjs-quiet" aria-hidden="true">
        <span>{timeOf(minutes[0]?.at)}</span>
        <span>{timeOf(minutes[30]?.at)}</span>
        <span>{timeOf(minutes.at(-1)?.at)}</span>
      </div>
    </figure>
  );
}

/** `17:30`. */
function timeOf(instant: string | undefined): string {
  return instant ? formatInstant(instant).slice(11, 16) : '';
}
