import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept, act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import type { Product } from '../../../../test/product.ts';
import { ASKED, supplementsOf, tickingProduct } from '../../../../test/supplements.ts';
import { rows, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import { readEvents } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readCandidates } from './facts.ts';

let app: Product;
let acts: ReturnType<typeof supplementsOf>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Monday 2 March 2026, 10:00.
  app = await tickingProduct('second_notice', '2026-03-02T02:00:00Z');
  acts = supplementsOf(app);
}, 120_000);
afterAll(() => app.close());

async function at(day: string, time = '10:05'): Promise<void> {
  app.clock.set(instantOf(day, time));
  await app.job('cases.remind-supplements');
}

const told = ({ id }: BuiltCase) =>
  rows<{ body: string }>(
    system(),
    sql`select n.body from notification n where n.template_code = 'N08' and n.record_id = ${id} order by n.id`,
  );
const unanswered = async ({ subCases }: BuiltCase) =>
  (await readCandidates(system(), { ids: subCases.map(({ id }) => id) })).map(({ facts }) => facts.supplementPeriods);
const stepsOf = async ({ subCases }: BuiltCase) =>
  (await readEvents(system(), [subCases[0]?.id ?? ''])).map(({ action, actorName, reasonText }) => ({
    action,
    actorName,
    reasonText,
  }));

describe('6.8 d two requests for material that nobody answers', () => {
  it('are two: the second is sent when the first has run out, once, and each counts when its own time is over', async () => {
    const built = await acts.waiting();
    expect(built.subCases.map(({ state }) => state)).toEqual(['SUPPLEMENT', 'SUPPLEMENT']);
    await at('2026-03-09', '17:05');
    expect(await told(built)).toHaveLength(1);
    expect(await unanswered(built)).toEqual([0, 0]);

    await at('2026-03-10');
    await at('2026-03-11');
    const bodies = (await told(built)).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toMatch(
      /^您办理的军人退役“一件事”需要补充材料，请于 2026年3月17日 17:30 前补充：养老保险缴费凭证。可在网上“我的办件”中上传，也可交到受理窗口。$/,
    );
    expect((await stepsOf(built)).at(-1)).toEqual({
      action: 'remindSupplement',
      actorName: expect.any(String),
      reasonText: '补正期限届满，尚未收到补正材料',
    });
    expect(await unanswered(built)).toEqual([1, 1]);

    await at('2026-03-17', '17:05');
    expect(await unanswered(built)).toEqual([1, 1]);
    await at('2026-03-18');
    expect(await unanswered(built)).toEqual([2, 2]);
    expect(await told(built)).toHaveLength(2);

    // What is brought and asked for again begins anew.
    const clerk = await app.as('clerk_hk');
    await act(clerk, 'supply', [await readBuilt(system(), built.id)]);
    expect(await unanswered(built)).toEqual([0, 0]);
    await act(clerk, 'requestSupplement', [await readBuilt(system(), built.id)], { materials: ASKED });
    await at('2026-03-26');
    expect(await told(built)).toHaveLength(4);
    expect(await unanswered(built)).toEqual([1, 1]);
  }, 60_000);

  it('of one matter alone name it, and leave the others be', async () => {
    app.clock.set(instantOf('2026-04-07', '10:00'));
    const clerk = await app.as('clerk_hk');
    const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
    const one = built.subCases.find(({ matterCode }) => matterCode === 'M05');
    await clerk.run('mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok } }', {
      input: {
        requestId: randomUUID(),
        action: 'requestSupplement',
        rows: [{ id: one?.id, version: one?.version }],
        materials: ASKED,
      },
    });
    await at('2026-04-15');
    const sent = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N08' and record_id = ${one?.id} order by id`,
    );
    expect(sent).toHaveLength(2);
    expect(sent[1]?.body).toContain('基本养老关系转移接续');
    expect((await unanswered(built)).toSorted()).toEqual([0, 1]);
  }, 60_000);

  it('a stay in 挂起 between them begins nothing anew: no third is sent, and both count', async () => {
    app.clock.set(instantOf('2026-05-11', '10:00'));
    const built = await acts.waiting();
    await at('2026-05-19');
    expect(await told(built)).toHaveLength(2);
    await acts.suspendedOf(built);
    await acts.resumedOf(built);
    expect(await unanswered(built)).toEqual([1, 1]);
    await at('2026-05-28');
    expect(await told(built)).toHaveLength(2);
    expect(await unanswered(built)).toEqual([2, 2]);
  }, 60_000);
});
