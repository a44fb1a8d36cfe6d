import type { PageSettings } from '../settings.ts';
import type { Pad } from '../usePad.ts';
import { useWallClock } from '../useWallClock.ts';

/** What stands on the counter between two visits: welcome, time, and whether the service answers. Nothing to press while calls can reach it. */
export function IdleScreen({ pad, page, onStart }: { pad: Pad; page: PageSettings; onStart?: () => void }) {
  const clock = useWallClock();
  return (
    <main className="idle">
      <header>
        <span className="idle-name">{pad.own?.orgName ?? '退役军人服务中心'}</span>
        <time className="idle-time">
          <b>{clock.time}</b>
          <span>
            {clock.day} {clock.weekday}
          </span>
        </time>
      </header>
      <section>
        <h1>欢迎您</h1>
        <p>{page.welcome}</p>
        <p className="idle-small">{page.hint}</p>
        {onStart && (
          <button type="button" className="primary" onClick={onStart}>
            开始评价
          </button>
        )}
      </section>
      <footer>
        <p role="status">
          <span className={`idle-dot idle-dot-${pad.line}`} aria-hidden="true" />
          {lineWords[pad.line]}
          {pad.own && ` · ${pad.own.counterNo ? `${pad.own.counterNo}号窗口` : '未与窗口配对'} · 平板 ${pad.own.padNo}`}
          {pad.queued > 0 && ` · ${pad.queued}件评价待上传`}
          {pad.own?.clockWrong && ' · 本机时钟不准，请校准'}
        </p>
      </footer>
    </main>
  );
}

const lineWords = {
  asking: '正在连接服务',
  up: '服务正常',
  down: '网络中断，正在自动重连',
  stuck: '评价暂时不能上传，正在自动重试',
} as const;
