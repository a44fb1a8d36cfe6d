import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { fetchExport, postExport, readSheet } from '../../../test/exports.ts';
import { applicant } from '../../../test/intake.ts';
import { type Product, product } from '../../../test/product.ts';
import {
  act,
  addCadres,
  allocate,
  draft,
  eligible,
  listed,
  openIdNumber,
  planSeen,
  type Seen,
  screen,
} from '../../../test/recuperation.ts';
import { lists, nominate, only, people, save, who } from '../../../test/recuperation-desk.ts';
import { auditOf } from '../../../test/security/audit.ts';
import { serverOf } from '../../../test/security/http.ts';
import { rows, sql } from '../../database/sql.ts';

let app: Product;
let server: FastifyInstance;
let [city, hk, chiefHk, pd, chiefPd, j01, j02, j03]: Browser[] = [];
let plan: Seen;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const NAMES = ['city_officer', 'officer_hk', 'chief_hk', 'officer_pd', 'chief_pd', 'jx_j01', 'jx_j02', 'jx_j03'];
async function signIn(): Promise<void> {
  [city, hk, chiefHk, pd, chiefPd, j01, j02, j03] = await Promise.all(NAMES.map((name) => app.as(name)));
}

beforeAll(async () => {
  app = await product('recuperation_chain');
  server = await serverOf(app);
  await signIn();
  await addCadres(app, eligible({ J01: 2, J02: 4, J03: 3 }));
  // 5 of 9: J02 2.22, J03 1.67, J01 1.11 → 2, 2, 1.
  plan = await allocate(who(city), await screen(who(city), await draft(who(city), { totalQuota: 5 })));
  if ((await act(who(city), 'recupPlans', 'publish', [plan])) !== 'OK') throw new Error('not published');
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const sheetOf = (by: Browser | undefined, id: string) =>
  fetchExport(server, by, `/exports/recuperation-submissions/${id}/people.xlsx`);

async function submit(by: Browser | undefined): Promise<string> {
  const list = only(await lists(by));
  expect((await sheetOf(by, list.id)).statusCode).toBe(200);
  return act(who(by), 'recupSubmissions', 'submit', [list]);
}

describe('the institutions (03 §29.4)', () => {
  it('E-LY-15 invites no more than there are places, also of one selection; E-LY-20 confirms nobody without evidence', async () => {
    const ranked = await people(j02, ['CANDIDATE']);
    expect(await act(who(j02), 'recupNominations', 'invite', ranked.slice(0, 3))).toContain('E-LY-15');
    await nominate(j02, 2);
    const [third] = await people(j02, ['CANDIDATE']);
    expect(await act(who(j02), 'recupNominations', 'invite', third ? [third] : [])).toContain('E-LY-15');
    const [one] = await people(j01, ['CANDIDATE']);
    expect(await act(who(j01), 'recupNominations', 'invite', one ? [one] : [])).toBe('OK');
    expect(await act(who(j01), 'recupNominations', 'confirm', await people(j01, ['INVITED']))).toContain('E-LY-20');
  });

  it('E-LY-07 holds back who was examined more than 180 days before the first day, and who is unfit', async () => {
    const [one] = await people(j02, ['COMPLETE']);
    if (!one) throw new Error('nobody is complete');
    // 2025-11-12 is the 180th day before 2026-05-11.
    const late = await save(j02, one, { examDate: '2025-11-11' });
    expect(late.data.saveRecupHealth).toMatchObject({ state: 'CONFIRMED' });
    const { data } = await who(j02).run('query ($id: ID!) { recupNominationFaults(id: $id) }', { id: one.id });
    expect(data.recupNominationFaults).toEqual(['体检日期超过 180 天']);
    const unfit = await save(j02, late.data.saveRecupHealth as Seen, { doctorOpinion: 'UNFIT' });
    expect(unfit.data.saveRecupHealth).toMatchObject({ state: 'CONFIRMED' });
    const good = await save(j02, unfit.data.saveRecupHealth as Seen, { examDate: '2025-11-12' });
    expect(good.data.saveRecupHealth).toMatchObject({ state: 'COMPLETE', chronicDiseases: '高血压' });
  });

  it('AC29-3 submits nothing whose 人员信息表 is older than the last edit', async () => {
    const list = only(await lists(j02));
    expect(await act(who(j02), 'recupSubmissions', 'submit', [list])).toContain('E-LY-08');
    const { rows: sheet, titles } = await readSheet(await sheetOf(j02, list.id), '序号');
    expect(titles).toEqual(
      '序号,姓名,性别,出生日期,年龄,身份证号,军休机构,原职级,功勋荣誉,历史疗养年度,联系电话,紧急联系人及电话,自理能力,慢性病,服药情况,过敏史,近期住院,血压,医生意见,陪同人员,机构负责人签字,日期'.split(
        ',',
      ),
    );
    expect(sheet).toHaveLength(2);
    expect(sheet[0]).toMatchObject({ 姓名: '赵**', 慢性病: '高血压', 血压: '130/80' });
    const [one] = await people(j02, ['COMPLETE']);
    if (!one) throw new Error('nobody is complete');
    await save(j02, one, { bloodPressure: '140/90' });
    expect(await act(who(j02), 'recupSubmissions', 'submit', [list])).toBe(
      'E-LY-08 人员信息有变更，请重新导出人员信息表',
    );
    expect(only(await lists(j02))).toMatchObject({ state: 'DRAFTING', version: list.version });
    expect(await submit(j02)).toBe('OK');
    expect(only(await lists(j02))).toMatchObject({ state: 'SUBMITTED', listVersion: 1 });
  });

  it('§29.2 shows health to the institution alone: the district reads 自理能力 and 医生意见, in the API as on its sheet', async () => {
    const [one] = await people(j02, ['SUBMITTED']);
    const HEALTH = `query ($id: ID!) { recupNomination(id: $id) { selfCare doctorOpinion dietNeeds chronicDiseases medication
      allergies recentHospital hospitalText mobilityAid bloodPressure heightCm weightKg withheld } }`;
    const HIDDEN = ['dietNeeds', 'chronicDiseases', 'medication', 'allergies', 'recentHospital', 'hospitalText'];
    const FIGURES = ['mobilityAid', 'bloodPressure', 'heightCm', 'weightKg'];
    const nothing = Object.fromEntries([...HIDDEN, ...FIGURES].map((name) => [name, null]));
    for (const by of [hk, chiefHk, city])
      expect((await who(by).run(HEALTH, { id: one?.id })).data.recupNomination).toEqual({
        ...nothing,
        selfCare: 'FULL',
        doctorOpinion: 'FIT',
        withheld: expect.arrayContaining([...HIDDEN, ...FIGURES]),
      });
    expect((await who(j02).run(HEALTH, { id: one?.id })).data.recupNomination).toMatchObject({
      recentHospital: '无',
      withheld: [],
    });
    expect((await sheetOf(hk, only(await lists(j02)).id)).statusCode).toBe(403);
  });

  it('C-11, C-12 gives who they are in clear with a reason, to their institution alone', async () => {
    const list = only(await lists(j02));
    const plain = (by: Browser | undefined, plainReason?: string) =>
      postExport(server, by, `/exports/recuperation-submissions/${list.id}/people.xlsx`, { plainReason });
    const { rows: sheet } = await readSheet(await plain(j02, '交机构负责人签字'), '序号');
    expect(sheet[0]).toMatchObject({ 姓名: '赵建国', 联系电话: '13900001234' });
    expect((await plain(j02, '无')).json()).toMatchObject({ code: 'E-0005' });
    expect((await plain(j02)).json()).toMatchObject({ code: 'E-0005' });
    expect((await plain(hk, '交机构负责人签字')).statusCode).toBe(403);
    expect((await plain(j01, '交机构负责人签字')).statusCode).toBe(404);
    const [one] = await people(j02, ['SUBMITTED']);
    const REVEAL = 'mutation ($id: ID!, $r: String!) { revealRecupContacts(id: $id, reason: $r) { emergencyPhone } }';
    const reveal = (by: Browser | undefined, r = '联系本人或家属') => who(by).run(REVEAL, { id: one?.id, r });
    expect((await reveal(j02)).data.revealRecupContacts).toEqual({ emergencyPhone: '13900005678' });
    expect((await reveal(j01)).code).toBe('NOT_FOUND');
    expect((await reveal(hk)).code).toBe('FORBIDDEN');
  });

  it('AC29-4 C-15 shows of two versions of a list the one person whose information changed, and nobody else', async () => {
    const list = only(await lists(j02));
    expect(await act(who(hk), 'recupSubmissions', 'giveBack', [list], { reasonText: '请核对血压' })).toBe('OK');
    const [one, other] = await people(j02, ['COMPLETE']);
    if (!one || !other) throw new Error('nobody came back');
    await save(j02, one, { bloodPressure: '150/90' });
    // Saved as it was, his sealed contacts left alone as the form leaves them: nothing of his is another.
    await save(j02, other, { emergencyName: null, emergencyPhone: null });
    expect(await submit(j02)).toBe('OK');
    expect(only(await lists(j02))).toMatchObject({ listVersion: 2 });
    const DIFFERENCE = `query ($id: ID!) { listDifference(recordType: "recupSubmission", recordId: $id, earlier: 1, later: 2) {
      key kind cells { title before after } } }`;
    const { data, message } = await who(hk).run(DIFFERENCE, { id: list.id });
    expect(message).toBeUndefined();
    expect(data.listDifference).toMatchObject([
      { key: one.cadreUid, kind: 'CHANGED', cells: [{ title: '姓名' }, { title: '人员信息版次' }] },
    ]);
  });

  it('E-LY-06 leaves out nobody of a better rank without a reason', async () => {
    await nominate(j03, 2);
    const [first] = await people(j03, ['COMPLETE']);
    if (!first) throw new Error('nobody is complete');
    const gone = await act(who(j03), 'recupNominations', 'giveUp', [first], { reasonCode: 'UNFIT' });
    expect(gone).toBe('OK');
    const third = only(await people(j03, ['CANDIDATE']));
    expect(await act(who(j03), 'recupNominations', 'invite', [third])).toBe('OK');
    // The place is free again and the next one is proposed: he has not answered, but those before him have all gone or said why not.
    expect(await submit(j03)).toBe('OK');
  });

  it('AC29-6 answers 404 to an institution that asks for another one’s nomination, and audits it', async () => {
    const [theirs] = await people(j02, ['SUBMITTED']);
    if (!theirs) throw new Error('nobody is submitted');
    const found = await auditOf(system(), ['access.out-of-scope'], async () => {
      const { code } = await who(j01).run('query ($id: ID!) { recupNomination(id: $id) { id } }', { id: theirs.id });
      expect(code).toBe('NOT_FOUND');
    });
    expect(found[0]).toMatchObject({ ok: false, objectId: theirs.id });
    expect((await save(j01, theirs)).code).toBe('NOT_FOUND');
  });
});

describe('other districts (03 C-4)', () => {
  it('AC29-6 read and write nothing of another district’s people, lists, summaries and cadres', async () => {
    const [one] = await people(j02, ['SUBMITTED']);
    const list = only(await lists(j02));
    const summary = only(await listed(who(chiefHk), 'recupSummaries', 'passed'));
    const [cadre] = await rows<{ id: string }>(
      system(),
      sql`select cadre_id as id from recup_nomination where id = ${one?.id}`,
    );
    if (!one || !cadre) throw new Error('nobody is submitted');
    const read = async (by: Browser | undefined, name: string, id: string) =>
      (await who(by).run(`query ($id: ID!) { ${name}(id: $id) { id } }`, { id })).code;
    for (const [name, id] of [
      ['recupNomination', one.id],
      ['recupSubmission', list.id],
      ['recupSummary', summary.id],
      ['retiredCadre', cadre.id],
    ] as const)
      expect([name, await read(pd, name, id)]).toEqual([name, 'NOT_FOUND']);
    const revealed = await who(j03).run(
      'mutation ($id: ID!) { revealRetiredCadre(id: $id, reason: "核对人员信息") { name } }',
      { id: cadre.id },
    );
    expect(revealed.code).toBe('NOT_FOUND');
    const faults = await who(j03).run('query ($id: ID!) { recupNominationFaults(id: $id) }', { id: one.id });
    expect(faults.code).toBe('NOT_FOUND');
    expect((await save(j03, one)).code).toBe('NOT_FOUND');
    expect(await act(who(j03), 'recupNominations', 'invite', [one])).toContain('NOT_FOUND');
    expect(await act(who(pd), 'recupSubmissions', 'pass', [list])).toContain('NOT_FOUND');
    expect(await act(who(chiefPd), 'recupSummaries', 'submit', [summary])).toContain('NOT_FOUND');
    const begun = await who(j03).run(
      'mutation ($i: RecupChangeInput!, $q: ID!) { beginRecupChange(input: $i, attachmentIds: [], requestId: $q) { id } }',
      { i: { kind: 'CANCEL', originalId: one.id, reasonCode: 'FAMILY' }, q: randomUUID() },
    );
    expect(begun.code).toBe('NOT_FOUND');
  });

  it('§29.2 leave plans, screening and quotas to the city', async () => {
    const refused = async (document: string, variables: Record<string, unknown> = { id: plan.id }) =>
      (await who(hk).run(document, variables)).code;
    for (const document of [
      'query ($id: ID!) { recupPlan(id: $id) { id } }',
      'query ($id: ID!) { recupScreening(planId: $id) { id } }',
      'query ($id: ID!) { recupAllocation(planId: $id) { version } }',
      'mutation ($id: ID!) { screenRecupPlan(id: $id, version: 1) { id } }',
      'mutation ($id: ID!) { allocateRecupQuotas(id: $id, version: 1) { id } }',
      'mutation ($id: ID!) { adjustRecupQuotas(id: $id, version: 1, quotas: [], reason: "按实际床位调整") { id } }',
      'mutation ($id: ID!) { extendRecupDeadline(id: $id, version: 1, deadline: "2026-04-20", reason: "延长推荐时间") { id } }',
      'mutation ($id: ID!) { overrideRecupResult(id: $id, reason: "按实际情况认定") }',
      'mutation ($id: ID!) { verifyCadreHonours(ids: [$id]) }',
      'mutation ($id: ID!) { setRetiredCadreStatus(id: $id, version: 1, status: "MOVED", reason: "已转往外省安置") { id } }',
    ])
      expect([document, await refused(document)]).toEqual([document, 'FORBIDDEN']);
    expect(await act(who(hk), 'recupPlans', 'publish', [plan])).toContain('FORBIDDEN');
  });
});

describe('the cadre himself (03 §29.2)', () => {
  it('reads his own invitation and answers it once; nobody else sees it', async () => {
    const OWN = '{ myRecuperations { id planTitle stateTitle asked } }';
    const ANSWER = `mutation ($id: ID!, $yes: Boolean!, $reason: String, $q: ID!) {
      answerMyRecuperation(id: $id, takesPart: $yes, reason: $reason, requestId: $q) { stateTitle asked } }`;
    const invited = only(await people(j01, ['INVITED']));
    const [{ cadre } = { cadre: '' }] = await rows<{ cadre: string }>(
      system(),
      sql`select cadre_id as cadre from recup_nomination where id = ${invited.id}`,
    );
    const cadreBy = await applicant(app, { idNo: await openIdNumber(system(), cadre), name: '赵建国' });
    const stranger = await applicant(app);
    expect((await cadreBy.run(OWN)).data.myRecuperations).toMatchObject([
      { id: invited.id, stateTitle: '已邀请', asked: true },
    ]);
    expect((await stranger.run(OWN)).data.myRecuperations).toEqual([]);
    const answer = (by: Browser, yes: boolean) => by.run(ANSWER, { id: invited.id, yes, q: randomUUID() });
    expect((await answer(stranger, true)).code).toBe('NOT_FOUND');
    expect((await answer(cadreBy, false)).code).toBe('E-0005');
    expect((await answer(cadreBy, true)).data.answerMyRecuperation).toMatchObject([
      { stateTitle: '已确认', asked: false },
    ]);
    expect((await answer(cadreBy, true)).code).toBe('E-0503');
    const CORRECT = `mutation ($id: ID!, $c: MyRecuperationContacts!, $q: ID!) {
      correctMyRecuperation(id: $id, contacts: $c, requestId: $q) { phoneMasked emergencyNameMasked correctable } }`;
    const correct = (by: Browser, c: object) => by.run(CORRECT, { id: invited.id, c, q: randomUUID() });
    const contacts = { phone: '13700007777', emergencyName: '周美兰', emergencyPhone: '13600006666' };
    expect((await correct(stranger, contacts)).code).toBe('NOT_FOUND');
    expect((await correct(cadreBy, { phone: '12' })).code).toBe('BAD_INPUT');
    expect((await correct(cadreBy, contacts)).data.correctMyRecuperation).toEqual([
      { phoneMasked: '137****7777', emergencyNameMasked: '周**', correctable: true },
    ]);
  });
});

describe('district and city (03 §29.4)', () => {
  it('E-LY-16 sends a district’s summary up when every institution is passed, and the last one opens the city’s review', async () => {
    const summary = async (by: Browser | undefined) => only(await listed(who(by), 'recupSummaries', 'passed'));
    expect(await act(who(chiefHk), 'recupSummaries', 'submit', [await summary(chiefHk)])).toContain('E-LY-16');
    await save(j01, only(await people(j01, ['CONFIRMED'])));
    expect(await submit(j01)).toBe('OK');
    for (const [officer, chief] of [
      [hk, chiefHk],
      [pd, chiefPd],
    ]) {
      expect(await act(who(officer), 'recupSubmissions', 'pass', await lists(officer))).toBe('OK');
      expect(await act(who(chief), 'recupSummaries', 'submit', [await summary(chief)])).toBe('OK');
    }
    plan = await planSeen(who(city), plan.id);
    expect(plan.state).toBe('CITY_REVIEW');
  });

  it('§29.4 is returned by the city and passed by three persons, no one of them twice', async () => {
    const summaries = () => listed(who(city), 'recupSummaries', 'districtTitle');
    const first = (await summaries()).find(({ districtTitle }) => districtTitle === '浦东新区');
    expect(await act(who(city), 'recupPlans', 'pass', [plan])).toContain('E-0503');
    expect(
      await act(who(city), 'recupSummaries', 'cityReturn', first ? [first] : [], { reasonText: '请核对人员' }),
    ).toBe('OK');
    plan = await planSeen(who(city), plan.id);
    expect(plan.state).toBe('PUBLISHED');
    const [back] = await lists(pd);
    expect(back?.state).toBe('CITY_RETURNED');
    expect(await act(who(pd), 'recupSubmissions', 'pass', back ? [back] : [])).toBe('OK');
    expect(
      await act(who(chiefPd), 'recupSummaries', 'submit', await listed(who(chiefPd), 'recupSummaries', 'passed')),
    ).toBe('OK');
    // C-15: who looked at the list before it was sent up again is told which version stands.
    expect(await act(who(city), 'recupSummaries', 'cityPass', first ? [first] : [])).toBe(
      'E-VER-02 名单已更新为第 2 版，请查看差异后再审批',
    );
    expect(await act(who(city), 'recupSummaries', 'cityPass', await summaries())).toBe('OK');
    for (const login of ['city_officer', 'section_city', 'leader_city']) {
      const by = await app.as(login);
      expect(await act(by, 'recupPlans', 'pass', [await planSeen(by, plan.id)])).toBe('OK');
    }
    plan = await planSeen(who(city), plan.id);
    expect(plan).toMatchObject({ state: 'CONFIRMED', rosterVersion: 1, unusedQuota: 1 });
  });
});
