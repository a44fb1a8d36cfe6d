import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { postExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import {
  act,
  addCadres,
  allocate,
  did,
  draft,
  eligible,
  listed,
  openIdNumber,
  planSeen,
  type Seen,
  screen,
} from '../../../../test/recuperation.ts';
import { file, lists, only, people, save, who } from '../../../../test/recuperation-desk.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { rows, sql } from '../../../database/sql.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { tellDeath } from '../../people/index.ts';
import { confirmDemoPlan, nominateDemo } from '../demo/demo-steps.ts';

let app: Product;
let server: FastifyInstance;
let [city, hk, j01, j02, j03, section]: Browser[] = [];
let plan: Seen;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
/** Sessions end long before: everybody signs in anew. */
async function at(day: string, time: string): Promise<void> {
  app.clock.set(new Date(`${day}T${time}:00+08:00`));
  await signIn();
}
async function signIn(): Promise<void> {
  const names = ['city_officer', 'officer_hk', 'jx_j01', 'jx_j02', 'jx_j03', 'section_city'];
  [city, hk, j01, j02, j03, section] = await Promise.all(names.map((name) => app.as(name)));
}

beforeAll(async () => {
  app = await product('recuperation_change');
  server = await serverOf(app);
  await signIn();
  await addCadres(app, eligible({ J01: 2, J02: 4, J03: 3 }));
  // 5 of 9: J02 2.22, J03 1.67, J01 1.11 → 2, 2, 1; all of them are nominated and passed.
  plan = await allocate(who(city), await screen(who(city), await draft(who(city), { totalQuota: 5 })));
  if ((await act(who(city), 'recupPlans', 'publish', [plan])) !== 'OK') throw new Error('not published');
  await nominateDemo(system(), plan.id, 2);
  await confirmDemoPlan(system(), plan.id);
  plan = await planSeen(who(city), plan.id);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('replacement and cancellation (03 §30)', () => {
  const BEGIN = `mutation ($input: RecupChangeInput!, $files: [ID!]!, $q: ID!) {
    beginRecupChange(input: $input, attachmentIds: $files, requestId: $q) { id version state changeNo } }`;
  const begin = (by: Browser | undefined, input: object) =>
    who(by).run(BEGIN, { input: { urgent: false, reasonCode: 'FAMILY', ...input }, files: [], q: randomUUID() });
  const change = (by: Browser | undefined, id: string) =>
    did(who(by), 'query ($id: ID!) { recupChange(id: $id) { id version state rosterAfter districtOpinion } }', { id });
  const step = async (by: Browser | undefined, id: string, action: string, more: object = {}) =>
    act(who(by), 'recupChanges', action, [await change(by, id)], more);
  const roster = async () => {
    const answer = await postExport(server, city, '/exports/recuperation-roster.xlsx', { year: '2026' });
    return (await readSheet(answer, '年度')).rows;
  };
  const pushed = () =>
    rows<{ payload: { version: number; rows: { cadreUid: string; action: string }[] } }>(
      system(),
      sql`select payload_masked as payload from outbox_message where channel = 'cadre-system' order by seq`,
    );
  let x: Seen;
  let y: Seen;

  it('AC30-4 unlocks whom the district does not let go, at version 1, with its opinion', async () => {
    await at('2026-05-06', '09:00');
    [x] = (await people(j02, ['CITY_PASSED'])) as [Seen];
    const { data } = await begin(j02, { kind: 'CANCEL', originalId: x.id });
    const { id, changeNo } = data.beginRecupChange as Seen;
    expect((await begin(j02, { kind: 'CANCEL', originalId: x.id })).message).toBe(`该人员已有在办变更 ${changeNo}`);
    expect((await who(j03).run('query ($id: ID!) { recupChange(id: $id) { id } }', { id })).code).toBe('NOT_FOUND');
    const theirs = await who(j03).run(
      'mutation ($id: ID!) { confirmRecupSubstitute(id: $id, attachmentIds: []) { id } }',
      { id },
    );
    expect(theirs.code).toBe('NOT_FOUND');
    expect(await act(who(j03), 'recupChanges', 'withdraw', [await change(j02, id)])).toContain('NOT_FOUND');
    expect(await step(j02, id, 'submit')).toBe('OK');
    expect(await step(hk, id, 'reject', { reasonText: '可以按期参加' })).toBe('OK');
    expect(await change(j02, id)).toMatchObject({
      state: 'REJECTED',
      districtOpinion: '可以按期参加',
      rosterAfter: null,
    });
    expect((await planSeen(who(city), plan.id)).rosterVersion).toBe(1);
  });

  it('E-LY-22, E-LY-27 take the best one waiting of the same institution, and E-LY-24 three days before the start asks why', async () => {
    const theirs = only(await people(j01, ['CANDIDATE']));
    expect((await begin(j02, { kind: 'REPLACE', originalId: x.id, substituteId: theirs.id })).code).toBe('E-LY-22');
    const waiting = await people(j02, ['CANDIDATE']);
    const [best, next] = waiting;
    if (!best || !next) throw new Error('nobody waits');
    expect((await begin(j02, { kind: 'REPLACE', originalId: x.id, substituteId: next.id })).code).toBe('E-LY-27');
    y = best;
    await at('2026-05-09', '09:00');
    const late = await begin(j02, { kind: 'REPLACE', originalId: x.id, substituteId: y.id });
    expect(late.message).toBe('距出发不足 3 天，请勾选紧急并说明原因');
  });

  it('AC30-1, AC29-5 replace X by Y in version 2, pushed once, and in the year list as soon as it is approved', async () => {
    await at('2026-05-06', '10:00');
    const before = await roster();
    expect(before.map((row) => row.名单版本)).toEqual([1, 1, 1, 1, 1]);
    const { data, message } = await begin(j02, { kind: 'REPLACE', originalId: x.id, substituteId: y.id });
    expect(message).toBeUndefined();
    const { id } = data.beginRecupChange as Seen;
    expect(await step(j02, id, 'submit')).toContain('E-LY-29');
    await did(
      who(j02),
      'mutation ($id: ID!, $f: [ID!]!) { confirmRecupSubstitute(id: $id, attachmentIds: $f) { id } }',
      {
        id,
        f: [await file(j02)],
      },
    );
    expect((await save(j02, y)).code).toBeUndefined();
    expect(await step(j02, id, 'submit')).toBe('OK');
    expect(await step(hk, id, 'pass')).toBe('OK');
    await at('2026-05-07', '10:05');
    expect(await step(city, id, 'pass')).toBe('OK');
    // The officer's word alone changes nothing: the roster is still the first.
    expect((await roster()).map((row) => row.名单版本)).toEqual([1, 1, 1, 1, 1]);
    expect(await step(city, id, 'pass')).toContain('FORBIDDEN');
    expect(await step(section, id, 'pass', { note: '同意替换' })).toBe('OK');
    const { data: said } = await who(j02).run('query ($id: ID!) { recupChange(id: $id) { cityOpinion } }', { id });
    expect(said.recupChange).toEqual({ cityOpinion: '经办人：同意；处长：同意替换' });
    const after = await roster();
    expect(after.map((row) => row.名单版本)).toEqual([2, 2, 2, 2, 2]);
    const own = await listed(who(j02), 'recupNominations', 'cadreUid');
    expect(own.find((one) => one.id === x.id)?.state).toBe('REPLACED');
    expect(own.find((one) => one.id === y.id)?.state).toBe('CITY_PASSED');
    expect(only(await lists(j02))).toMatchObject({ quota: 2, used: 2 });
    const messages = (await pushed()).map(({ payload }) => payload);
    expect(messages.map(({ version, rows: all }) => [version, all.length])).toEqual([
      [1, 5],
      [2, 2],
    ]);
    expect(messages[1]?.rows.map(({ cadreUid, action }) => `${action} ${cadreUid}`).toSorted()).toEqual([
      `ADD ${y.cadreUid}`,
      `REMOVE ${x.cadreUid}`,
    ]);
    // The original cannot come back in the same plan.
    expect((await begin(j02, { kind: 'REPLACE', originalId: y.id, substituteId: x.id })).code).toBe('E-LY-28');
  });

  it('AC30-3, §30.4 a death match begins a cancellation, whose place goes to 未使用名额', async () => {
    const idNo = await rows<{ id: string }>(
      system(),
      sql`select cadre_id as id from recup_nomination where id = ${y.id}`,
    );
    await transaction(system(), async (tx) => {
      const person = { idNo: await openIdNumber(tx, idNo[0]?.id ?? ''), name: '赵建国' };
      await tellDeath(tx, 'suspected', person, { diedOn: '2026-05-06', source: '民政殡葬' });
    });
    const proposed = only(await listed(who(j02), 'recupChanges', 'kind reasonCode', { states: ['DRAFT'] }));
    expect(proposed).toMatchObject({ kind: 'CANCEL', reasonCode: 'DEATH' });
    expect(await step(j02, proposed.id, 'submit')).toBe('OK');
    expect(await step(hk, proposed.id, 'pass')).toBe('OK');
    expect(await step(city, proposed.id, 'pass')).toBe('OK');
    expect(await step(section, proposed.id, 'pass')).toBe('OK');
    expect((await roster()).map((row) => row.名单版本)).toEqual([3, 3, 3, 3]);
    expect(await planSeen(who(city), plan.id)).toMatchObject({ rosterVersion: 3, unusedQuota: 1 });
    expect(only(await lists(j02))).toMatchObject({ used: 1 });
  });

  it('E-LY-25 changes nothing from the first day on; results are entered then, and the plan ends when all are', async () => {
    await at('2026-05-11', '00:30');
    await app.job('recuperation.by-day');
    plan = await planSeen(who(city), plan.id);
    expect(plan.state).toBe('RUNNING');
    const [left] = await people(j02, ['CITY_PASSED']);
    expect((await begin(j02, { kind: 'CANCEL', originalId: left?.id })).code).toBe('E-LY-25');
    expect(await act(who(city), 'recupPlans', 'close', [plan])).toContain('E-LY-18');
    for (const by of [j01, j02, j03])
      expect(await act(who(by), 'recupNominations', 'attend', await people(by, ['CITY_PASSED']))).toBe('OK');
    expect(await act(who(city), 'recupPlans', 'close', [plan])).toBe('OK');
    const [attended] = await rows<{ n: number }>(
      system(),
      sql`select count(*)::int as n from cadre_recuperation where plan_no = ${String(plan.planNo)} and attended`,
    );
    expect(attended?.n).toBe(4);
  });
});
