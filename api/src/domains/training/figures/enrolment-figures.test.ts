import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { fileOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildTrainee, FIT_PERSON, standIn } from '../../../../test/training-trainees.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { ENROLMENT_SERIES } from './enrolment-series.ts';

let app: Product;
let caller: Caller;
beforeAll(async () => {
  app = await product('training_enrol_figures', { now: '2026-05-20T09:00:00+08:00' });
  caller = await buildCaller(app);
}, 60_000);
afterAll(() => app.close());
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

interface Figure {
  label: string;
  group: string;
  value: number;
}
async function figuresOf(login: string) {
  const { data } = await (await app.as(login)).run('{ trainingFigures { key figures { label group value } } }');
  const found = data.trainingFigures as { key: string; figures: Figure[] }[];
  const of = (key: string) => found.find((series) => series.key === key)?.figures ?? [];
  return { funnel: of('enrolmentFunnel'), months: of('enrolmentsByMonth') };
}

it('02 §26 enrolments by how far they have come and by month, those that were intercepted apart; a district’s are its own trainees', async () => {
  const roundId = await publishedRound(app, caller);
  const person = (n: number, changes: object = {}) =>
    buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', 300 + n), ...changes });
  const { id } = await enrolled(await person(1), roundId);
  expect((await enrolled(await person(2, { category: '20' }), roundId)).state).toBe('BLOCKED');
  await enrolled(await person(3, { districtCode: '310115' }), roundId);
  expect(await advanceEnrolment(await app.as('officer_hk'), 'districtPass', id)).toMatchObject({ result: 'OK' });

  const own = await figuresOf('officer_hk');
  expect(own.funnel.map(({ label, group, value }) => [label, group, value])).toEqual([
    ['提交报名', '2026', 2],
    ['通过自动核验', '2026', 1],
    ['审核通过', '2026', 1],
    ['编入班次', '2026', 0],
    ['参加培训', '2026', 0],
    ['结业', '2026', 0],
  ]);
  expect(own.months).toHaveLength(24);
  expect(own.months[0]?.label).toBe('2025-06');
  expect(own.months.slice(-2)).toEqual([
    { label: '2026-05', group: '报名', value: 1 },
    { label: '2026-05', group: '自动拦截', value: 1 },
  ]);
  expect((await figuresOf('city_officer')).funnel[0]).toMatchObject({ label: '提交报名', value: 3 });
});

it('the oldest of the twelve months begins at midnight in Shanghai', async () => {
  const roundId = await publishedRound(app, caller);
  const { id } = await enrolled(await buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', 310) }), roundId);
  const oldest = async (at: string) => {
    await run(system(), sql`update training_enrolment set applied_at = ${at} where id = ${id}`);
    return (await figuresOf('officer_hk')).months[0];
  };
  const before = await oldest('2025-05-31T23:59:00+08:00');
  expect(before).toMatchObject({ label: '2025-06', group: '报名' });
  expect((await oldest('2025-06-01T00:30:00+08:00'))?.value).toBe((before?.value ?? 0) + 1);
});

describe('02 §26 the farthest stage that an enrolment has reached counts, wherever it ended', () => {
  // Nobody answers: what the mirror knows counts while it is a day old at most.
  beforeEach(() => {
    standIn(app, () => Promise.reject(new Error('down')));
  });
  let serial = 400;
  /** As the city reads the year. */
  const stages = async () =>
    (await figuresOf('city_officer')).funnel.filter(({ group }) => group === '2026').map(({ value }) => value);
  const follow = (action: string, id: string) =>
    advance(system(), { type: 'trainingEnrolment', action, rows: [{ id }], mode: 'CASCADE' });
  const stateOf = async (id: string) =>
    (await firstRow<{ state: string }>(system(), sql`select state from training_enrolment where id = ${id}`))?.state;
  const officer = async (action: string, id: string, input: object = {}) =>
    expect(await advanceEnrolment(await app.as('officer_hk'), action, id, input)).toMatchObject({ result: 'OK' });
  /** A new enrolment of its own round that waits for its district. */
  async function pending() {
    serial += 1;
    const trainee = await buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', serial) });
    return enrolled(trainee, await publishedRound(app, caller));
  }
  /** One whose identity nobody can be asked about. */
  async function unverified() {
    serial += 1;
    const trainee = await buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', serial) });
    await run(system(), sql`update training_identity set synced_at = '2026-05-01'`);
    const made = await enrolled(trainee, await publishedRound(app, caller));
    expect(made.state).toBe('VERIFYING');
    return made;
  }

  const CASES: [what: string, reached: number[], way: () => Promise<[id: string, state: string]>][] = [
    [
      'left while its district had not judged it yet',
      [1, 1, 0, 0],
      async () => {
        const { id } = await pending();
        await follow('exit', id);
        return [id, 'WITHDRAWN'];
      },
    ],
    [
      'left before its identity was verified',
      [1, 0, 0, 0],
      async () => {
        const { id } = await unverified();
        await follow('exit', id);
        return [id, 'WITHDRAWN'];
      },
    ],
    [
      'was never verified in time',
      [1, 0, 0, 0],
      async () => {
        const { id } = await unverified();
        await follow('expire', id);
        return [id, 'CANCELLED'];
      },
    ],
    [
      'was not verified by hand either',
      [1, 0, 0, 0],
      async () => {
        serial += 1;
        const idNo = buildIdNumber('310100', '1999-01-01', serial);
        const trainee = await buildTrainee(app, { idNo });
        standIn(app, async () => ({ kind: 'DUPLICATE', record: { ...FIT_PERSON, idNo } }));
        const { id } = await enrolled(trainee, await publishedRound(app, caller), {
          attachmentIds: [await fileOf(trainee)],
        });
        await officer('refuse', id, { reasonText: '核对档案，不是本人' });
        return [id, 'REJECTED'];
      },
    ],
    [
      'was rejected by its district',
      [1, 1, 0, 0],
      async () => {
        const { id } = await pending();
        await officer('districtReject', id, { reasonCode: 'OTHER', reasonText: '所填信息与本人情况不符' });
        return [id, 'REJECTED'];
      },
    ],
    [
      'was approved and ended with its round',
      [1, 1, 1, 0],
      async () => {
        const { id } = await pending();
        await officer('districtPass', id);
        await follow('endWithRound', id);
        return [id, 'CANCELLED'];
      },
    ],
    [
      'was approved, which was taken back',
      [1, 1, 1, 0],
      async () => {
        const { id } = await pending();
        await officer('districtPass', id);
        await follow('recheck', id);
        return [id, 'PENDING'];
      },
    ],
    [
      'left the run that it was placed in',
      [1, 1, 1, 1],
      async () => {
        const { id } = await pending();
        await officer('districtPass', id);
        await follow('place', id);
        await follow('exit', id);
        return [id, 'WITHDRAWN'];
      },
    ],
  ];
  it.each(CASES)('one that %s', async (_what, reached, way) => {
    const before = await stages();
    const [id, state] = await way();
    expect(await stateOf(id)).toBe(state);
    // None of these ways leads into the training.
    expect((await stages()).map((value, n) => value - (before[n] ?? 0))).toEqual([...reached, 0, 0]);
  });

  it('reads no history of one that is placed, however many steps it took: it has been no farther', async () => {
    const { id } = await pending();
    await officer('districtPass', id);
    await follow('recheck', id);
    await officer('districtPass', id);
    await follow('place', id);
    await run(system(), sql`update training_enrolment set event_seq = greatest(event_seq, 5) where id = ${id}`);
    const [funnel] = ENROLMENT_SERIES;
    if (!funnel) throw new Error('no funnel');
    const planOf = async (enrolment: string) => {
      const select = funnel.select(system(), (alias) => sql`${sql.ref(`${alias}.id`)} = ${enrolment}`);
      const plan = await rows<Record<string, string>>(
        system(),
        sql`explain (analyze, costs off, timing off) ${select}`,
      );
      return plan.map((line) => line['QUERY PLAN']).filter((line) => line?.includes('on flow_event'));
    };
    expect(await planOf(id)).toEqual([expect.stringContaining('never executed')]);
    await follow('exit', id);
    expect(await planOf(id)).toEqual([expect.stringContaining('rows=')]);
  });
});
