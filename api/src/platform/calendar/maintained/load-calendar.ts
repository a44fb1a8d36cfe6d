import type { App } from '../../kernel/app.ts';
import type { Ctx } from '../../kernel/context.ts';
import { readCalendar } from './read-calendar.ts';

/** How long a node may go on with an old calendar when it missed the bus. */
const RELOAD_MS = 5 * 60_000;

/** Reads the calendar that administrators maintain and makes it this process's. */
export async function loadCalendar(ctx: Ctx): Promise<void> {
  ctx.app.calendar = await readCalendar(ctx);
}

/** Loads the calendar again when another node changed it, and every five minutes in case the bus lost the word. Returns how to stop. */
export function followCalendar(app: App): () => void {
  const reload = () => {
    loadCalendar(app.context({ kind: 'SYSTEM', name: '工作日历' })).catch((error: unknown) =>
      app.log.error({ err: error }, 'working calendar: cannot load, the old one stays'),
    );
  };
  const unsubscribe = app.bus.subscribe((event) => {
    if (event.type === 'calendar' || event.type === 'missed') reload();
  });
  const timer = setInterval(reload, RELOAD_MS);
  timer.unref();
  return () => {
    unsubscribe();
    clearInterval(timer);
  };
}
