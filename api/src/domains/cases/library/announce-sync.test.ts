import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { act } from '../../../../test/case-acts.ts';
import { buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Counterparts, startCounterparts } from '../../../../test/counterparts.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let counterparts: Counterparts;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('announce_sync');
  counterparts = await startCounterparts(app);
  clerk = await app.as('clerk_hk');
});
afterAll(async () => {
  await counterparts.close();
  await app.close();
});

/** Records of whose push mark consoles were told since `from`, in any order. */
const told = (from: number): string[] =>
  app.events
    .slice(from)
    .flatMap((event) => (event.type === 'record' && event.recordType === 'librarySync' ? event.records : []))
    .map(({ id }) => id)
    .sort();

it('R3.3.1 R5.1.2 §2.7: consoles hear when the library has answered, so that 推送中 does not stay on the screen', async () => {
  const built = await buildCase(system(), { only: ['M01', 'M03'] });
  await app.job('outbox.relay');
  const marks = async () => {
    const { data } = await clerk.run('query ($id: ID!) { case(id: $id) { librarySync subCases { librarySync } } }', {
      id: built.id,
    });
    const one = data.case as { librarySync: string; subCases: { librarySync: string }[] };
    return [one.librarySync, ...one.subCases.map(({ librarySync }) => librarySync)];
  };
  await act(clerk, 'pass', [await readBuilt(system(), built.id)]);
  expect(await marks()).toEqual(['PENDING', 'PENDING', 'PENDING']);

  const from = app.events.length;
  await app.job('outbox.relay');
  expect(await marks()).toEqual(['SYNCED', 'SYNCED', 'SYNCED']);
  expect(told(from)).toEqual([built.id, ...built.subCases.map(({ id }) => id)].sort());

  // The library is down (01 §7.8): the state has changed here, the list says 推送待重试, and it gets there by itself.
  counterparts.faults.set('library', { mode: 'down' });
  await act(clerk, 'accept', [await readBuilt(system(), built.id)]);
  await app.job('outbox.relay');
  expect(new Set(await marks())).toEqual(new Set(['RETRY']));
  // Whoever looks for what has not arrived finds it, not only what was given up.
  const undelivered = async () => {
    const asked = 'query { cases(queue: ALL, filter: { pushFailed: true }, first: 5) { nodes { id } } }';
    return (await clerk.run(asked)).data.cases as { nodes: { id: string }[] };
  };
  expect(await undelivered()).toEqual({ nodes: [{ id: built.id }] });
  counterparts.faults.set('library', { mode: 'ok' });
  app.clock.advance(60_000);
  await app.job('outbox.relay');
  expect(await marks()).toEqual(['SYNCED', 'SYNCED', 'SYNCED']);
  expect(await undelivered()).toEqual({ nodes: [] });

  // Nothing waits any more: nobody is told again.
  const after = app.events.length;
  await app.job('outbox.relay');
  expect(told(after)).toEqual([]);
});

it('§7.8: of a batch during an outage every case says 推送待重试, those that were held back unasked too, and is found as not delivered', async () => {
  counterparts.faults.set('library', { mode: 'down' });
  const built = await Promise.all(
    Array.from({ length: 8 }, () => buildCase(system(), { only: ['M01', 'M03', 'M05'] })),
  );
  await act(clerk, 'pass', await Promise.all(built.map(({ id }) => readBuilt(system(), id))));
  await app.job('outbox.relay');
  const ASKED = 'query { cases(queue: ALL, filter: { pushFailed: true }, first: 50) { nodes { id librarySync } } }';
  const undelivered = async () =>
    (await clerk.run(ASKED)).data.cases as { nodes: { id: string; librarySync: string }[] };
  const waiting = (await undelivered()).nodes;
  expect(waiting.map(({ id }) => id).sort()).toEqual(built.map(({ id }) => id).sort());
  expect(new Set(waiting.map(({ librarySync }) => librarySync))).toEqual(new Set(['RETRY']));
  const [tries] = await rows<{ untried: number }>(
    system(),
    sql`select count(*)::int as untried from outbox_message
         where channel = 'case-library' and state = 'PENDING' and attempts = 0 and last_error is not null`,
  );
  // The counterpart was not asked for each of them.
  expect(tries?.untried).toBeGreaterThan(0);
  counterparts.faults.set('library', { mode: 'ok' });
  app.clock.advance(60_000);
  await app.job('outbox.relay');
  expect(await undelivered()).toEqual({ nodes: [] });
});
