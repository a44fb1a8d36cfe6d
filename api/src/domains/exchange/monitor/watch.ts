import { run, sql } from '../../../database/sql.ts';
import { logWriterOf } from '../../../platform/exchange/log/log-writer.ts';
import { nodeIdOf } from '../../../platform/exchange/log/node-id.ts';
import type { App } from '../../../platform/kernel/app.ts';
import { evaluate, hasFreshCalls } from './evaluate.ts';
import { RULES } from './rules/rule-definition.ts';

/** How often a worker looks at what was just logged; an attack is answered within it. */
const TICK_MS = 2000;
/** Rules that end in a ban are looked at each time, the others each tenth time: 20 s, of the 60 that 39.2 allows. */
const SELDOM = 10;

const prompt = RULES.filter((rule) => rule.ban).map(({ code }) => code);

/** Background part: workers evaluate the rules; every node says how its log writer is doing. */
export async function startMonitor(app: App): Promise<() => Promise<void>> {
  let turn = 0;
  let running: Promise<void> | undefined;
  const works = app.config.ROLE !== 'web';
  const tick = async (): Promise<void> => {
    turn += 1;
    if (turn % 2 === 1) await reportNode(app);
    // What a rule finds is told by jobs: until they run there is nobody to tell.
    if (!works || !app.jobs.running) return;
    if (turn % SELDOM === 1) await evaluate(app);
    else if (await hasFreshCalls(app)) await evaluate(app, prompt);
  };
  const timer = setInterval(() => {
    running ??= tick()
      .catch((error: unknown) => app.log.error({ err: error }, 'exchange monitor'))
      .finally(() => {
        running = undefined;
      });
  }, TICK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Writes this node's line for the board. */
export async function reportNode(app: App): Promise<void> {
  const health = logWriterOf(app)?.health ?? { waiting: 0, unlogged: 0, storeDown: false };
  await run(
    app.context({ kind: 'SYSTEM', name: '数据交换监控' }),
    sql`insert into exchange_node (node_id, seen_at, waiting, unlogged, store_down)
        values (${nodeIdOf(app)}, ${app.clock.now()}, ${health.waiting}, ${health.unlogged}, ${health.storeDown})
        on conflict (node_id) do update set seen_at = excluded.seen_at, waiting = excluded.waiting, unlogged = excluded.unlogged,
          store_down = excluded.store_down`,
  );
}
