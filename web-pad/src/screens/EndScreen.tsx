import { now } from '@yjs/web-kit/pad';
import { useEffect, useState } from 'react';
import { type Settings, say } from '../settings.ts';
import { wallClockAt } from '../useWallClock.ts';
import type { Finished } from './EvaluationScreen.tsx';

/** The tender wants five seconds at least (R9.1.2). */
const LEAST_MS = 5_000;

export interface EndScreenProps {
  finished: Finished;
  /** The next person is called already. */
  waits: boolean;
  settings: Settings;
  onDone(): void;
}

/** 评价已提交: the number and the time, then the welcome for the next person. */
export function EndScreen({ finished, waits, settings, onDone }: EndScreenProps) {
  const [since] = useState(() => now());
  const stays = waits ? LEAST_MS : Math.max(LEAST_MS, settings.page.thanksSeconds * 1000);
  useEffect(() => {
    const timer = setTimeout(onDone, Math.max(0, since + stays - now()));
    return () => clearTimeout(timer);
  }, [onDone, since, stays]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once
  useEffect(() => say(settings, titleOf(finished)), []);
  const { day, time } = wallClockAt(Date.parse(finished.at));
  return (
    <main className="end">
      <svg viewBox="0 0 96 96" aria-hidden="true">
        <circle cx="48" cy="48" r="44" fill="#46643a" />
        <path
          d="M27 50l14 14 28-31"
          fill="none"
          stroke="#fff"
          strokeWidth="9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <section role="status">
        <h1>{titleOf(finished)}</h1>
        {finished.over && <p>{finished.over}</p>}
        {finished.evaluationNo && (
          <dl>
            <dt>评价编号</dt>
            <dd>{finished.evaluationNo}</dd>
            <dt>评价时间</dt>
            <dd>
              {day} {time}
            </dd>
          </dl>
        )}
        {!finished.evaluationNo && !finished.over && (
          <>
            <p>评价暂存在本机，稍后自动上传，不需要再次评价。</p>
            <dl>
              <dt>评价时间</dt>
              <dd>
                {day} {time}
              </dd>
            </dl>
          </>
        )}
      </section>
    </main>
  );
}

function titleOf({ evaluationNo, over }: Finished): string {
  if (over) return '感谢您的参与';
  return evaluationNo ? '评价已提交，感谢您的参与' : '评价已保存，感谢您的参与';
}
