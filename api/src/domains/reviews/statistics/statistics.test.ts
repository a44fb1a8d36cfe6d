import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { evaluated, invited } from '../../../../test/evaluations.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import { exportStatistics } from './export-statistics.ts';
import { percent } from './read-statistics.ts';

let app: Product;
let anybody: Browser;

const READ = `query ($by: EvaluationStatisticsBy!, $filter: EvaluationStatisticsFilter!) { evaluationStatistics(by: $by, filter: $filter) {
  satisfactionBar complaintBar whole { total satisfaction complaints overdueContacts }
  lines { key title total grades satisfaction complaints negatives openNegatives overdueContacts revisited } } }`;
const STAFF = `query ($filter: EvaluationStatisticsFilter!) { evaluationStaffStatistics(filter: $filter) { lines { key title total } } }`;
const MARCH = { from: '2026-03-01', to: '2026-03-31' };

interface Line {
  key: string;
  title: string;
  total: number;
  grades: number[];
  satisfaction: string | null;
  overdueContacts: number;
  negatives: number;
}
interface Statistics {
  whole: Line & { complaints: string };
  lines: Line[];
}

beforeAll(async () => {
  app = await product('evaluation_statistics');
  anybody = new Browser(app);
  const clerks = { 虹口: [await app.as('clerk_hk'), '310109'], 浦东: [await app.as('clerk_pd'), '310115'] } as const;
  for (const [clerk, region, grades] of [
    [...clerks.虹口, [5, 5, 4, 3, 2]],
    [...clerks.浦东, [5, 1]],
  ] as const) {
    for (const grade of grades) {
      const { ticket } = await invited(app, clerk, { region });
      await evaluated(anybody, ticket, { grade });
    }
  }
});
afterAll(() => app.close());

const read = async (login: string, by: string, filter: object = MARCH) =>
  (await (await app.as(login)).run(READ, { by, filter })).data.evaluationStatistics as Statistics;

describe('好差评统计 (11.8)', () => {
  it('counts satisfaction and complaints by district, against the bars of the project', async () => {
    const seen = await read('city_centre', 'DISTRICT');
    expect(seen).toMatchObject({ satisfactionBar: '95.00', complaintBar: '1.00' });
    expect(seen.whole).toMatchObject({ total: 7, satisfaction: '71.43', complaints: '28.57' });
    expect(seen.lines).toMatchObject([
      { key: '310109', total: 5, grades: [2, 1, 1, 1, 0], satisfaction: '80.00', complaints: '20.00', negatives: 1 },
      { key: '310115', total: 2, grades: [1, 0, 0, 0, 1], satisfaction: '50.00' },
    ]);
    expect(seen.lines[0]?.title).toContain('虹口');
  });

  it('by centre, matter and month; the parts add up to the whole', async () => {
    for (const by of ['CENTRE', 'MATTER', 'BUSINESS', 'SCENE', 'MONTH']) {
      const { lines, whole } = await read('city_centre', by);
      expect(lines.reduce((sum, { total }) => sum + total, 0)).toBe(whole.total);
    }
    expect((await read('city_centre', 'MATTER')).lines.map(({ title }) => title)).toEqual(['退役报到']);
    expect((await read('city_centre', 'MONTH')).lines.map(({ key }) => key)).toEqual(['2026-03']);
    expect((await read('city_centre', 'DISTRICT', { from: '2026-01-01', to: '2026-02-28' })).whole.total).toBe(0);
  });

  it('11.8 by channel, and one channel alone: the channel is the door through which it was given', async () => {
    const by = await read('city_centre', 'CHANNEL');
    // Invitations of the pad that were followed by their code.
    expect(by.lines).toMatchObject([{ key: 'QR', title: '二维码', total: 7, negatives: 2 }]);
    expect((await read('city_centre', 'DISTRICT', { ...MARCH, channel: 'QR' })).whole.total).toBe(7);
    const none = await read('city_centre', 'DISTRICT', { ...MARCH, channel: 'SMS' });
    expect([none.whole.total, none.lines]).toEqual([0, []]);
  });

  it('11.8 an order of the hotline without an evaluation stands in a line of its own, and in no channel', async () => {
    const system = app.context({ kind: 'SYSTEM', name: '测试' });
    const [model] = await rows<{ id: string }>(system, sql`select id from negative_review order by id limit 1`);
    const id = uuidv7(app.clock.now().getTime());
    await run(
      system,
      sql`insert into negative_review select (jsonb_populate_record(n, ${JSON.stringify({
        id,
        review_no: 'CP2026030999999',
        evaluation_id: null,
        source: 'HOTLINE',
      })}::jsonb)).* from negative_review n where n.id = ${model?.id ?? ''}`,
    );
    const { lines } = await read('city_centre', 'CHANNEL');
    expect(lines).toContainEqual(
      expect.objectContaining({ key: 'HOTLINE', title: '12345热线', total: 0, negatives: 1 }),
    );
    expect((await read('city_centre', 'CHANNEL', { ...MARCH, channel: 'QR' })).lines.map(({ key }) => key)).toEqual([
      'QR',
    ]);
    for (const by of ['BUSINESS', 'SCENE'])
      expect((await read('city_centre', by)).lines).toContainEqual(
        expect.objectContaining({
          key: 'OUTSIDE',
          title: '12345及市平台投诉',
          total: 0,
          negatives: 1,
          satisfaction: null,
        }),
      );
    await run(system, sql`delete from negative_review where id = ${id}`);
  });

  it('11.8 a complaint from outside counts in the complaint rate alone: satisfaction is that of all evaluations', async () => {
    const system = app.context({ kind: 'SYSTEM', name: '测试' });
    const [model] = await rows<{ id: string }>(system, sql`select id from negative_review order by id limit 1`);
    const id = uuidv7(app.clock.now().getTime());
    const outside = { id, review_no: 'CP2026030999998', evaluation_id: null, source: 'PLATFORM' };
    await run(
      system,
      sql`insert into negative_review select (jsonb_populate_record(n, ${JSON.stringify(outside)}::jsonb)).*
            from negative_review n where n.id = ${model?.id ?? ''}`,
    );
    expect((await read('city_centre', 'DISTRICT')).whole).toMatchObject({
      total: 7,
      satisfaction: '71.43',
      complaints: '37.50',
    });
    await run(system, sql`delete from negative_review where id = ${id}`);
  });

  it('R9.3.2 by business type and by scene', async () => {
    expect((await read('city_centre', 'BUSINESS')).lines).toMatchObject([{ key: 'REPORT', title: '报到', total: 7 }]);
    expect((await read('city_centre', 'SCENE')).lines).toMatchObject([{ key: 'WINDOW', title: '窗口现场', total: 7 }]);
    const chief = await (await app.as('chief_hk')).ctx();
    expect((await exportStatistics(chief, 'BUSINESS', MARCH)).name).toMatch(/^好差评统计（按业务类型）/);
  });

  it('11.8 one index has all that figures are told by or counted from', async () => {
    const system = app.context({ kind: 'SYSTEM', name: '测试' });
    const columns = await rows<{ name: string }>(
      system,
      sql`select attname as name from pg_attribute where attrelid = 'evaluation_statistics'::regclass`,
    );
    expect(columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['submitted_at', 'district_code', 'org_id', 'org_path', 'matter_code', 'grade'],
        ...['channel', 'by_proxy_id', 'business_type', 'scene'],
      ]),
    );
  });

  it('AC-09-07 shows the district one overdue contact once the working day is over', async () => {
    const before = await read('chief_hk', 'DISTRICT');
    expect(before.lines).toMatchObject([{ overdueContacts: 0 }]);
    app.clock.set(instantOf('2026-03-11', '09:00'));
    expect((await read('chief_hk', 'DISTRICT')).lines).toMatchObject([{ key: '310109', overdueContacts: 1 }]);
    app.clock.set(instantOf('2026-03-09', '10:00'));
  });

  it('each sees his own scope; by person only the head of the centre', async () => {
    expect((await read('head_hk', 'DISTRICT')).whole.total).toBe(5);
    expect((await read('head_hk', 'DISTRICT', { ...MARCH, districtCode: '310115' })).whole.total).toBe(0);
    const head = await app.as('head_hk');
    expect((await head.run(STAFF, { filter: MARCH })).data.evaluationStaffStatistics).toMatchObject({
      lines: [{ key: 'clerk_hk', total: 5 }],
    });
    for (const login of ['chief_hk', 'city_centre', 'clerk_hk'])
      expect((await (await app.as(login)).run(STAFF, { filter: MARCH })).code).toBe('FORBIDDEN');
    expect((await (await app.as('clerk_hk')).run(READ, { by: 'DISTRICT', filter: MARCH })).code).toBe('FORBIDDEN');
    expect((await anybody.run(READ, { by: 'DISTRICT', filter: MARCH })).code).toBe('UNAUTHENTICATED');
  });

  it('says what is wrong with a period', async () => {
    const head = await app.as('head_hk');
    for (const filter of [
      { from: '2026-13-01', to: '2026-12-31' },
      { from: '2026-03-02', to: '2026-03-01' },
      { from: '2020-01-01', to: '2026-01-01' },
      { ...MARCH, orgId: 'x' },
    ])
      expect((await head.run(READ, { by: 'MATTER', filter })).code).toBe('BAD_INPUT');
  });

  it('is exported with its total; by person not without the right', async () => {
    const chief = await (await app.as('chief_hk')).ctx();
    const { name } = await exportStatistics(chief, 'MATTER', MARCH);
    expect(name).toMatch(/^好差评统计（按事项）_2026-03-01至2026-03-31_.*\.xlsx$/);
    await expect(exportStatistics(chief, 'STAFF', MARCH)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('rates are rounded half up and never floats', () => {
    expect([percent(1, 3), percent(2, 3), percent(1, 8), percent(1, 16), percent(7, 7), percent(0, 0)]).toEqual([
      '33.33',
      '66.67',
      '12.50',
      '6.25',
      '100.00',
      null,
    ]);
    expect(percent(1, 80_000)).toBe('0.00');
    expect(percent(1, 20_000)).toBe('0.01');
  });
});
