import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { act } from '../../../test/case-acts.ts';
import { readBuilt } from '../../../test/cases.ts';
import { type Counterparts, startCounterparts } from '../../../test/counterparts.ts';
import { applicant, applied } from '../../../test/intake.ts';
import { type Product, product } from '../../../test/product.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { formatDateTime, instantOf } from '../../platform/calendar/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { buildIdNumber } from '../people/index.ts';

let app: Product;
let partners: Counterparts;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const materials = [{ materialCode: 'PENSION_VOUCHER', name: '养老保险参保缴费凭证' }];
let serial = 700;

beforeAll(async () => {
  app = await product('supplement_date', { now: '2026-03-02T02:00:00Z' });
  partners = await startCounterparts(app);
}, 90_000);
afterAll(async () => {
  await partners.close();
  await app.close();
});

interface Asked {
  person: { idNo: string; name: string; phone: string };
  id: string;
}

/** An accepted case of a new person, on Monday 2 March at 10:00. */
async function acceptedCase(): Promise<Asked> {
  app.clock.set(instantOf('2026-03-02', '10:00'));
  serial += 1;
  const person = { idNo: buildIdNumber('310109', '1998-05-06', serial), name: '王测试', phone: '13900001111' };
  const { id } = await applied(await applicant(app, person));
  const clerk = await app.as('clerk_hk');
  for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), id)]);
  return { person, id };
}

/** Until when the applicant's own page and the officers' say that material may be brought. */
async function shownTo({ person, id }: Asked, record = id): Promise<{ own: string[]; officers: string }> {
  const own: Browser = await applicant(app, person);
  const { data } = await own.run('query ($id: ID!) { myApplication(id: $id) { wanted { until } } }', { id });
  const { wanted } = data.myApplication as { wanted: { until: string }[] };
  const clerk = await app.as('clerk_hk');
  const kind = record === id ? 'case' : 'subCase';
  const page = await clerk.run(`query ($id: ID!) { ${kind}(id: $id) { flow { remaining { dueAt } } } }`, {
    id: record,
  });
  const { flow } = page.data[kind] as { flow: { remaining: { dueAt: string } } };
  const shown = (at: string) => formatDateTime(new Date(at)).slice(0, 16);
  return { own: [...new Set(wanted.map(({ until }) => shown(until)))], officers: shown(flow.remaining.dueAt) };
}

const told = async (record: string) =>
  (
    await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N08' and record_id = ${record} order by id`,
    )
  ).map(({ body }) => /请于 (.+?) 前补充/.exec(body)?.[1]);

async function at(day: string): Promise<void> {
  app.clock.set(instantOf(day, '10:05'));
  await app.job('cases.remind-supplements');
}

describe('until when material may be brought (N08, 01 §6.8 d)', () => {
  it('is one date for the notice, the applicant’s page and the officers’, after the second request too', async () => {
    const asked = await acceptedCase();
    const clerk = await app.as('clerk_hk');
    await act(clerk, 'requestSupplement', [await readBuilt(system(), asked.id)], { materials });
    expect(await told(asked.id)).toEqual(['2026年3月9日 17:30']);
    expect(await shownTo(asked)).toEqual({ own: ['2026-03-09 17:30'], officers: '2026-03-09 17:30' });

    await at('2026-03-10');
    expect(await told(asked.id)).toEqual(['2026年3月9日 17:30', '2026年3月17日 17:30']);
    expect(await shownTo(asked)).toEqual({ own: ['2026-03-17 17:30'], officers: '2026-03-17 17:30' });

    await at('2026-03-18');
    expect(await told(asked.id)).toHaveLength(2);
    expect(await shownTo(asked)).toMatchObject({ own: ['2026-03-17 17:30'] });
  }, 60_000);

  it('of a case that waits as a whole is the case’s, whatever the limits of its matters are', async () => {
    const asked = await acceptedCase();
    await run(
      system(),
      sql`update time_limit_rule set limit_value = 3 where kind = 'STAGE' and stage = '补正' and matter_code = 'M01'`,
    );
    const clerk = await app.as('clerk_hk');
    await act(clerk, 'requestSupplement', [await readBuilt(system(), asked.id)], { materials });
    await at('2026-03-06');
    expect(await told(asked.id)).toEqual(['2026年3月9日 17:30']);
    expect(await shownTo(asked)).toMatchObject({ own: ['2026-03-09 17:30'] });
    await at('2026-03-10');
    expect(await told(asked.id)).toEqual(['2026年3月9日 17:30', '2026年3月17日 17:30']);
  }, 60_000);

  it('of one matter is the matter’s, and its case is not asked', async () => {
    const asked = await acceptedCase();
    const clerk = await app.as('clerk_hk');
    const built = await readBuilt(system(), asked.id);
    const one = built.subCases.find(({ matterCode }) => matterCode === 'M05');
    if (!one) throw new Error('no M05');
    await clerk.run('mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok } }', {
      input: {
        requestId: randomUUID(),
        action: 'requestSupplement',
        rows: [{ id: one.id, version: one.version }],
        materials,
      },
    });
    await at('2026-03-10');
    expect(await told(one.id)).toEqual(['2026年3月9日 17:30', '2026年3月17日 17:30']);
    expect(await shownTo(asked, one.id)).toEqual({ own: ['2026-03-17 17:30'], officers: '2026-03-17 17:30' });
    const steps = await rows<{ action: string }>(
      system(),
      sql`select action from flow_event where record_id = ${asked.id} and action = 'remindSupplement'`,
    );
    expect(steps).toEqual([]);
  }, 60_000);
});
