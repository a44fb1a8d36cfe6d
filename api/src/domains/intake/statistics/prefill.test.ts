import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Browser } from '../../../../test/access.ts';
import { type Counterparts, startCounterparts } from '../../../../test/counterparts.ts';
import { postExport, readSheet } from '../../../../test/exports.ts';
import { applicant, applied, begun, filled, submit } from '../../../../test/intake.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { buildIdNumber } from '../../people/index.ts';
import { readPrefillStatistics } from './prefill.ts';

let app: Product;
let server: FastifyInstance;
let partners: Counterparts;
const MINUTE = 60_000;
const FILTER = { from: '2026-03-01', to: '2026-03-31' };
const ASK = `query ($filter: CaseStatFilter!) { prefillStatistics(filter: $filter) { rateBar minutesBar
  total { applications asked filled reached medianMinutes } byMonth { name filled asked } byPlace { name applications } } }`;

beforeAll(async () => {
  app = await product('prefill', { now: '2026-03-09T10:00:00+08:00' });
  partners = await startCounterparts(app);
  server = await serverOf(app);
  // 测试甲, of whom nine of twelve are known, in 12 minutes; somebody of whom nothing is, in 28.
  const known = await applicant(app);
  await begun(known);
  app.clock.advance(12 * MINUTE);
  await applied(known);
  const unknown = await applicant(app, {
    idNo: buildIdNumber('310109', '1997-02-03', 611),
    name: '赵测试',
    phone: '13900003333',
  });
  await begun(unknown);
  app.clock.advance(28 * MINUTE);
  await submit(unknown, await filled(unknown));
}, 90_000);
afterAll(async () => {
  await partners.close();
  await server.close();
  await app.close();
});

const ask = async (browser: Browser, filter: object = FILTER) => browser.run(ASK, { filter });

describe('S28 预填率 where the heads look', () => {
  it('is what shared data brought of what was asked, by month and place, with the time that it took', async () => {
    const { data } = await ask(await app.as('city_centre'));
    expect(data.prefillStatistics).toEqual({
      rateBar: 70,
      minutesBar: 20,
      total: { applications: 2, asked: 24, filled: 9, reached: 1, medianMinutes: 20 },
      byMonth: [{ name: '2026-03', filled: 9, asked: 24 }],
      byPlace: [{ name: expect.stringContaining('虹口区'), applications: 2 }],
    });
  });

  it('counts within the own scope and the period alone, and is for who is responsible', async () => {
    const none = { total: { applications: 0, medianMinutes: null } };
    const chief = await app.as('chief_hk');
    expect((await ask(chief)).data.prefillStatistics).toMatchObject({ total: { applications: 2 } });
    const city = await app.as('city_centre');
    expect((await ask(city, { ...FILTER, districtCode: '310115' })).data.prefillStatistics).toMatchObject(none);
    expect((await ask(city, { from: '2026-04-01', to: '2026-04-30' })).data.prefillStatistics).toMatchObject(none);
    expect((await ask(city, { from: '2026-04-01', to: 'x' })).code).toBe('BAD_INPUT');
    expect((await ask(await app.as('clerk_hk'))).code).toBe('FORBIDDEN');
    expect((await ask(new Browser(app))).code).toBe('UNAUTHENTICATED');
  });

  it('is one statement', async () => {
    const ctx = await (await app.as('city_centre')).ctx();
    expect(await statementsOf(app, () => readPrefillStatistics(ctx, FILTER))).toHaveLength(1);
  });

  it('is taken away as Excel with its definition', async () => {
    const chief = await app.as('chief_hk');
    const fields = { part: 'months', ...FILTER };
    const answer = await postExport(server, chief, '/exports/prefill-statistics.xlsx', fields);
    const { header, rows } = await readSheet(answer, '月份');
    expect(header.get('口径')).toContain('预填率＝共享数据提供的个人信息项÷向共享数据查询的个人信息项');
    expect(rows).toEqual([expect.objectContaining({ 月份: '2026-03', 网上提交的申请: 2, 预填率: '37.5%' })]);
    const clerk = await app.as('clerk_hk');
    expect((await postExport(server, clerk, '/exports/prefill-statistics.xlsx', fields)).statusCode).toBe(403);
  });
});
