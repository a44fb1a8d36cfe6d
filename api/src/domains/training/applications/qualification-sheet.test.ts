import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import {
  type Applicant,
  act,
  applied,
  buildApplicant,
  buildQualification,
} from '../../../../test/training-applications.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let newcomer: Applicant;
let officer: Browser;
let centre: Browser;
let qualifications: string[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_sheet', { now: '2026-03-09T09:00:00+08:00' });
  newcomer = await buildApplicant(app, {}, { inLibrary: false });
  qualifications = [
    await buildQualification(system(), newcomer.id, { kind: 'Q1' }),
    await buildQualification(system(), newcomer.id, { kind: 'Q2', validTo: '2026-03-29' }),
  ];
  officer = await app.as('officer_hk');
  centre = await app.as('city_centre');
}, 60_000);
afterAll(() => app.close());

const JUDGE =
  'mutation ($id: ID!, $v: Int!, $rows: [QualificationVerdictInput!]!) { judgeQualifications(id: $id, version: $v, verdicts: $rows) { kind checks { level verdict note } } }';

async function judge(browser: Browser, id: string, verdicts: readonly (readonly [string, string?])[]): Promise<Answer> {
  const row = await firstRow<{ version: number }>(
    system(),
    sql`select version from project_application where id = ${id}`,
  );
  const rows = verdicts.map(([verdict, note], at) => ({ qualificationId: qualifications[at], verdict, note }));
  return browser.run(JUDGE, { id, v: row?.version, rows });
}

describe('资质审核 of newcomers (02 §8.3–8.5)', () => {
  it('BR16-1 a registered institution is a newcomer, whatever it says; the reviewers see it and what runs out soon', async () => {
    const { id } = await applied(newcomer);
    const { data } = await officer.run('query ($id: ID!) { projectApplication(id: $id) { newcomer warnings } }', {
      id,
    });
    expect(data.projectApplication).toEqual({ newcomer: true, warnings: ['办学许可证剩余 20 天'] });
  });

  it('AC16-2 no pass while a row is unjudged or 不合规; each level has a sheet of its own', async () => {
    const { id } = await applied(newcomer);
    const refused = (message: string) => ({ ok: 0, rows: [{ code: 'E-1604', message }] });
    expect(await act(officer, 'districtPass', [id])).toMatchObject(refused('资质审核表还有2项未审核，不能通过'));
    await judge(officer, id, [['GOOD']]);
    expect(await act(officer, 'districtPass', [id])).toMatchObject(refused('资质审核表还有1项未审核，不能通过'));
    await judge(officer, id, [['GOOD'], ['BAD', '许可范围不含本项目']]);
    expect(await act(officer, 'districtPass', [id])).toMatchObject(refused('资质审核表有1项不合规，不能通过'));
    await judge(officer, id, [['GOOD'], ['GOOD']]);
    expect(await act(officer, 'districtPass', [id])).toMatchObject({ ok: 1 });
    expect(await act(centre, 'centrePass', [id])).toMatchObject(refused('资质审核表还有2项未审核，不能通过'));
    expect((await judge(officer, id, [['GOOD']])).code).toBe('FORBIDDEN');
    const { data } = await judge(centre, id, [['GOOD'], ['NONE']]);
    expect(data.judgeQualifications).toEqual([
      {
        kind: 'Q1',
        checks: [
          { level: 'DISTRICT', verdict: 'GOOD', note: null },
          { level: 'CENTRE', verdict: 'GOOD', note: null },
        ],
      },
      {
        kind: 'Q2',
        checks: [
          { level: 'DISTRICT', verdict: 'GOOD', note: null },
          { level: 'CENTRE', verdict: 'NONE', note: null },
        ],
      },
    ]);
    expect(await act(centre, 'centrePass', [id])).toMatchObject({ ok: 1 });
  });

  it('不合规 says why, and foreign qualifications are refused by row; nothing is written', async () => {
    const { id } = await applied(newcomer);
    expect(await judge(officer, id, [['GOOD'], ['BAD']])).toMatchObject({
      code: 'BAD_INPUT',
      message: '请说明不合规的原因',
    });
    const { data } = await officer.run('query ($id: ID!) { qualificationSheet(id: $id) { checks { verdict } } }', {
      id,
    });
    expect(data.qualificationSheet).toEqual([{ checks: [] }, { checks: [] }]);
  });

  it('8.4 newcomers are not passed in a batch, others are', async () => {
    const known = await buildApplicant(app, { name: '虹口在库培训学校', uscc: '91350100M000100Y43' });
    const [one, two] = [await applied(newcomer), await applied(known)];
    await judge(officer, one.id, [['GOOD'], ['GOOD']]);
    expect(await act(officer, 'districtPass', [one.id, two.id])).toMatchObject({
      ok: 1,
      rows: [{ code: 'E-1605' }, { result: 'OK' }],
    });
    expect((await judge(officer, two.id, [['GOOD']])).code).toBe('E-1609');
  });
});
