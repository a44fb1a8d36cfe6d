import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltCase, CaseOptions } from '../../../../test/cases.ts';
import { noticesOf as notices, twice as pairOf } from '../../../../test/duplicates.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Thursday 5 March 2026, 10:00.
  app = await product('duplicates_late', { now: '2026-03-05T02:00:00Z' });
});
afterAll(() => app.close());

const twice = (second?: CaseOptions, first?: CaseOptions) => pairOf(system(), second, first);
const noticesOf = (template: string, built: BuiltCase) => notices(system(), template, built);

describe('what lies too long (4.4 no. 7)', () => {
  it('unread for a working day goes to the head, unsettled for five goes up daily', async () => {
    const { next } = await twice();
    await app.job('duplicate.watch');
    expect(await noticesOf('N71', next)).toEqual([]);
    app.clock.set(new Date('2026-03-06T17:29:59+08:00'));
    await app.job('duplicate.watch');
    expect(await noticesOf('N71', next)).toEqual([]);
    app.clock.set(new Date('2026-03-06T17:30:00+08:00'));
    await app.job('duplicate.watch');
    await app.job('duplicate.watch');
    expect((await noticesOf('N71', next)).length).toBeGreaterThan(0);
    const once = (await noticesOf('N71', next)).length;
    expect(await noticesOf('N72', next)).toEqual([]);
    app.clock.set(new Date('2026-03-12T17:29:59+08:00'));
    await app.job('duplicate.watch');
    expect(await noticesOf('N72', next)).toEqual([]);
    app.clock.set(new Date('2026-03-12T17:35:00+08:00'));
    await app.job('duplicate.watch');
    const first = (await noticesOf('N72', next)).length;
    expect(first).toBeGreaterThan(0);
    app.clock.set(new Date('2026-03-13T03:00:00Z'));
    await app.job('duplicate.watch');
    await app.job('duplicate.watch');
    expect((await noticesOf('N72', next)).length).toBe(first * 2);
    // Saturday.
    app.clock.set(new Date('2026-03-14T17:35:00+08:00'));
    await app.job('duplicate.watch');
    expect((await noticesOf('N72', next)).length).toBe(first * 2);
    expect((await noticesOf('N71', next)).length).toBe(once);
  });

  it('a reminder of ten minutes before the close of business has until the close of the next working day', async () => {
    app.clock.set(new Date('2026-03-13T17:20:00+08:00'));
    const { next } = await twice();
    const told = await twice({ only: ['M01'] });
    await advance(system(), {
      type: 'duplicateHit',
      action: 'tell',
      rows: await rows(system(), sql`select id from duplicate_hit where new_case_id = ${told.next.id}`),
      input: { reasonCode: 'PHONE' },
      mode: 'CASCADE',
    });
    const read = await twice({ only: ['M01'] });
    await run(
      system(),
      sql`update notification set read_at = now() where record_id = ${read.next.id} and template_code = 'N03'`,
    );
    const hint = await twice({ only: ['M01'] });
    await run(system(), sql`update duplicate_hit set severity = 'INFO' where new_case_id = ${hint.next.id}`);
    for (const earlier of ['2026-03-16T09:35:00+08:00', '2026-03-16T17:15:00+08:00']) {
      app.clock.set(new Date(earlier));
      await app.job('duplicate.watch');
      expect(await noticesOf('N71', next)).toEqual([]);
    }
    app.clock.set(new Date('2026-03-16T17:35:00+08:00'));
    await app.job('duplicate.watch');
    expect((await noticesOf('N71', next)).length).toBeGreaterThan(0);
    // Who was told has not settled it; what somebody has read, and what does not block, nobody is urged about.
    expect((await noticesOf('N71', told.next)).length).toBeGreaterThan(0);
    for (const quiet of [read.next, hint.next]) expect(await noticesOf('N71', quiet)).toEqual([]);
  });

  it('§18 waits as many working days as the centre says, and the notices say how many', async () => {
    const [unread, unsettled] = ['duplicate.unreadWorkdays', 'duplicate.unsettledWorkdays'];
    const [centre, ownChief] = await Promise.all([app.as('city_centre'), app.as('chief_hk')]);
    expect((await setParameter(ownChief, unread, 2)).code).toBe('FORBIDDEN');
    for (const [code, wrong] of [
      [unread, 0],
      [unread, 11],
      [unsettled, 0],
      [unsettled, 31],
      [unsettled, 2.5],
    ] as const)
      expect((await setParameter(centre, code, wrong)).code).toBe('BAD_INPUT');
    await setParameter(centre, unread, 2);
    await setParameter(centre, unsettled, 3);
    // Monday 16 March: the two days are over with Wednesday, the three with Thursday.
    const { next } = await twice();
    const toldOn = async (day: string) => {
      app.clock.set(new Date(`2026-03-${day}T17:35:00+08:00`));
      await app.job('duplicate.watch');
      const bodies = async (template: string) => (await noticesOf(template, next)).map(({ body }) => body);
      return [...new Set(await bodies('N71')), ...new Set(await bodies('N72'))];
    };
    expect(await toldOn('17')).toEqual([]);
    expect(await toldOn('18')).toEqual([expect.stringContaining('提醒已满2个工作日无人查看')]);
    expect(await toldOn('19')).toEqual([
      expect.stringContaining('提醒已满2个工作日无人查看'),
      expect.stringContaining('已满3个工作日仍未处理'),
    ]);
  });
});
