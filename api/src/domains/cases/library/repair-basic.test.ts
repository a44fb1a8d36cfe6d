import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Counterparts, startCounterparts } from '../../../../test/counterparts.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let counterparts: Counterparts;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('repair_basic');
  counterparts = await startCounterparts(app);
  clerk = await app.as('clerk_hk');
});
afterAll(async () => {
  await counterparts.close();
  await app.close();
});

interface Push {
  seq: number;
  kind: string;
  state: string;
  lastError: string | null;
  repaired: boolean;
}

const pushesOf = (recordId: string) =>
  rows<Push>(
    system(),
    sql`select seq, kind, state, last_error as "lastError", repaired_at is not null as repaired
        from outbox_message where record_id = ${recordId} order by seq`,
  );
const kept = (number: string) => counterparts.library.entries.filter(({ projid }) => projid === number);
const syncOf = async (id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select library_sync as state from sub_case where id = ${id}`))
    ?.state;

/** A case of one matter whose basic information the library has taken. */
async function delivered(): Promise<{ built: BuiltCase; id: string; bjNo: string }> {
  const built = await buildCase(system(), { only: ['M01'] });
  await app.job('outbox.relay');
  const [subCase] = built.subCases;
  if (!subCase) throw new Error('a case without a sub-case');
  expect(kept(subCase.bjNo).map(({ kind }) => kind)).toEqual(['BASIC']);
  return { built, id: subCase.id, bjNo: subCase.bjNo };
}

async function passAndAccept(built: BuiltCase): Promise<void> {
  for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), built.id)]);
}

describe('a library that does not know the case (01 §7.8)', () => {
  it('gets BASIC once more before the message it could not place; nothing is lost and the order kept', async () => {
    const { built, id, bjNo } = await delivered();
    await passAndAccept(built);
    const queued = (await pushesOf(id)).map(({ kind }) => kind);
    expect(queued.slice(0, 3)).toEqual(['BASIC', 'PROC', 'PROC']);
    counterparts.library.lose(bjNo);
    await app.job('outbox.relay');
    const pushes = await pushesOf(id);
    expect(pushes.map(({ kind }) => kind)).toEqual(['BASIC', 'BASIC', ...queued.slice(1)]);
    expect(pushes.map(({ seq }) => seq)).toEqual(pushes.map((_, index) => index + 1));
    expect(new Set(pushes.map(({ state }) => state))).toEqual(new Set(['ACKED']));
    expect(pushes.map(({ repaired }) => repaired)).toEqual(pushes.map((_, index) => index === 2));
    expect(kept(bjNo).map(({ seq, kind }) => `${seq} ${kind}`)).toEqual(
      pushes.slice(1).map(({ seq, kind }) => `${seq} ${kind}`),
    );
    expect(kept(bjNo)[0]?.fields).toMatchObject({ projid: bjNo, orgbusno: built.caseNo });
    expect(await syncOf(id)).toBe('SYNCED');
  });

  it('numbers what is pushed afterwards behind the moved messages, and may be helped again for another message', async () => {
    const { built, id, bjNo } = await delivered();
    counterparts.library.lose(bjNo);
    await act(clerk, 'pass', [await readBuilt(system(), built.id)]);
    await app.job('outbox.relay');
    counterparts.library.lose(bjNo);
    await act(clerk, 'accept', [await readBuilt(system(), built.id)]);
    await app.job('outbox.relay');
    const pushes = await pushesOf(id);
    expect(pushes.slice(0, 5).map(({ kind }) => kind)).toEqual(['BASIC', 'BASIC', 'PROC', 'BASIC', 'PROC']);
    expect(pushes.map(({ seq }) => seq)).toEqual(pushes.map((_, index) => index + 1));
    expect(new Set(pushes.map(({ state }) => state))).toEqual(new Set(['ACKED']));
  });

  it('is asked only once for each message: a second rejection stands with the library’s text', async () => {
    const { built, id, bjNo } = await delivered();
    await act(clerk, 'pass', [await readBuilt(system(), built.id)]);
    const receive = counterparts.library.receive.bind(counterparts.library);
    counterparts.library.receive = (sealed, key) =>
      sealed.streamKey === id && sealed.kind !== 'BASIC'
        ? { status: 200, body: { code: 4001, message: '未找到受理信息' } }
        : receive(sealed, key);
    await app.job('outbox.relay');
    await app.job('outbox.relay');
    counterparts.library.receive = receive;
    const pushes = await pushesOf(id);
    expect(pushes.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'BASIC ACKED',
      'BASIC ACKED',
      'PROC REJECTED',
    ]);
    expect(pushes[2]?.lastError).toBe('未找到受理信息');
    expect(await syncOf(id)).toBe('FAILED');
    expect(kept(bjNo).map(({ kind }) => kind)).toEqual(['BASIC', 'BASIC']);
  });

  it('another rejection is the clerk’s to mend: nothing is sent on its own', async () => {
    const { built, id } = await delivered();
    await act(clerk, 'pass', [await readBuilt(system(), built.id)]);
    counterparts.faults.set('library', { mode: 'refuse' });
    await app.job('outbox.relay');
    counterparts.faults.set('library', { mode: 'ok' });
    const pushes = await pushesOf(id);
    expect(pushes.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['BASIC ACKED', 'PROC REJECTED']);
    expect(pushes[1]?.lastError).toContain('办件库拒收');
  });
});
