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
        <p>办理结束后，请在这里评价我们的服务。</p>
        <p className="idle-small">评价由窗口工作人员发起，不收集您的身份信息。</p>
      </section>
      <footer role="status">
        <span className={`idle-dot idle-dot-${server}`} aria-hidden="true" />
        {serverWords[server]}
      </footer>
    </main>
  );
}

const serverWords = {
  asking: '正在连接服务',
  up: '服务正常',
  down: '网络中断，正在自动重连',
} as const;
