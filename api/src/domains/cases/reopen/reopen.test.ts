import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, act, pushesOf } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
let chief: Browser;
let city: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('reopenings');
  clerk = await app.as('clerk_hk');
  chief = await app.as('chief_hk');
  city = await app.as('city_officer');
}, 120_000);
afterAll(() => app.close());

async function ended(): Promise<BuiltCase> {
  const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M02'] }));
  await act(clerk, 'terminate', [built], { confirmed: true, reasonCode: 'F06' });
  return readBuilt(system(), built.id);
}
const matter = (built: BuiltCase, code: string) =>
  built.subCases.find(({ matterCode }) => matterCode === code)?.id ?? '';
const REQUEST = 'mutation ($input: RequestReopenInput!) { requestReopen(input: $input) { id version state } }';
async function ask(browser: Browser, built: BuiltCase, more: object = {}) {
  const { data, code } = await browser.run(REQUEST, {
    input: {
      requestId: randomUUID(),
      caseId: built.id,
      version: built.version,
      subCaseIds: [matter(built, 'M02')],
      reasonCode: 'C02',
      reasonText: '组织部门反馈已接收，办结结果应更正',
      ...more,
    },
  });
  return { code, one: (data.requestReopen as { id: string; state: string }[] | undefined)?.[0] };
}
const ADVANCE = 'mutation ($input: RecordActInput!) { advanceReopenings(input: $input) { rows { result code } } }';
async function decide(browser: Browser, id: string, action: string, more: object = {}) {
  const [row] = await rows<{ version: number }>(system(), sql`select version from reopen_request where id = ${id}`);
  const { data, code } = await browser.run(ADVANCE, {
    input: { requestId: randomUUID(), action, rows: [{ id, version: row?.version }], ...more },
  });
  return (
    (data.advanceReopenings as { rows: { result: string; code: string | null }[] } | undefined)?.rows[0] ?? { code }
  );
}

describe('T15 an ended case is taken up again', () => {
  it('with the chief and a city officer, for the chosen matter; library, department, applicant and archive follow', async () => {
    const built = await ended();
    await app.job('archive.build');
    const { one } = await ask(clerk, built);
    expect(one).toMatchObject({ state: 'PENDING_DISTRICT' });
    const id = one?.id ?? '';
    expect(await decide(city, id, 'approveCity')).toMatchObject({ code: 'E-0503' });
    expect(await decide(chief, id, 'approveDistrict')).toMatchObject({ result: 'OK' });
    const todo = await rows(
      system(),
      sql`select 1 from task t join org o on o.id = t.org_id where t.record_id = ${id} and t.closed_at is null and o.code = '310000'`,
    );
    expect(todo.length).toBe(1);
    const before = (await pushesOf(system(), built.id)).length;
    expect(await decide(city, id, 'approveCity')).toMatchObject({ result: 'OK' });
    const now = await readBuilt(system(), built.id);
    expect(now.subCases.map(({ matterCode, state }) => [matterCode, state])).toEqual([
      ['M01', 'FINISHED_TERMINATED'],
      ['M02', 'IN_PROGRESS'],
    ]);
    const [parent] = await rows<{ state: string; finished: string | null }>(
      system(),
      sql`select state, finished_at as finished from one_thing_case where id = ${built.id}`,
    );
    expect(parent).toEqual({ state: 'IN_PROGRESS', finished: null });
    expect((await pushesOf(system(), built.id, before)).map(({ kind, payload }) => [kind, payload.nodename])).toEqual([
      ['PROC', '重新办理'],
      ['PROC', '重新办理'],
    ]);
    const dispatched = await rows(
      system(),
      sql`select 1 from outbox_message where kind = 'DISPATCH' and record_id = ${matter(built, 'M02')}`,
    );
    expect(dispatched.length).toBe(2);
    const told = await rows(
      system(),
      sql`select 1 from notification where template_code = 'N82' and record_id = ${built.id}`,
    );
    expect(told.length).toBe(1);
    await app.job('archive.build');
    const versions = await rows<{ version: number; state: string }>(
      system(),
      sql`select version, state from electronic_archive where case_id = ${built.id} order by version`,
    );
    expect(versions).toEqual([
      { version: 1, state: 'DONE' },
      { version: 2, state: 'DONE' },
    ]);
  }, 90_000);

  it('not by one person twice, not twice at once, not too late, not without a reason', async () => {
    const built = await ended();
    expect((await ask(clerk, built, { reasonText: '错' })).code).toBe('E-0005');
    expect((await ask(clerk, built, { subCaseIds: [] })).code).toBe('BAD_INPUT');
    expect((await ask(clerk, built, { version: built.version + 1 })).code).toBe('E-0504');
    expect((await ask(chief, built)).code).toBe('FORBIDDEN');
    const { one } = await ask(clerk, built);
    expect((await ask(clerk, built)).code).toBe('E-0503');
    await run(
      system(),
      sql`update reopen_request set submitted_by_id = (select id from user_account where login_name = 'chief_hk') where id = ${one?.id}`,
    );
    expect(await decide(chief, one?.id ?? '', 'approveDistrict')).toMatchObject({ code: 'E-0004' });
    await run(system(), sql`update reopen_request set submitted_by_id = null where id = ${one?.id}`);
    await decide(chief, one?.id ?? '', 'approveDistrict');
    expect(await decide(city, one?.id ?? '', 'reject', { reasonCode: 'RIGHT' })).toMatchObject({ result: 'OK' });
    await run(
      system(),
      sql`update sub_case set finished_at = finished_at - interval '35 days' where case_id = ${built.id}`,
    );
    expect((await ask(clerk, built)).code).toBe('E-0515');
  }, 90_000);

  it('00-common "clocks": may be asked for until 24:00 of the thirtieth day after the end, whatever the hour of the end', async () => {
    const early = await ended();
    const closed = (at: string) =>
      run(system(), sql`update sub_case set finished_at = ${new Date(at)} where case_id = ${early.id}`);
    const day = (n: number, time: string) =>
      new Date(app.clock.now().getTime() + n * 86_400_000).toISOString().slice(0, 11) + time;
    // Ended in the first minutes of a day, thirty days ago: 30 × 24 hours are over, the thirtieth day is not.
    await closed(day(-30, '01:00:00Z'));
    expect((await ask(clerk, early)).one).toMatchObject({ state: 'PENDING_DISTRICT' });
    const late = await ended();
    await run(
      system(),
      sql`update sub_case set finished_at = ${new Date(day(-34, '01:00:00Z'))} where case_id = ${late.id}`,
    );
    expect((await ask(clerk, late)).code).toBe('E-0515');
  });

  it('the list is taken away as a file by who may see it, of the own district alone', async () => {
    const built = await ended();
    await ask(clerk, built);
    const server = await serverOf(app);
    const filter = encodeURIComponent('{"states":["PENDING_DISTRICT"]}');
    const fetched = (browser: Browser) => fetchExport(server, browser, `/exports/reopenings.xlsx?filter=${filter}`);
    for (const reader of [chief, city]) {
      const { rows: lines } = await readSheet(await fetched(reader), '申请编号');
      expect(lines.map((line) => line.一件事编号)).toContain(built.caseNo);
      expect(lines.every((line) => line.状态 === '待区审批')).toBe(true);
    }
    expect((await fetched(clerk)).statusCode).toBe(403);
    expect((await fetchExport(server, chief, '/exports/reopenings.xlsx?filter=x')).statusCode).toBe(400);
  }, 60_000);
});
