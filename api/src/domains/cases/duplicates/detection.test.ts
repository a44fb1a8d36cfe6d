import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, type CaseOptions } from '../../../../test/cases.ts';
import {
  advanceHits,
  flagOf as flag,
  type Hit,
  hitsOf as hitsSeen,
  newPerson,
  noticesOf as notices,
  twice as pairOf,
} from '../../../../test/duplicates.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { detectDuplicates } from './detect/detect.ts';
import { findMatches } from './detect/find-matches.ts';

let app: Product;
let clerk: Browser;
let chief: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Thursday 5 March 2026, 10:00.
  app = await product('duplicate_detection', { now: '2026-03-05T02:00:00Z' });
  clerk = await app.as('clerk_hk');
  chief = await app.as('chief_hk');
});
afterAll(() => app.close());

const twice = (second?: CaseOptions, first?: CaseOptions) => pairOf(system(), second, first);
const flagOf = (built: BuiltCase) => flag(system(), built);
const hitsOf = (built: BuiltCase) => hitsSeen(clerk, built);
const noticesOf = (template: string, built: BuiltCase) => notices(system(), template, built);

describe('who has applied already (4.4)', () => {
  it('R2.2, AC-02-01 stores the second application as suspected, tells the centre with priority 2 and the applicant the ways out', async () => {
    const { old, next } = await twice();
    expect(await flagOf(next)).toBe('SUSPECTED');
    expect(await flagOf(old)).toBe('NONE');
    const hits = await hitsOf(next);
    // A pair of cases is one hit, whatever number of matters they have in common.
    expect(hits).toHaveLength(1);
    expect(hits[0]?.matterCodes).toHaveLength(next.subCases.length);
    expect(hits.every((h) => h.severity === 'BLOCKING' && h.state === 'OPEN' && h.matchRule === 'SAME_ID18')).toBe(
      true,
    );
    const [reminder] = await noticesOf('N03', next);
    expect(reminder?.body).toMatch(
      /^【重复办件】.\*+ 已于 .*3月5日 在 .+ 办理 退役报到、.+等\d+项，请告知申请人并引导查询或撤回$/,
    );
    expect(reminder).toMatchObject({ priority: 2, link: `/duplicates?search=${next.caseNo}` });
    const [told] = await noticesOf('N70', next);
    expect(told?.body).toContain('检测到您已办理过“退役报到');
    expect(told?.body).toMatch(/请查询办理进度 \S+\/apply\/applications 或申请撤回 \S+$/);
    expect(told?.body).toContain(`/apply/applications/${next.id}?withdraw=1`);
  });

  it('4.8 one number under two names is pointed out to the clerk, and still waits for the verdict', async () => {
    const { next } = await twice({ only: ['M01'], form: { name: '赵测试' } }, { only: ['M01'] });
    const [hit] = await hitsOf(next);
    expect(hit).toMatchObject({ severity: 'BLOCKING', hint: '两件申请的姓名不一致，请核对是否误填了他人的身份证号码' });
    expect(await flagOf(next)).toBe('SUSPECTED');
    const same = await twice({ only: ['M01'] }, { only: ['M01'] });
    expect((await hitsOf(same.next))[0]?.hint).toBeNull();
    const reason = { reasonCode: 'OTHER_PERSON', reasonText: '申请人误填他人号码，已当面核实更正' };
    await advanceHits(clerk, 'notDuplicate', await hitsOf(next), reason);
    expect(await flagOf(next)).toBe('CLEARED');
  });

  it('R2.1, AC-02-02 finds the same person behind 15 and 18 digits', async () => {
    const person = { idNo: '310101580903281', sex: '1', birthDate: '1958-09-03' };
    const form = { ...person, placementType: 'TX', enlistDate: '1976-12-01', dischargeDate: '2026-01-10' };
    const { next } = await twice(
      { only: ['M01'], form: { ...form, idNo: '310101195809032814' } },
      { only: ['M01'], form },
    );
    expect((await hitsOf(next))[0]).toMatchObject({ matchRule: 'ID15_18' });
  });

  it('a pair follows what the two have in common: fewer matters after a correction, and one to-do and one verdict for all of them', async () => {
    const { old, next } = await twice({ only: ['M01', 'M02'] });
    const [hit] = (await hitsOf(next)) as [Hit];
    expect(hit.matterCodes).toEqual(['M01', 'M02']);
    const todos = await rows(system(), sql`select 1 from task where record_id = ${hit.id} and closed_at is null`);
    expect(todos).toHaveLength(1);
    await run(
      system(),
      sql`update sub_case set state = 'CANCELLED' where matter_code = 'M02' and case_id = ${next.id}`,
    );
    await transaction(system(), (tx) => detectDuplicates(tx, next.id));
    expect((await hitsOf(next)).map((h) => [h.state, h.matterCodes])).toEqual([['OPEN', ['M01']]]);
    // And more after another, though the applicant has been told meanwhile.
    await advanceHits(clerk, 'tell', await hitsOf(next), { reasonCode: 'PHONE' });
    await run(
      system(),
      sql`update sub_case set state = 'PENDING_PREREVIEW' where matter_code = 'M02' and case_id = ${next.id}`,
    );
    await transaction(system(), (tx) => detectDuplicates(tx, next.id));
    expect((await hitsOf(next)).map((h) => [h.state, h.matterCodes])).toEqual([['TOLD', ['M01', 'M02']]]);
    expect(await flagOf(next)).toBe('SUSPECTED');
    // One matter of the older case ending leaves the pair as long as another stands.
    await run(system(), sql`update sub_case set state = 'CANCELLED' where matter_code = 'M02' and case_id = ${old.id}`);
    await app.job('duplicate.follow');
    expect((await hitsOf(next)).map((h) => h.state)).toEqual(['TOLD']);
    await run(
      system(),
      sql`update sub_case set state = 'FINISHED_TERMINATED' where case_id = ${old.id} and matter_code = 'M01'`,
    );
    await app.job('duplicate.follow');
    expect((await hitsOf(next)).map((h) => h.state)).toEqual(['EXPIRED']);
  });

  it('4.4 no. 4 which applications count: those handed in, whatever has become of them but for a return, a cancelling or a termination', async () => {
    const { old, next } = await twice({ only: ['M01'] }, { only: ['M01'] });
    const counted: string[] = [];
    for (const state of Object.keys(subCaseFlow.states)) {
      await run(system(), sql`update sub_case set state = ${state} where case_id = ${old.id}`);
      if ((await findMatches(system(), next.id)).length > 0) counted.push(state);
    }
    const none = ['PREREVIEW_RETURNED', 'FINISHED_TERMINATED', 'CANCELLED'];
    expect(counted).toEqual(Object.keys(subCaseFlow.states).filter((state) => !none.includes(state)));
  });

  it('4.4 the mark of one who has applied twice before follows both pairs: one settled clears nothing, one confirmed is enough', async () => {
    const n = newPerson();
    const apply = () => buildCase(system(), { n, only: ['M01'] });
    const [old, next, third] = [await apply(), await apply(), await apply()];
    expect(await hitsOf(third)).toHaveLength(2);
    const [one, other] = (await hitsOf(third)) as [Hit, Hit];
    const said = { reasonCode: 'AGAIN', reasonText: '二次入伍，第二次退役' };
    await advanceHits(clerk, 'notDuplicate', [one], said);
    expect(await flagOf(third)).toBe('SUSPECTED');
    await advanceHits(clerk, 'confirm', [other], { note: '与原办件材料一致' });
    expect(await flagOf(third)).toBe('CONFIRMED');
    const [confirmed] = (await hitsOf(third)).filter(({ id }) => id === other.id);
    await advanceHits(clerk, 'tell', [confirmed as Hit], { reasonCode: 'PHONE' });
    expect(await flagOf(third)).toBe('CONFIRMED');
    // The older half of a pair that is looked at again does not find the newer one anew.
    await transaction(system(), (tx) => detectDuplicates(tx, old.id));
    expect(await rows(system(), sql`select 1 from duplicate_hit where new_case_id = ${old.id}`)).toEqual([]);
    expect(await flagOf(next)).toBe('SUSPECTED');
  });

  it('a returned application is none: the next one comes in clean', async () => {
    const n = newPerson();
    const old = await buildCase(system(), { n });
    await act(clerk, 'return', [old], { confirmed: true, reasonCode: 'R01' });
    const next = await buildCase(system(), { n });
    expect(await flagOf(next)).toBe('NONE');
    expect(await hitsOf(next)).toEqual([]);
  });

  it('4.8 the window is shown the returned application, and its page where it is the own centre’s', async () => {
    const n = newPerson();
    const old = await buildCase(system(), { n, only: ['M01'] });
    await act(clerk, 'return', [old], { confirmed: true, reasonCode: 'R01' });
    const { buildApplication } = await import('../application/index.ts');
    const { idNo } = buildApplication(n).form as { idNo: string };
    const source =
      'query ($idNo: String!) { standingApplications(idNo: $idNo) { severity stateTitle message returnedCaseId } }';
    const seenBy = async (browser: Browser) => (await browser.run(source, { idNo })).data.standingApplications;
    const message = expect.stringMatching(/^申请人有一件被退回的申请（.*3月5日，.+），可直接修改后重新提交$/);
    const line = { severity: 'INFO', stateTitle: '预审退回', message };
    expect(await seenBy(clerk)).toEqual([{ ...line, returnedCaseId: old.id }]);
    expect(await seenBy(await app.as('clerk_pd'))).toEqual([{ ...line, returnedCaseId: null }]);
  });

  it('a discharge more than 180 days apart is only pointed out', async () => {
    const n = newPerson();
    await buildCase(system(), { n, form: { dischargeDate: '2025-06-30' } });
    const next = await buildCase(system(), { n, form: { dischargeDate: '2026-01-10' } });
    expect(await flagOf(next)).toBe('NONE');
    const hits = await hitsOf(next);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every((h) => h.severity === 'INFO' && h.hint === '可能为二次入伍，请人工确认')).toBe(true);
    // The clerk is told, the applicant of nothing that blocks.
    expect(await noticesOf('N03', next)).not.toEqual([]);
    expect(await noticesOf('N70', next)).toEqual([]);
    const { buildApplication } = await import('../application/index.ts');
    const { idNo } = buildApplication(n).form as { idNo: string };
    const asked = async (day: string | null) => {
      const answer = await clerk.run(
        'query ($idNo: String!, $day: String) { standingApplications(idNo: $idNo, dischargeDate: $day) { severity } }',
        { idNo, day },
      );
      return (answer.data.standingApplications as { severity: string }[]).map(({ severity }) => severity);
    };
    expect(new Set(await asked('2026-12-31'))).toEqual(new Set(['INFO']));
    // Without a day, and with one that there is not, each blocks.
    for (const day of [null, '2026-02-30']) expect(new Set(await asked(day))).toEqual(new Set(['BLOCKING']));
  });

  it('4.4 no. 5, §18 duplicate.lookbackDays: matters that may come again are looked for as far back as the centre says', async () => {
    const code = 'duplicate.lookbackDays';
    const foundFor = async (n: number) => {
      const old = await buildCase(system(), { n, only: ['M01', 'M05'] });
      await run(
        system(),
        sql`update one_thing_case set submitted_at = submitted_at - interval '40 days' where id = ${old.id}`,
      );
      return (await hitsOf(await buildCase(system(), { n, only: ['M01', 'M05'] }))).flatMap((h) => h.matterCodes);
    };
    expect(await foundFor(newPerson())).toEqual(['M01', 'M05']);
    expect((await setParameter(chief, code, 30)).code).toBe('FORBIDDEN');
    const centre = await app.as('city_centre');
    expect((await setParameter(centre, code, 0)).code).toBe('BAD_INPUT');
    const { set } = await setParameter(centre, code, 30);
    expect(await foundFor(newPerson())).toEqual(['M01']);
    expect((await setParameter(centre, code, 365, set?.version)).set).toMatchObject({ value: 365 });
  });

  it('another number with the same name, birth date and document is pointed out, never blocking', async () => {
    const n = newPerson();
    const old = await buildCase(system(), { n, only: ['M01'] });
    const [row] = await rows<{ birth: string }>(
      system(),
      sql`select p.birth_date::text as birth from person p join one_thing_case c on c.person_id = p.id where c.id = ${old.id}`,
    );
    const { buildApplication } = await import('../application/index.ts');
    const { buildIdNumber } = await import('../../people/index.ts');
    const own = buildApplication(n).form as { idNo: string };
    const idNo = buildIdNumber(own.idNo.slice(0, 6), row?.birth ?? '', (Number(own.idNo.slice(14, 17)) + 2) % 1000);
    const next = await buildCase(system(), { n, form: { idNo } });
    expect(await flagOf(next)).toBe('NONE');
    expect((await hitsOf(next))[0]).toMatchObject({ matchRule: 'SAME_PERSON_OTHER_ID', severity: 'INFO' });
    // Of the three all must be the same: a document whose number somebody else has typed is none of his.
    const found = async () => (await findMatches(system(), next.id)).length;
    const person = sql`(select person_id from one_thing_case where id = ${old.id})`;
    expect(await found()).toBeGreaterThan(0);
    const bytes = await rows<{ name: Buffer }>(system(), sql`select name_bi as name from person where id = ${person}`);
    await run(system(), sql`update person set name_bi = 'other' where id = ${person}`);
    expect(await found()).toBe(0);
    await run(
      system(),
      sql`update person set name_bi = ${bytes[0]?.name}, birth_date = birth_date + 1 where id = ${person}`,
    );
    expect(await found()).toBe(0);
  });

  it('of applications in the same second one is clean and all others are suspected', async () => {
    const n = newPerson();
    const built = await Promise.all(Array.from({ length: 4 }, () => buildCase(system(), { n })));
    const flags = await Promise.all(built.map(flagOf));
    expect(flags.filter((flag) => flag === 'NONE')).toHaveLength(1);
    expect(flags.filter((flag) => flag === 'SUSPECTED')).toHaveLength(3);
  });

  it('the database itself lets no second claim in', async () => {
    const n = newPerson();
    const built = await buildCase(system(), { n });
    const [held] = await rows<{ key: string }>(
      system(),
      sql`select claim_key as key from sub_case where case_id = ${built.id} and claim_key is not null limit 1`,
    );
    const other = await buildCase(system(), { n: newPerson() });
    await expect(
      run(system(), sql`update sub_case set claim_key = ${held?.key ?? ''} where id = ${other.subCases[0]?.id ?? ''}`),
    ).rejects.toThrow(/sub_case_claim_unique/);
    await act(clerk, 'return', [built], { confirmed: true, reasonCode: 'R01' });
    const [left] = await rows<{ count: number }>(
      system(),
      sql`select count(*)::int as count from sub_case where case_id = ${built.id} and claim_key is not null`,
    );
    expect(left?.count).toBe(0);
  });

  it('a corrected number ends the pair; the check runs again', async () => {
    for (const told of [false, true]) {
      const { next } = await twice();
      if (told) await advanceHits(clerk, 'tell', await hitsOf(next), { reasonCode: 'PHONE' });
      await run(
        system(),
        sql`update one_thing_case set person_id = gen_random_uuid(), discharge_doc_bi = null where id = ${next.id}`,
      );
      await transaction(system(), (tx) => detectDuplicates(tx, next.id));
      expect(new Set((await hitsOf(next)).map((h) => h.state))).toEqual(new Set(['EXPIRED']));
      expect(await flagOf(next)).toBe('CLEARED');
    }
  });

  it('the window sees at once what stands, told to the clerk of the applicant', async () => {
    const n = newPerson();
    await buildCase(system(), { n, only: ['M01'] });
    const { buildApplication } = await import('../application/index.ts');
    const { idNo } = buildApplication(n).form as { idNo: string };
    const QUERY =
      'query ($idNo: String!) { standingApplications(idNo: $idNo) { matterName severity stateTitle message } }';
    const found = (await clerk.run(QUERY, { idNo })).data.standingApplications as { message: string }[];
    expect(found[0]).toMatchObject({ matterName: '退役报到', severity: 'BLOCKING', stateTitle: '待预审' });
    expect(found[0]?.message).toMatch(/^申请人已办理过“退役报到”（.*3月5日，.+），请告知申请人查询办理进度或申请撤回$/);
    const looked = await rows<{ type: string; detail: object }>(
      system(),
      sql`select object_type as type, detail from audit_entry where event = 'duplicate.lookup'`,
    );
    expect(looked).toContainEqual({ type: 'person', detail: { found: 1 } });
    expect(JSON.stringify(looked)).not.toContain(idNo);
    expect((await clerk.run(QUERY, { idNo: '不是号码' })).data.standingApplications).toEqual([]);
    expect((await chief.run(QUERY, { idNo })).code).toBe('FORBIDDEN');
  });
});
