import { useServerState } from './useServerState.ts';
import { useWallClock } from './useWallClock.ts';

/** What stands on the counter between two visits: welcome, time, and whether the service answers. Nothing to press. */
export function IdleScreen() {
  const clock = useWallClock();
  const server = useServerState();
  return (
    <main className="idle">
      <header>
        <span className="idle-name">退役军人服务中心</span>
        <time className="idle-time">
          <b>{clock.time}</b>
          <span>
            {clock.day} {clock.weekday}
          </span>
        </time>
      </header>
      <section>
        <h1>欢迎您</h1>
        <p>请按叫号到窗口办理业务。</p>
        <p className="idle-small">如需帮助，请向窗口工作人员询问。</p>
      </section>
      <footer>
        <p role="status">
          <span className={`idle-dot idle-dot-${server}`} aria-hidden="true" />
          {serverWords[server]}
        </p>
      </footer>
    </main>
  );
}

const serverWords = {
  asking: '正在连接服务',
  up: '服务正常 · 本机未与窗口配对',
  down: '网络中断，正在自动重连',
} as const;
