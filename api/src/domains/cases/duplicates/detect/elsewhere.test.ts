import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { accept, act } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../../test/cases.ts';
import { enter, soldier } from '../../../../../test/entitlement.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';
import { detectDuplicates } from './detect.ts';

let app: Product;
let clerk: Browser;
let n = 0;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Thursday 5 March 2026, 10:00.
  app = await product('reported_elsewhere', { now: '2026-03-05T02:00:00Z' });
  clerk = await app.as('clerk_hk');
});
afterAll(() => app.close());

type Said = NonNullable<Parameters<typeof soldier>[1]>;

/** Somebody of whom 安置系统 says what is given; the application is one of 退役报到 after a discharge on 10 January 2026. */
function somebody(said: Said = {}) {
  n += 1;
  const birthDate = '1995-05-05';
  const idNo = buildIdNumber('310109', birthDate, 301 + 2 * n);
  const record = soldier(n, { idNo, birthDate, dischargeDate: '2026-01-10', reportedOn: '2026-02-03', ...said });
  const apply = (discharged = '2026-01-10') =>
    buildCase(system(), { only: ['M01'], form: { idNo, birthDate, sex: '1', dischargeDate: discharged } });
  return { idNo, record, apply };
}
const hitsOf = async ({ id }: BuiltCase) =>
  (
    await clerk.run(
      'query ($id: ID!) { duplicatesOfCase(caseId: $id) { id version severity matchRule hint matchedCaseId matchedCaseNo matchedOrgName matchedStateTitle state } }',
      { id },
    )
  ).data.duplicatesOfCase as Record<string, unknown>[];

it('01 §4.7: a 退役报到 that only 安置系统 shows is reported as INFO and stops nothing', async () => {
  const { record, apply, idNo } = somebody();
  await enter(system(), [record]);
  // Whoever the platform does not know yet is found once the application is there.
  const built = await apply();
  const [hit, ...more] = await hitsOf(built);
  expect(more).toEqual([]);
  expect(hit).toMatchObject({
    ...{ severity: 'INFO', matchRule: 'REPORTED_ELSEWHERE', matchedCaseId: null, matchedCaseNo: record.recordNo },
    ...{ state: 'OPEN', matchedStateTitle: '正常办结', hint: expect.stringContaining('安置系统') },
  });
  expect(
    await firstRow(system(), sql`select duplicate_flag as flag from one_thing_case where id = ${built.id}`),
  ).toEqual({ flag: 'NONE' });
  const [told] = await rows<{ body: string }>(
    system(),
    sql`select body from notification where template_code = 'N03' and record_id = ${built.id}`,
  );
  expect(told?.body).toContain('2月3日');
  const asked = await clerk.run('query ($id: String!) { standingApplications(idNo: $id) { severity message } }', {
    id: idNo,
  });
  expect(asked.data.standingApplications).not.toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('安置系统') }),
  );
  const compared = await clerk.run(
    'query ($id: ID!) { duplicateComparison(id: $id) { right { caseId caseNo } rightReadable sections { title rows { label right } } } }',
    { id: hit?.id },
  );
  const comparison = compared.data.duplicateComparison as { sections: { rows: { label: string; right: string }[] }[] };
  expect(comparison).toMatchObject({ right: { caseId: null, caseNo: record.recordNo }, rightReadable: false });
  expect(comparison.sections[0]?.rows).toContainEqual({ label: '办结时间', right: '2026-02-03' });
  // It stays as long as 安置系统 shows it, and ends once it does not.
  const lookAgain = async () => {
    await transaction(system(), (tx) => detectDuplicates(tx, built.id));
    await app.job('duplicate.follow');
    return (await hitsOf(built)).map(({ state }) => state);
  };
  expect(await lookAgain()).toEqual(['OPEN']);
  await enter(system(), [{ ...record, version: record.version + 1, status: 'CANCELLED' }]);
  expect(await lookAgain()).toEqual(['EXPIRED']);
  expect(await act(clerk, 'pass', [await readBuilt(system(), built.id)])).toMatchObject({ ok: 1 });
});

it('01 §4.7: what 安置系统 learns later is found by night, once; what it learns of an accepted case is not', async () => {
  const late = somebody();
  const built = await late.apply();
  expect(await hitsOf(built)).toEqual([]);
  const other = somebody();
  const accepted = await accept(clerk, await other.apply());
  await enter(system(), [late.record, other.record]);
  await app.job('duplicate.nightly');
  await app.job('duplicate.nightly');
  expect(await hitsOf(built)).toMatchObject([{ matchRule: 'REPORTED_ELSEWHERE' }]);
  expect(await hitsOf(accepted)).toEqual([]);
});

it.each([
  ['belongs to an earlier service', { dischargeDate: '2020-01-10', reportedOn: '2020-02-03' }],
  ['was cancelled', { status: 'CANCELLED' }],
  ['lies ahead', { reportedOn: '2026-03-20' }],
  ['is not there', { reportedOn: undefined }],
] as const)('01 §4.7: a 退役报到 of 安置系统 that %s says nothing', async (_why, said) => {
  const { record, apply } = somebody(said as Said);
  await enter(system(), [record]);
  expect(await hitsOf(await apply())).toEqual([]);
});

it('01 §4.7: the window is told as soon as the number is typed; with a case of ours the pair says it', async () => {
  const { record, apply, idNo } = somebody();
  const built = await apply();
  await enter(system(), [record]);
  const ask = async () =>
    (
      await clerk.run('query ($id: String!) { standingApplications(idNo: $id) { matterName severity message } }', {
        id: idNo,
      })
    ).data.standingApplications as { severity: string; message: string }[];
  expect((await ask()).map(({ severity }) => severity)).toEqual(['BLOCKING']);
  await act(clerk, 'return', [await readBuilt(system(), built.id)], {
    reasonCode: 'R01',
    reasonText: '材料不全，请补充',
  });
  const told = (words: string) => ({
    matterName: '退役报到',
    severity: 'INFO',
    message: expect.stringContaining(words),
  });
  expect(await ask()).toEqual([told('可直接修改后重新提交'), told('安置系统显示该人员已于2026年2月3日')]);
});
