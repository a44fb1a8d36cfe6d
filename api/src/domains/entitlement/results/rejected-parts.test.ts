import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  batchOf,
  type EntitlementApp,
  entitlementApp,
  getListed,
  pushedBatch,
  soldier,
} from '../../../../test/entitlement.ts';
import { rows, sql } from '../../../database/sql.ts';

let app: EntitlementApp;
const system = () => app.system();

beforeAll(async () => {
  app = await entitlementApp('entitlement_rejected', '2026-03-20T02:00:00Z');
  app.parties.placement.journal.push(soldier(1, { recordNo: 'R-1' }));
  await app.job('entitlement.identify');
}, 60_000);
afterAll(() => app.close());

const noticesOf = (template: string) =>
  rows<{ audience: string; body: string }>(
    system(),
    sql`select audience, body from notification where template_code = ${template}`,
  );
const tasks = async () => {
  const { data } = await (await app.as('officer_hk')).run('{ tasks(first: 100) { nodes { recordId title } } }');
  return (data.tasks as { nodes: { recordId: string; title: string }[] }).nodes.filter(({ title }) =>
    title.startsWith('社保拒收批次'),
  );
};

describe('a batch that 社保系统 refuses (8.6 no. 5)', () => {
  it('is told at once to the district’s officers and the technicians, and is a to-do until the part is taken', async () => {
    const batch = await pushedBatch(app);
    const messageId = app.parties.social.batches.at(-1)?.messageId ?? '';
    expect((await app.parties.social.acknowledge(messageId, 4001)).body).toMatchObject({ code: 0 });
    expect((await app.parties.social.acknowledge(messageId, 4001)).body).toMatchObject({ code: 1003 });
    const told = await noticesOf('N66');
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told[0]?.body).toContain('代码 4001，原因：数据不符合要求');
    expect(JSON.stringify(told)).not.toMatch(/\d{17}/);
    expect(await tasks()).toEqual([{ recordId: batch.id, title: '社保拒收批次，核实后重推' }]);
    expect(await batchOf(system(), batch.id)).toMatchObject({ state: 'PUSHED', ackedParts: 0 });
    expect((await getListed(system(), 'R-1')).state).toBe('PUSHED');
  });

  it('is no silent channel: whoever answered is not reported as mute', async () => {
    app.clock.advance(50 * 3_600_000);
    await app.job('entitlement.watch-acks');
    expect(await noticesOf('N05')).toEqual([]);
    expect(await noticesOf('N65')).toEqual([]);
  });

  it('goes out again under its number, and the to-do ends with the acknowledgement', async () => {
    const [push] = await rows<{ id: string }>(system(), sql`select id from outbox_message where state = 'REJECTED'`);
    const again = await (await app.as('officer_hk')).run('mutation ($ids: [ID!]!) { retryPushes(ids: $ids) { id } }', {
      ids: [push?.id],
    });
    expect(again.code).toBeUndefined();
    await app.drain();
    const messageId = app.parties.social.batches.at(-1)?.messageId ?? '';
    await app.parties.social.acknowledge(messageId);
    expect(await tasks()).toEqual([]);
    expect((await getListed(system(), 'R-1')).state).toBe('ACKED');
  });
});
