import type { Bars } from '../report/bars.ts';
import { line } from '../report/print.ts';
import type { Client } from '../setup/client.ts';
import type { Operation, Operations } from '../setup/operations.ts';
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
  const product = (name: string, client: Client, operation: Operation) => productList(name, web, client, operation);
  const list = product('product', city, operations.list);
  const same = baselineList('plain pg + Fastify', baseline, 'list');
  await assertSameData(list, same);
  line('Case, organisation, sub-cases, remaining time; the same JSON from both:');
  const text = baselineList('… timestamps left as text', baseline, 'list', true);
  const [, share = 0] = await compare(load, [list, same, text], windows);
  bars.atLeast('throughput as a share of plain pg + Fastify', share, BAR);

  const rows = product('product, the console’s rows', city, operations.consoleRows);
  const sameRows = baselineList('plain pg + Fastify', baseline, 'console');
  await assertSameData(rows, sameRows);
  line(
    'The console’s rows with all titles, the same JSON from both; then its operation as shipped, with the acts allowed and the count:',
  );
  await compare(
    load,
    [
      rows,
      sameRows,
      product('product, the whole operation', city, operations.consoleQueue),
      product('… as a window clerk', clerk, operations.consoleQueue),
    ],
    windows,
  );
}
