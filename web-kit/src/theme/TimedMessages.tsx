import { App } from 'antd';
import AppContext from 'antd/es/app/context';
import type { MessageInstance, MessageType, TypeOpen } from 'antd/es/message/interface';
import { type ReactNode, useMemo } from 'react';

const SHOWN_SECONDS = 3;
const UNDER_POINTER = '.ant-message :hover';

/**
 * `App.useApp().message` for what stands inside, with a clock of its own: antd's draws a message anew for every frame of the screen, as long as
 * it stands, to tell of a progress that none of ours shows.
 */
export function TimedMessages({ children }: { children: ReactNode }) {
  const app = App.useApp();
  const timed = useMemo(() => ({ ...app, message: timedMessages(app.message) }), [app]);
  return <AppContext.Provider value={timed}>{children}</AppContext.Provider>;
}

function timedMessages(message: MessageInstance): MessageInstance {
  return {
    ...message,
    info: timed(message.info),
    success: timed(message.success),
    error: timed(message.error),
    warning: timed(message.warning),
    loading: timed(message.loading),
  };
}

/** Of no duration antd counts nothing. */
function timed(open: TypeOpen): TypeOpen {
  return (content, duration = SHOWN_SECONDS, onClose) => {
    const [seconds, closed] = typeof duration === 'function' ? [SHOWN_SECONDS, duration] : [duration, onClose];
    const close = open(content, 0, closed);
    if (seconds > 0) closeAfter(close, seconds * 1000);
    return close;
  };
}

/** What is under the pointer may be being read, and is given its time once more. */
function closeAfter(close: MessageType, ms: number): void {
  setTimeout(() => (document.querySelector(UNDER_POINTER) ? closeAfter(close, ms) : close()), ms);
}
