import { pause } from '../measure/pause.ts';
import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { ms, table } from '../report/print.ts';
import { Client } from '../setup/client.ts';
import type { Operation, Operations } from '../setup/operations.ts';

/** p95 of every list of the training domain with 50 people at them, in milliseconds. */
const BAR_MS = 300;
const THINK_MS = { least: 1000, most: 3000 };
const AT_ONCE = 2;
const PAGE = 20;

/** Somebody at the lists: the console's for officers, the portal's for institutions. */
export interface Reader {
  loginName: string;
  client: 'staff' | 'training';
}

export interface TrainingInput {
  url: string;
  operations: Operations;
  /** Lists by what people call them. */
  lists: Readonly<Record<string, Operation>>;
  readers: readonly Reader[];
  seconds: number;
}

interface Listed {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** People go through the lists, two pages of each; a page has rows, or the measure is none. */
export async function measureTraining(input: TrainingInput, bars: Bars): Promise<void> {
  const { url, operations, readers, lists } = input;
  const times = new Map(Object.keys(lists).map((name) => [name, [] as number[]]));
  const clients: Client[] = [];
  for (let at = 0; at < readers.length; at += AT_ONCE) {
    const some = readers.slice(at, at + AT_ONCE);
    clients.push(
      ...(await Promise.all(
        some.map(({ loginName, client }) => new Client(url, operations, client).signIn(loginName)),
      )),
    );
  }
  const end = performance.now() + input.seconds * 1000;
  await Promise.all(
    clients.map(async (client, n) => {
      await pause(0, THINK_MS.most);
      for (let turn = n; performance.now() < end; turn += 1) {
        const [name, operation] = Object.entries(lists)[turn % times.size] ?? [];
        if (name && operation) await leaf(client, operation, times.get(name) ?? []);
        await pause(THINK_MS.least, THINK_MS.most);
      }
    }),
  );
  const rows = [...times].map(([name, taken]) => {
    const { p50, p95, p99 } = percentiles(taken);
    return [name, String(taken.length), ms(p50), ms(p95), ms(p99), `≤ ${BAR_MS}`];
  });
  table(['', 'times', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p95'], rows);
  for (const [name, taken] of times) bars.atMost(`p95 ${name}`, percentiles(taken).p95, BAR_MS, 'ms');
}

async function leaf(client: Client, operation: Operation, times: number[]): Promise<void> {
  let after: string | null = null;
  for (let page = 0; page < 2; page += 1) {
    const begun = performance.now();
    const answer: Record<string, Listed | undefined> = await client.run(operation, { first: PAGE, after });
    times.push(performance.now() - begun);
    const listed = Object.values(answer).find((field) => field?.pageInfo);
    if (!listed?.pageInfo.endCursor) throw new Error(`${operation.name} is empty: nothing was measured`);
    if (!listed.pageInfo.hasNextPage) return;
    after = listed.pageInfo.endCursor;
  }
}
