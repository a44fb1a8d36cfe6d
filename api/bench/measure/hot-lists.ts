import type { Bars } from '../report/bars.ts';
import { line } from '../report/print.ts';
import type { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';
import type { Worker } from '../setup/processes.ts';
import { assertSameData, baselineList, compare, productList, type Windows } from './hot-list.ts';

/** Of the throughput of plain pg and Fastify with the same JSON (architecture section 7). */
const BAR = 0.7;

export interface HotListInput {
  web: Worker<{ url: string }>;
  baseline: Worker<{ url: string }>;
  load: Worker<unknown>;
  city: Client;
  clerk: Client;
  operations: Operations;
  windows: Windows;
}

/** The product's list beside the baseline: the same JSON first, then what the console really asks. */
export async function measureHotLists(input: HotListInput, bars: Bars): Promise<void> {
  const { web, baseline, load, city, clerk, operations, windows } = input;
  const list = productList('product', web.ready.url, city, operations.plainList);
  const plain = baselineList('plain pg + Fastify', baseline.ready.url, 'plain');
  const text = baselineList('… timestamps left as text', baseline.ready.url, 'plain', true);
  await assertSameData(list, plain);
  line('The same JSON from both:');
  const [, share = 0] = await compare(load, [list, plain, text], windows);
  bars.atLeast('throughput as a share of plain pg + Fastify', share, BAR);

  line(
    'What the console asks (titles, remaining time, summary, then also available acts and the count), beside its stored columns:',
  );
  await compare(
    load,
    [
      productList('product, rows of the console', web.ready.url, city, operations.consoleRows),
      productList('product, the whole operation', web.ready.url, city, operations.consoleQueue),
      productList('… as a window clerk', web.ready.url, clerk, operations.consoleQueue),
      baselineList('plain pg + Fastify, columns', baseline.ready.url, 'console'),
    ],
    windows,
  );
}
