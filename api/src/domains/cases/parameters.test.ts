import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { pick } from '../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../test/cases.ts';
import { setParameter } from '../../../test/parameters.ts';
import { type Product, product } from '../../../test/product.ts';
import { amend, register, windowForm } from '../../../test/window.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { buildIdNumber } from '../people/index.ts';
import { readForms } from './registration/sealed-form.ts';

let app: Product;
let admin: Browser;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('case_parameters', { now: '2026-03-09T02:00:00Z' });
  [admin, clerk] = await Promise.all([app.as('biz_admin'), app.as('clerk_hk')]);
});
afterAll(() => app.close());

const pass = async (cases: readonly BuiltCase[]) =>
  (
    await clerk.run('mutation ($i: ActInput!) { advanceCases(input: $i) { ok batch { total } } }', {
      i: { requestId: randomUUID(), action: 'pass', rows: cases.map(pick) },
    })
  ).data.advanceCases;

describe('01 §18 parameters that clerks meet', () => {
  it('batch.max: more cases than it says are worked off in the background', async () => {
    const cases = [await buildCase(system(), { only: ['M01'] }), await buildCase(system(), { only: ['M01'] })];
    expect((await setParameter(clerk, 'batch.max', 1)).code).toBe('FORBIDDEN');
    expect((await setParameter(admin, 'batch.max', 0)).code).toBe('BAD_INPUT');
    expect((await setParameter(admin, 'batch.max', 1)).code).toBeUndefined();
    expect(await pass(cases)).toMatchObject({ ok: 0, batch: { total: 2 } });
    await setParameter(admin, 'batch.max', 2, 1);
    expect(await pass(cases)).toEqual({ ok: 2, batch: null });
  });

  it('case.noFormat: new cases are numbered by it, older numbers stay and are found (A07)', async () => {
    const before = await buildCase(system(), { only: ['M01'] });
    expect(before.caseNo).toMatch(/^YJS3101092026030900\d{3}$/);
    const format = { prefix: 'TY', period: 'YEAR', digits: 7 };
    expect((await setParameter(clerk, 'case.noFormat', format)).code).toBe('FORBIDDEN');
    for (const wrong of [
      { prefix: 'ty' },
      { prefix: 'YJSX', period: 'DAY', digits: 6 },
      { digits: 4 },
      { period: 'WEEK' },
    ])
      expect((await setParameter(admin, 'case.noFormat', { ...format, ...wrong })).code).toBe('BAD_INPUT');
    expect((await setParameter(admin, 'case.noFormat', format)).code).toBeUndefined();
    const after = await buildCase(system(), { only: ['M01'] });
    expect(after.caseNo).toBe('TY31010920260000001');
    const found = async (search: string) => {
      const { data } = await clerk.run(
        'query ($s: String!) { cases(queue: ALL, filter: { search: $s }, first: 5) { nodes { caseNo } } }',
        {
          s: search,
        },
      );
      return (data.cases as { nodes: { caseNo: string }[] }).nodes.map(({ caseNo }) => caseNo);
    };
    expect(await found(after.caseNo.toLowerCase())).toEqual([after.caseNo]);
    expect(await found(before.caseNo)).toEqual([before.caseNo]);
    await setParameter(admin, 'case.noFormat', { prefix: 'YJS', period: 'DAY', digits: 5 }, 1);
    expect((await buildCase(system(), { only: ['M01'] })).caseNo).toMatch(/^YJS3101092026030900\d{3}$/);
  });

  it('refresh.staleHours: a page says 数据截至 when nothing was heard for as long as it says (01 §5.6 no. 4)', async () => {
    const { id } = await buildCase(system(), { only: ['M01', 'M02'] });
    const hours = async () => {
      const { data } = await clerk.run('query ($id: ID!) { case(id: $id) { subCases { informedAt staleAt } } }', {
        id,
      });
      const { subCases } = data.case as { subCases: { informedAt: string; staleAt: string }[] };
      return subCases.map((one) => (Date.parse(one.staleAt) - Date.parse(one.informedAt)) / 3_600_000);
    };
    expect(await hours()).toEqual([24, 24]);
    expect((await setParameter(clerk, 'refresh.staleHours', 48)).code).toBe('FORBIDDEN');
    for (const wrong of [0, 241, 1.5])
      expect((await setParameter(admin, 'refresh.staleHours', wrong)).code).toBe('BAD_INPUT');
    await setParameter(admin, 'refresh.staleHours', 48);
    expect(await hours()).toEqual([48, 48]);
  });

  it('identity.minAge: whoever is younger cannot apply (E-0001)', async () => {
    const birthDate = '2004-05-06';
    const young = {
      ...{ idNo: buildIdNumber('310109', birthDate, 123), birthDate, sex: '1' },
      ...{ enlistDate: '2022-09-01', dischargeDate: '2026-01-10' },
    };
    await setParameter(admin, 'identity.minAge', 25);
    const refused = await register(clerk, windowForm(young));
    expect([refused.code, refused.fields?.[0]?.message]).toEqual([
      'BAD_INPUT',
      '身份证号码对应的年龄未满25岁，不能办理',
    ]);
    await setParameter(admin, 'identity.minAge', 17, 1);
    const { data } = await register(clerk, windowForm(young));
    // Raised again, it is not asked of what was submitted: the window corrects the case as before.
    await setParameter(admin, 'identity.minAge', 25, 2);
    const { id, version } = data.registerCase as { id: string; version: number };
    const form = (await readForms(system(), [id])).get(id);
    expect((await amend(clerk, { id, version, form: { ...form, liveAddress: '新港路9号' } })).code).toBeUndefined();
  });
});
