import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase } from '../../../../test/cases.ts';
import { type Departments, feedbackOn, openGateway } from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { readCandidates } from './facts.ts';

let app: Product;
let departments: Departments;
beforeAll(async () => {
  app = await product('coded_status', { now: '2026-03-03T02:00:00Z' });
  departments = await openGateway(app);
}, 60_000);
afterAll(async () => {
  await departments.close();
  await app.close();
});

it('R4.4.1 death and moving are what departments say by code, never what stands in their words', async () => {
  const system = app.context({ kind: 'SYSTEM', name: '测试' });
  const built = await accept(await app.as('clerk_hk'), await buildCase(system, { only: ['M01', 'M03', 'M05'] }));
  const ids = built.subCases.map(({ id }) => id);
  let seq = 0;
  const said = async (text: string, applicantStatus?: string) => {
    app.clock.advance(60_000);
    seq += 1;
    const body = { externalStatus: { text }, ...(applicantStatus && { applicantStatus }) };
    const answer = await departments.client('GA').send(feedbackOn(built, 'M03', 'INFO', { seq, body }));
    const facts = (await readCandidates(system, { ids })).map((one) => one.facts.applicantStatus);
    return { code: answer.body.code, facts: [...new Set(facts)] };
  };
  expect(await said('已迁出部队集体户，正办理落户')).toEqual({ code: 0, facts: [null] });
  expect(await said('与已死亡亲属的户口无关')).toEqual({ code: 0, facts: [null] });
  expect(await said('户口已迁往外省市', 'MOVED_OUT')).toEqual({ code: 0, facts: ['MOVED_OUT'] });
  expect(await said('正在办理')).toEqual({ code: 0, facts: ['MOVED_OUT'] });
  expect(await said('前次所报有误', 'NONE')).toEqual({ code: 0, facts: [null] });
  expect(await said('已注销户口', 'DECEASED')).toEqual({ code: 0, facts: ['DECEASED'] });
  expect((await said('办理中', '死亡')).code).not.toBe(0);
});
