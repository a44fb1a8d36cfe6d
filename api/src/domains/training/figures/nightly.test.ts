import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { buildInstitution, freshProfile, INSTITUTION_Y } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { countDay, nightlyJob } from './nightly.job.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const count = (moment: string) => {
  app.clock.set(new Date(moment));
  return countDay(system());
};

beforeAll(async () => {
  app = await product('training_nightly', { now: '2026-05-20T09:00:00+08:00' });
  await buildInstitution(system(), freshProfile(), { inLibrary: true });
  await buildInstitution(system(), INSTITUTION_Y, { inLibrary: true });
}, 60_000);
afterAll(() => app.close());

interface Stored {
  asOf: string | null;
  figures: { label: string; group: string; value: number }[];
}
async function stored(who: Browser): Promise<Stored> {
  const { data, code } = await who.run('{ trainingFigures { key asOf figures { label group value } } }');
  if (code) throw new Error(code);
  const found = (data.trainingFigures as (Stored & { key: string })[]).find(({ key }) => key === 'standingByMonth');
  if (!found) throw new Error('not among the charts');
  return found;
}
const institutions = async (who: Browser) =>
  (await stored(who)).figures.filter(({ group }) => group === '在库机构').map(({ label, value }) => [label, value]);

describe('J7, the nightly figures (02 §2.11)', () => {
  it('are kept by day: what changes afterwards changes no closed month, a second start adds nothing', async () => {
    expect(nightlyJob.cron).toBe('0 3 * * *');
    expect((await stored(await app.as('city_officer'))).asOf).toBeNull();
    // The sixteen districts, and what belongs to the city itself.
    expect((await count('2026-05-30T03:00:00+08:00')).新增统计).toBe(17 * 4);
    await count('2026-05-31T03:00:00+08:00');
    await run(system(), sql`update training_institution set state = 'REMOVED' where district_code = '310109'`);
    expect((await count('2026-05-31T09:00:00+08:00')).新增统计).toBe(0);
    await count('2026-06-01T03:00:00+08:00');
    // Who looked before is signed out by now.
    const city = await app.as('city_officer');
    expect(await institutions(city)).toEqual([
      ['2026-05', 2],
      ['2026-06', 1],
    ]);
    expect((await stored(city)).asOf).toBe('2026-05-31T19:00:00Z');
  });

  it('each district reads its own', async () => {
    const own = await app.as('officer_hk');
    const other = await somebodyOf(app, '310105', ['BIZ_OFFICER']);
    expect(await institutions(own)).toEqual([
      ['2026-05', 1],
      ['2026-06', 0],
    ]);
    expect((await institutions(other)).map(([, value]) => value)).toEqual([0, 0]);
  });
});
