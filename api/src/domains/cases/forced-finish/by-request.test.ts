import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, act, pick, pushesOf, report } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { storeFile } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { contactsOfPersons } from '../../people/index.ts';
import { forcedFinish } from './forced-finish.record.ts';

let app: Product;
let clerk: Browser;
let chief: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Signs in anew: the clock moves beyond every session. */
async function freshStaff(): Promise<void> {
  clerk = await app.as('clerk_hk');
  chief = await app.as('chief_hk');
}

beforeAll(async () => {
  // Monday 2 March 2026, 10:00.
  app = await product('forced_finish', { now: '2026-03-02T02:00:00Z' });
  await freshStaff();
}, 120_000);
afterAll(() => app.close());

const REQUEST = `mutation ($input: RequestForcedFinishInput!) { requestForcedFinish(input: $input) { id title result code message } }`;
const WISH = {
  finishAs: 'FINISHED_TERMINATED',
  reasonCode: 'L06',
  reasonText: '多次电话、上门均未联系到申请人',
  basisText: '沪退役军人发〔2026〕3号第十二条',
};
interface Listed {
  id: string;
  requestNo: string;
  targetNo: string;
  files: { name: string }[];
}
interface Asked {
  id: string;
  result: string;
  code: string | null;
}
async function ask(browser: Browser, targets: readonly object[], wish: object = {}) {
  const { data, code } = await browser.run(REQUEST, {
    input: { requestId: randomUUID(), rows: targets, ...WISH, ...wish },
  });
  return { rows: data.requestForcedFinish as Asked[] | undefined, code };
}
const ADVANCE =
  'mutation ($input: RecordActInput!) { advanceForcedFinishes(input: $input) { ok rows { result code message } } }';
async function decide(browser: Browser, id: string, action: string, more: object = {}) {
  const [row] = await rows<{ version: number }>(
    system(),
    sql`select version from forced_finish_request where id = ${id}`,
  );
  const { data, code } = await browser.run(ADVANCE, {
    input: { requestId: randomUUID(), action, rows: [{ id, version: row?.version }], ...more },
  });
  return {
    code,
    rows: (data.advanceForcedFinishes as { rows: { result: string; code: string | null }[] } | undefined)?.rows,
  };
}
const acceptedCase = async (): Promise<BuiltCase> => accept(clerk, await buildCase(system(), { only: ['M01', 'M02'] }));
const subCase = (built: BuiltCase, matter: string) => {
  const found = built.subCases.find(({ matterCode }) => matterCode === matter);
  if (!found) throw new Error(`no ${matter}`);
  return { caseId: built.id, subCaseId: found.id, version: found.version };
};
const noticesOf = (template: string, like: string) =>
  rows<{ body: string }>(
    system(),
    sql`select distinct body from notification where template_code = ${template} and body like ${`%${like}%`} order by body`,
  );

describe('R4.4.4 forced finish by request', () => {
  it('asks the chief (N09, to-do), ends the matter in the transaction of the consent, and keeps both decisions', async () => {
    const built = await acceptedCase();
    const target = subCase(built, 'M02');
    const bjNo = built.subCases.find(({ id }) => id === target.subCaseId)?.bjNo ?? '';
    const [asked] = (await ask(clerk, [target])).rows ?? [];
    expect(asked).toMatchObject({ result: 'OK' });
    const id = asked?.id ?? '';
    expect((await noticesOf('N09', bjNo))[0]?.body).toContain('理由：无法联系申请人：多次电话');
    const todo = await rows(
      system(),
      sql`select 1 from task where record_id = ${id} and role_code = 'DIST_CHIEF' and closed_at is null`,
    );
    expect(todo.length).toBe(1);
    expect((await decide(chief, id, 'approve', { note: '同意，留存通话记录' })).rows).toMatchObject([{ result: 'OK' }]);
    const now = await readBuilt(system(), built.id);
    expect(now.subCases.map(({ matterCode, state }) => [matterCode, state])).toEqual([
      ['M01', 'ACCEPTED'],
      ['M02', 'FINISHED_TERMINATED'],
    ]);
    const done = (await pushesOf(system(), built.id)).filter(({ kind }) => kind === 'DONE');
    expect(done).toMatchObject([{ payload: { doneresult: 3, exitres: WISH.basisText } }]);
    const stops = await rows(system(), sql`select 1 from outbox_message where kind = 'STOP' and root_id = ${built.id}`);
    expect(stops.length).toBe(1);
    expect((await noticesOf('N80', bjNo)).length).toBe(1);
    const [row] = await rows<{ mode: string }>(
      system(),
      sql`select finish_mode as mode from sub_case where id = ${target.subCaseId}`,
    );
    expect(row?.mode).toBe('FORCED_MANUAL');
    const { data } = await clerk.run(
      'query ($id: ID!) { caseForcedFinishes(caseId: $id) { stateTitle operatorName approverName decisionText reason basisText } }',
      { id: built.id },
    );
    expect(data.caseForcedFinishes).toMatchObject([
      {
        stateTitle: '已强制办结',
        decisionText: '同意，留存通话记录',
        basisText: WISH.basisText,
        approverName: expect.any(String),
      },
    ]);
    // The request has a page of its own, and the story of the matter names both persons and times.
    const page = await chief.run(
      'query ($id: ID!) { forcedFinish(id: $id) { reason operatorName approverName decidedAt flow { history { actionTitle actorName } } } }',
      { id },
    );
    const { operatorName, approverName } = page.data.forcedFinish as { operatorName: string; approverName: string };
    const story = await clerk.run('query ($id: ID!) { subCase(id: $id) { flow { history { action note } } } }', {
      id: target.subCaseId,
    });
    const { history } = (story.data.subCase as { flow: { history: { action: string; note: string | null }[] } }).flow;
    const note = history.find(({ action }) => action === 'forceTerminate')?.note ?? '';
    expect(note).toMatch(new RegExp(`QZ\\d+：${operatorName} .+ 申请，${approverName} .+ 审批$`));
    await app.job('archive.build');
    const archive = await firstRow<{ state: string }>(
      system(),
      sql`select state from electronic_archive where case_id = ${built.id} order by version desc limit 1`,
    );
    expect(archive?.state).toBe('DONE');
  }, 90_000);

  it('6.9 the list is narrowed by matter, and by the number of case, matter or request', async () => {
    const one = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
    const other = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
    const matter = one.subCases.find(({ matterCode }) => matterCode === 'M05');
    const proof = await storeFile(await clerk.ctx(), samplePng(), { name: '通话记录.png' });
    const target = { caseId: one.id, subCaseId: matter?.id, version: matter?.version };
    const [asked] = (await ask(clerk, [target], { fileIds: [proof.id] })).rows ?? [];
    const [whole] = (await ask(clerk, [{ caseId: other.id, version: other.version }])).rows ?? [];
    const found = async (filter: object) => {
      const { data, code } = await chief.run(
        'query ($filter: ForcedFinishFilter) { forcedFinishes(filter: $filter, first: 100) { nodes { id requestNo targetNo files { name } } } }',
        { filter },
      );
      return code ?? (data.forcedFinishes as { nodes: Listed[] }).nodes;
    };
    const ids = async (filter: object) => ((await found(filter)) as { id: string }[]).map(({ id }) => id);
    const [own] = (await found({ search: one.caseNo })) as Listed[];
    expect(own).toMatchObject({ id: asked?.id, files: [{ name: '通话记录.png' }] });
    expect(await ids({ search: own?.requestNo.toLowerCase() })).toEqual([asked?.id]);
    expect(await ids({ search: matter?.bjNo })).toEqual([asked?.id]);
    expect(await ids({ search: one.caseNo, matterCode: 'M05' })).toEqual([asked?.id]);
    expect(await ids({ search: one.caseNo, matterCode: 'M01' })).toEqual([]);
    expect(await ids({ search: other.caseNo, matterCode: 'BUNDLE' })).toEqual([whole?.id]);
    expect(await ids({ search: one.caseNo, matterCode: 'BUNDLE' })).toEqual([]);
    expect(await found({ search: 'x'.repeat(65) })).toBe('BAD_INPUT');
    expect(await ids({ search: 'YJS-none' })).toEqual([]);
    // Whose it is, by the number of the person; who asked opens it, though it lies with the bureau.
    const person = await firstRow<{ id: string }>(
      system(),
      sql`select person_id as id from one_thing_case where id = ${one.id}`,
    );
    const contact = (await contactsOfPersons(system(), [person?.id ?? ''])).get(person?.id ?? '');
    expect(await ids({ search: contact?.idNo })).toContain(asked?.id);
    const OPEN = 'query ($id: ID!) { forcedFinish(id: $id) { requestNo } }';
    expect((await clerk.run(OPEN, { id: asked?.id })).data.forcedFinish).toEqual({ requestNo: own?.requestNo });
    // A list that looks for nobody pays nothing for the way to the person.
    const plan = await rows(
      system(),
      sql`explain (costs off) select count(*) from ${forcedFinish.reader.from(system(), {})}`,
    );
    expect(JSON.stringify(plan)).toMatch(/forced_finish_request(?!.*(?:person|one_thing_case))/);
  });

  it('is refused a second time while one waits (E-0503), without basis or reason, and to who asked it (E-0004)', async () => {
    const built = await acceptedCase();
    const target = subCase(built, 'M02');
    expect((await ask(clerk, [target], { basisText: '无' })).code).toBe('BAD_INPUT');
    expect((await ask(clerk, [target], { reasonCode: 'L99', reasonText: null })).code).toBe('E-0005');
    expect((await ask(clerk, [])).code).toBe('E-0501');
    expect((await ask(chief, [target])).code).toBe('FORBIDDEN');
    expect((await ask(clerk, [{ ...target, version: target.version + 1 }])).rows).toMatchObject([{ code: 'E-0504' }]);
    const [first] = (await ask(clerk, [target])).rows ?? [];
    expect((await ask(clerk, [target])).rows).toMatchObject([{ result: 'FAILED', code: 'E-0503' }]);
    await run(
      system(),
      sql`update forced_finish_request set submitted_by_id = (select id from user_account where login_name = 'chief_hk') where id = ${first?.id}`,
    );
    expect((await decide(chief, first?.id ?? '', 'approve')).rows).toMatchObject([{ code: 'E-0004' }]);
    expect((await readBuilt(system(), built.id)).subCases.every(({ state }) => state === 'ACCEPTED')).toBe(true);
  }, 90_000);

  it('decides a selection row by row: what has ended meanwhile, was changed or is one’s own costs only itself', async () => {
    const built = [await acceptedCase(), await acceptedCase(), await acceptedCase()];
    const asked =
      (
        await ask(
          clerk,
          built.map((one) => subCase(one, 'M02')),
        )
      ).rows ?? [];
    expect(asked.map(({ result }) => result)).toEqual(['OK', 'OK', 'OK']);
    const [first, ended, own] = asked.map(({ id }) => id);
    await run(
      system(),
      sql`update sub_case set state = 'FINISHED_NORMAL' where id = ${subCase(built[1] as BuiltCase, 'M02').subCaseId}`,
    );
    await run(
      system(),
      sql`update forced_finish_request set submitted_by_id = (select id from user_account where login_name = 'chief_hk') where id = ${own}`,
    );
    const { data } = await chief.run(ADVANCE, {
      input: {
        requestId: randomUUID(),
        action: 'approve',
        rows: [first, ended, own].map((id) => ({ id, version: 1 })),
      },
    });
    const result = data.advanceForcedFinishes as { ok: number; rows: { result: string; code: string | null }[] };
    expect(result.ok).toBe(1);
    expect(result.rows.map(({ code }) => code)).toEqual([null, 'E-0503', 'E-0004']);
    const states = await Promise.all(
      built.map(async (one) => (await readBuilt(system(), one.id)).subCases.find((s) => s.matterCode === 'M02')?.state),
    );
    expect(states).toEqual(['FINISHED_TERMINATED', 'FINISHED_NORMAL', 'ACCEPTED']);
  }, 90_000);

  it('goes on when the chief refuses, and lapses when the case ends meanwhile', async () => {
    const refused = await acceptedCase();
    const [one] = (await ask(clerk, [{ caseId: refused.id, version: refused.version }])).rows ?? [];
    await decide(chief, one?.id ?? '', 'reject', { reasonCode: 'NO_BASIS' });
    expect((await noticesOf('N81', refused.caseNo))[0]?.body).toContain('依据不足');
    expect((await readBuilt(system(), refused.id)).version).toBe(refused.version);
    const ended = await acceptedCase();
    const [two] = (await ask(clerk, [{ caseId: ended.id, version: ended.version }])).rows ?? [];
    await act(clerk, 'terminate', [pick(ended)], { confirmed: true, reasonCode: 'F06' });
    const [row] = await rows<{ state: string }>(
      system(),
      sql`select state from forced_finish_request where id = ${two?.id}`,
    );
    expect(row?.state).toBe('LAPSED');
  }, 90_000);

  it('lapses, with its to-do, when its matter alone ends otherwise; one for the case or another matter waits on', async () => {
    const built = await acceptedCase();
    const [ending] = (await ask(clerk, [subCase(built, 'M02')])).rows ?? [];
    const [other] = (await ask(clerk, [subCase(built, 'M01')])).rows ?? [];
    await report(system().app, built, 'done', ['M02']);
    const stateOf = async (id = '') =>
      (await firstRow<{ state: string }>(system(), sql`select state from forced_finish_request where id = ${id}`))
        ?.state;
    expect([await stateOf(ending?.id), await stateOf(other?.id)]).toEqual(['LAPSED', 'PENDING']);
    const open = sql`select record_id as id from task where record_id = any(${[ending?.id, other?.id]}::uuid[]) and closed_at is null`;
    expect(await rows(system(), open)).toEqual([{ id: other?.id }]);
    expect((await decide(chief, ending?.id ?? '', 'approve')).rows).toMatchObject([{ code: 'E-0503' }]);
    expect((await readBuilt(system(), built.id)).subCases.map(({ state }) => state)).toEqual([
      'ACCEPTED',
      'FINISHED_NORMAL',
    ]);
  }, 90_000);

  it('ends a whole case from any open state, with its open matters, and counts it', async () => {
    const waiting = await buildCase(system(), { only: ['M01', 'M02'] });
    const [asked] = (await ask(clerk, [{ caseId: waiting.id, version: waiting.version }])).rows ?? [];
    await decide(chief, asked?.id ?? '', 'approve');
    const [parent] = await rows<{ state: string }>(
      system(),
      sql`select state from one_thing_case where id = ${waiting.id}`,
    );
    expect(parent?.state).toBe('FINISHED_TERMINATED');
    expect((await readBuilt(system(), waiting.id)).subCases.every(({ state }) => state === 'FINISHED_TERMINATED')).toBe(
      true,
    );
    const { data } = await chief.run(
      '{ forcedFinishStatistics(filter: { from: "2026-01-01", to: "2026-12-31" }) { lines { month reason manual automatic } } }',
    );
    expect(data.forcedFinishStatistics).toMatchObject({
      lines: [{ month: '2026-03', reason: '无法联系申请人', automatic: 0 }],
    });
  }, 90_000);
});
