import { pause } from '../measure/pause.ts';
import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { ms, table } from '../report/print.ts';
import { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';

/** p95 of a page of any of the lists with 50 people at them, in milliseconds. */
const BAR_MS = 300;
const PAGE = 20;
const THINK_MS = { least: 1000, most: 3000 };

/** What people look at: by the heads and filters of the console. */
const PAGES = [
  ['cadres', 'cadres', {}],
  ['cadres in one status', 'cadres', { filter: { states: ['ACTIVE'] } }],
  ['differences that wait', 'differences', { filter: { states: ['PENDING'] } }],
  ['rows of rosters', 'rows', {}],
  ['persons who are paid', 'payables', {}],
  ['persons who are paused', 'payables', { filter: { payStatuses: ['PAUSED'] } }],
  ['matches', 'matches', {}],
  ['matches that are overdue', 'matches', { filter: { overdue: true } }],
  ['matches by death', 'matches', { sort: { field: 'diedOn', direction: 'DESC' } }],
  ['requests', 'requests', {}],
  ['overpayments', 'adjustments', {}],
] as const;

interface ListsInput {
  url: string;
  operations: Operations;
  /** Who looks, in turn: each a session that is shared by its share of the people. */
  loginNames: readonly string[];
  people: number;
  seconds: number;
}

/** People go through the lists of the register and of the reduction, 1–3 s between two pages. */
export async function measureCadreLists(
  { url, operations, loginNames, people, seconds }: ListsInput,
  bars: Bars,
): Promise<void> {
  const sessions: Client[] = [];
  for (const loginName of loginNames) sessions.push(await new Client(url, operations).signIn(loginName));
  const times = new Map<string, number[]>(PAGES.map(([title]) => [title, []]));
  const until = performance.now() + seconds * 1000;
  const look = async (n: number) => {
    const session = sessions[n % sessions.length];
    if (!session) return;
    await pause(0, THINK_MS.most);
    for (let turn = n; performance.now() < until; turn += 1) {
      const [title, list, variables] = PAGES[turn % PAGES.length] ?? PAGES[0];
      const begun = performance.now();
      await session.run(operations.cadres[list], { first: PAGE, ...variables });
      times.get(title)?.push(performance.now() - begun);
      await pause(THINK_MS.least, THINK_MS.most);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, n) => look(n)));
  const rows = [...times].map(([title, taken]) => {
    const { p50, p95 } = percentiles(taken);
    bars.atMost(`p95 ${title}`, p95, BAR_MS, 'ms');
    return [title, String(taken.length), ms(p50), ms(p95)];
  });
  table(['', 'times', 'p50 ms', 'p95 ms'], rows);
}
