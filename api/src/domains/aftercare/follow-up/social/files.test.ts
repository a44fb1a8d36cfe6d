import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { accept, report } from '../../../../../test/case-acts.ts';
import { buildCase } from '../../../../../test/cases.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { samplePng } from '../../../../../test/sample-files.ts';
import { tables } from '../../../../database/tables.ts';
import { CsvFault } from '../../../../platform/exchange/index.ts';
import { getServedFile } from '../../../../platform/files/find-file.ts';
import { storeFile } from '../../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { contactsOfPersons } from '../../../people/index.ts';
import { CONTACT_PROOF } from '../records/attachments.ts';
import { changeOf } from './file-rows.ts';
import { employmentFiles } from './files.ts';

let app: Product;
let street: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('follow_up_files', { now: '2026-03-10T02:00:00Z' });
  street = await app.as('street_oyl');
}, 180_000);
afterAll(() => app.close());

async function followed() {
  const built = await buildCase(system(), {
    only: ['M01'],
    street: '310109009',
    form: { placementType: 'ZYLQ', personCategory: 'SERGEANT', dischargeDate: '2026-03-01' },
  });
  const accepted = await accept(await app.as('clerk_oyl'), built);
  await report(app, accepted, 'done', ['M01']);
  const plan = await tables(system())
    .selectFrom('follow_up_plan')
    .selectAll()
    .where('case_id', '=', accepted.id)
    .executeTakeFirstOrThrow();
  const person = (await contactsOfPersons(system(), [plan.person_id])).get(plan.person_id);
  return { plan, idNo: person?.idNo ?? '' };
}
const historyOf = (planId: string) =>
  tables(system())
    .selectFrom('follow_up_record')
    .select(['source', 'employment_state', 'insured', 'started_on'])
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute();
const read = (lines: readonly string[]) =>
  transaction(system(), (tx) =>
    employmentFiles.read(tx, {
      intakeId: randomUUID(),
      sourceCode: 'EMPLOYMENT_RS',
      name: '20260310.csv',
      modifiedAt: null,
      content: Buffer.from(lines.join('\n')),
      digest: '0'.repeat(64),
    }),
  );
const HEAD = '身份证号,变动日期,就业状态,单位名称,统一社会信用代码,是否参保';

describe('人社’s file of the day (01 §14.7)', () => {
  it('is taken row by row as the messages are, each change once; a wrong row is named by its line and corrected', async () => {
    const { plan, idNo } = await followed();
    const rows = [
      `${idNo},2026-03-05,已就业,上海示范物流有限公司,,是`,
      `${idNo},2026-03-11,未就业,,,`,
      `${idNo},,,,,是`,
    ];
    const first = await read([HEAD, ...rows]);
    expect(first).toMatchObject({ taken: 1, bad: [{ line: 3, code: 'E-DX-33' }, { line: 4 }] });
    expect(first?.bad[0]?.text).toContain('变动日期不能晚于当前日期');
    expect(await historyOf(plan.id)).toEqual([
      { source: 'RS', employment_state: 'EMPLOYED', insured: true, started_on: '2026-03-05' },
    ]);
    await read([HEAD, ...rows]);
    expect(await historyOf(plan.id)).toHaveLength(1);
    const correct = (values: Record<string, string>) =>
      transaction(system(), (tx) =>
        employmentFiles.correct(tx, { intakeId: randomUUID(), sourceCode: 'EMPLOYMENT_RS', line: 3, values }),
      );
    expect(await correct({ 身份证号: idNo, 变动日期: '2026-03-12', 是否参保: '否' })).toMatchObject({ line: 3 });
    expect(await correct({ 身份证号: idNo, 变动日期: '2026-03-09', 是否参保: '否' })).toBeUndefined();
    expect((await historyOf(plan.id)).at(-1)).toMatchObject({ source: 'RS', insured: false });
  });

  it('without a column that is needed it is not read at all', async () => {
    await expect(read(['身份证号,是否参保', '310109200103151218,是'])).rejects.toThrow(CsvFault);
  });

  it.each([
    [{ 变动日期: '2026-02-30' }, '变动日期'],
    [{ 就业状态: '退休' }, '就业状态'],
    [{ 是否参保: '也许' }, '是否参保'],
    [{ 是否参保: '' }, '至少填写一项'],
    [{ 身份证号: '31010919' }, '身份证号'],
  ])('a row with %j is none', (wrong, words) => {
    const row = { 身份证号: '310109200103151218', 变动日期: '2026-03-01', 是否参保: '是', ...wrong };
    expect(changeOf(row)).toMatchObject({ reason: expect.stringContaining(words) });
  });
});

const RECORD = `mutation ($id: ID!, $input: FollowUpEntryInput!, $files: [ID!], $q: ID!) {
  recordFollowUp(planId: $id, reached: true, input: $input, files: $files, requestId: $q) { id } }`;
const FILES = 'query ($id: ID!) { followUpAttachments(planId: $id) { recordId file { fileId name } } }';

it('14.4 a contact carries its papers: shown with the history, opened by its own office and by no other district', async () => {
  const { plan } = await followed();
  const put = async (who: Browser) =>
    storeFile(await who.ctx(), samplePng(), { name: '劳动合同.png', materialCode: CONTACT_PROOF });
  const file = await put(street);
  const input = { onDay: '2026-03-10', way: 'VISIT', employmentState: 'UNEMPLOYED' };
  const ask = (files: string[]) => street.run(RECORD, { id: plan.id, input, files, q: randomUUID() });
  // Somebody else's upload is nobody's to hang anywhere, and nothing is recorded with it.
  const foreign = await put(await app.as('clerk_pd'));
  expect((await ask([foreign.id])).code).toBeDefined();
  expect(await historyOf(plan.id)).toEqual([]);
  expect((await ask([file.id])).code).toBeUndefined();
  const { data } = await street.run(FILES, { id: plan.id });
  expect(data.followUpAttachments).toMatchObject([{ file: { fileId: file.id, name: '劳动合同.png' } }]);
  expect((await getServedFile(await street.ctx(), file.id)).id).toBe(file.id);
  await expect(getServedFile(await (await app.as('clerk_pd')).ctx(), file.id)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
