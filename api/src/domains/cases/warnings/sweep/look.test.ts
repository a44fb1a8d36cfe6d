import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../../test/cases.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { actOnWarning, sweepAt, warningsOf } from '../../../../../test/warnings.ts';
import { firstRow, rows, run, type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
import { instantOf } from '../../../../platform/calendar/index.ts';
import { watchFrom } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { rulesInForce } from '../../../../platform/rules/index.ts';
import type { WarningBody } from '../rules/body.ts';
import { warningKind } from '../rules/kind.ts';
import { lookAtLimits } from './look.ts';

let app: Product;
let built: BuiltCase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('warning_look', { now: '2026-05-18T02:00:00Z' });
  built = await accept(await app.as('clerk_hk'), await buildCase(system(), { only: ['M01'] }));
}, 60_000);
afterAll(() => app.close());

/** When the case is looked at next; undefined where it is not watched at all. */
async function nextLookAt(): Promise<Date | null | undefined> {
  const found = await firstRow<{ at: SqlInstant | null }>(
    system(),
    sql`select watch_at as at from flow_watch where record_id = ${built.id}`,
  );
  return found && toDateOrNull(found.at);
}

describe('looking at limits', () => {
  it('judges each chunk by the rules of its moment, not by those with which the sweep began', async () => {
    const [rule] = await rulesInForce<WarningBody>(system(), warningKind);
    if (!rule) throw new Error('no rule');
    const always = { ...rule, condition: { field: 'matter', op: 'ne', value: '-' } as const };
    let asked = 0;
    // The cases come first, the sub-cases in the next chunk.
    await lookAtLimits(system(), async () => (++asked === 1 ? [] : [always]));
    const warned = await rows<{ type: string }>(
      system(),
      sql`select distinct record_type as type from warning where case_id = ${built.id}`,
    );
    expect(warned).toEqual([{ type: 'subCase' }]);
  });

  it('looks again when another version of a rule comes into force', async () => {
    const turn = instantOf('2026-05-18', '11:00');
    const [last] = await rows<{ id: string; from: string }>(
      system(),
      sql`select id, effective_from::text as from from rule_version where kind = 'warning' order by id desc limit 1`,
    );
    const setFrom = (from: Date | string) =>
      run(system(), sql`update rule_version set effective_from = ${from}::timestamptz where id = ${last?.id}`);
    await setFrom(turn);
    await watchFrom(system(), 'epoch');
    await lookAtLimits(system());
    expect(await nextLookAt()).toEqual(turn);
    await setFrom(last?.from ?? '');
  });

  it('looks at once again at a record whose warning was dealt with: its rule may speak after the cooldown (01 §6.5)', async () => {
    await sweepAt(app, '2026-05-29', '17:30');
    const clerk = await app.as('clerk_hk');
    const own = async () => {
      const found = (await warningsOf(system(), built.id)).filter(
        ({ recordId, state }) => recordId === built.id && !['RESOLVED', 'CLOSED'].includes(state),
      );
      if (!found[0]) throw new Error('no warning');
      return found[0];
    };
    await actOnWarning(clerk, 'confirm', await own(), { note: '材料在部门流转' });
    expect((await nextLookAt())?.getTime()).toBeGreaterThan(app.clock.now().getTime());
    expect(await actOnWarning(clerk, 'resolve', await own(), { note: '已联系部门' })).toMatchObject({ result: 'OK' });
    expect(await nextLookAt()).toEqual(new Date(0));
  });
});
