import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { freshProfile } from '../../../../test/training.ts';
import { type Applicant, buildApplicant, somebodyOf } from '../../../../test/training-applications.ts';
import { actOnChange, askInstitutionChange } from '../../../../test/training-changes.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { buildIdNumber } from '../../people/index.ts';

let app: Product;
let district: Browser;
let centre: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_inst_changes', { now: '2026-05-20T09:00:00+08:00' });
  district = await app.as('officer_hk');
  centre = await app.as('city_centre');
}, 60_000);
afterAll(() => app.close());

const NEW_ID = buildIdNumber('310100', '1975-02-03', 4);
const applicant = () => buildApplicant(app, freshProfile());
const standing = ({ id }: Applicant) =>
  firstRow<Record<string, string>>(
    system(),
    sql`select i.name, i.uscc, i.legal_name as legal, i.legal_id_no_masked as id, i.bank_account_masked as account, i.district_code as district,
          o.name as org, o.path = i.org_path as placed, o.district_code as "orgDistrict"
        from training_institution i join org o on o.id = i.org_id where i.id = ${id}`,
  );
const asked = (answer: { code?: unknown; message?: unknown; data: Record<string, unknown> }) => {
  if (answer.code) throw new Error(`${String(answer.code)} ${String(answer.message)}`);
  return answer.data.requestInstitutionChange as { id: string; version: number; differences: object[] };
};
const actionsOf = async (browser: Browser, id: string) => {
  const one = await browser.run(
    'query ($id: ID!) { trainingChange(id: $id) { flow { availableActions { action } } } }',
    { id },
  );
  const { flow } = one.data.trainingChange as { flow: { availableActions: { action: string }[] } };
  return flow.availableActions.map(({ action }) => action);
};

describe('变更申请 of an institution (BR14-5)', () => {
  it('BR14-5 the old name stays in force until the district has approved; then the organisation carries the new one', async () => {
    const own = await applicant();
    const before = await standing(own);
    const { id, differences } = asked(
      await askInstitutionChange(own.browser, { name: '虹口更名职业培训学校', legalName: '曹建华', legalIdNo: NEW_ID }),
    );
    expect(differences).toEqual([
      { path: 'name', before: before?.name, after: '虹口更名职业培训学校', earlier: null },
      { path: 'legalName', before: '陆建国', after: '曹建华', earlier: null },
      { path: 'legalIdNo', before: '310100********0017', after: mask('idNumber', NEW_ID), earlier: null },
    ]);
    expect(await standing(own)).toEqual(before);
    expect(await actionsOf(district, id)).toEqual(['districtApprove', 'districtReturn', 'districtReject']);
    expect((await actOnChange(district, 'districtApprove', id)).data.advanceTrainingChanges).toMatchObject({ ok: 1 });
    expect(await standing(own)).toMatchObject({
      name: '虹口更名职业培训学校',
      legal: '曹建华',
      org: '虹口更名职业培训学校',
      district: '310109',
    });
    const { data } = await own.browser.run('{ myInstitution { name events { kind text } } }');
    expect(data.myInstitution).toMatchObject({
      name: '虹口更名职业培训学校',
      events: [{ kind: '变更' }, { kind: '入库' }],
    });
    const told = await rows<{ template: string }>(
      system(),
      sql`select distinct template_code as template from notification where record_id = ${id} order by template_code`,
    );
    expect(told.map(({ template }) => template)).toEqual(['N230', 'N231', 'N232']);
  });

  it('BR14-5 an account is the district’s and the centre’s to approve, by two persons, and its owner is the institution', async () => {
    const own = await applicant();
    const bank = { bankName: '中国工商银行上海虹口支行', bankAccount: '6222 0210 0100 0018 018' };
    expect(await askInstitutionChange(own.browser, { ...bank, bankOwner: '虹口某公司' })).toMatchObject({
      code: 'BAD_INPUT',
      message: '账户名称须与机构名称一致',
    });
    const owner = (await standing(own))?.name ?? '';
    const { id } = asked(await askInstitutionChange(own.browser, { ...bank, bankOwner: owner }));
    const both = await somebodyOf(app, '310109', ['BIZ_OFFICER', 'CITY_CENTRE', 'CITY_OFFICER']);
    expect(await actionsOf(district, id)).toEqual(['districtPass', 'districtReturn', 'districtReject']);
    await actOnChange(both, 'districtPass', id);
    expect((await standing(own))?.account).toBeNull();
    expect((await actOnChange(both, 'centrePass', id)).data.advanceTrainingChanges).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-0004', message: '同一人员不得同时办理审核与复核' }],
    });
    expect((await actOnChange(centre, 'centrePass', id)).data.advanceTrainingChanges).toMatchObject({ ok: 1 });
    expect((await standing(own))?.account).toBe('****8018');
    const sealed = await firstRow<{ content: string }>(
      system(),
      sql`select content::text || differences::text as content from training_change where id = ${id}`,
    );
    expect(sealed?.content).not.toContain('62220210');
    const shown = await own.browser.run(
      'mutation ($id: ID!) { revealInstitution(id: $id, reason: "") { bankAccount } }',
      {
        id: own.id,
      },
    );
    expect(shown.data.revealInstitution).toEqual({ bankAccount: '6222021001000018018' });
  });

  it('BR14-5 with another district what begins later is that district’s, and what has begun stays', async () => {
    const own = await applicant();
    const project = await buildProject(system(), own, { name: '迁址前的项目' });
    const { id } = asked(await askInstitutionChange(own.browser, { districtCode: '310115' }));
    const pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    const see = 'query ($id: ID!) { trainingInstitution(id: $id) { districtCode } }';
    expect(await pudong.run(see, { id: own.id })).toMatchObject({ code: 'NOT_FOUND' });
    await actOnChange(district, 'districtApprove', id);
    expect(await standing(own)).toMatchObject({ district: '310115', orgDistrict: '310115', placed: true });
    expect((await pudong.run(see, { id: own.id })).data).toEqual({ trainingInstitution: { districtCode: '310115' } });
    expect(await district.run(see, { id: own.id })).toMatchObject({ code: 'NOT_FOUND' });
    const moved = await firstRow(
      system(),
      sql`select district_code as district from training_project where id = ${project}`,
    );
    expect(moved).toEqual({ district: '310115' });
    const asker = await own.browser.run('query ($id: ID!) { trainingChange(id: $id) { districtName stateTitle } }', {
      id,
    });
    expect(asker.data.trainingChange).toEqual({ districtName: '虹口区', stateTitle: '已生效' });
  });

  it('02 §2.3 what came back is submitted anew, and the reviewer sees what the version before asked for', async () => {
    const own = await applicant();
    const first = asked(await askInstitutionChange(own.browser, { name: '虹口第一次更名学校' }));
    expect(await askInstitutionChange(own.browser, { name: '虹口另一个更名学校' })).toMatchObject({ code: 'E-1411' });
    await actOnChange(district, 'districtReturn', first.id, { reasonText: '名称与登记证不一致' });
    const version = (
      await firstRow<{ version: number }>(system(), sql`select version from training_change where id = ${first.id}`)
    )?.version;
    const going = { id: first.id, version };
    expect(
      await askInstitutionChange(own.browser, { name: '虹口第二次更名学校' }, { ...going, version: 1 }),
    ).toMatchObject({ code: 'E-0504' });
    const second = asked(await askInstitutionChange(own.browser, { name: '虹口第二次更名学校' }, going));
    expect(second.differences).toMatchObject([
      { path: 'name', after: '虹口第二次更名学校', earlier: '虹口第一次更名学校' },
    ]);
    expect(await askInstitutionChange(own.browser, { name: '虹口第三次更名学校' }, going)).toMatchObject({
      code: 'E-1413',
    });
    expect((await actOnChange(own.browser, 'takeBack', first.id)).data.advanceTrainingChanges).toMatchObject({ ok: 1 });
    expect(await district.run('query ($id: ID!) { trainingChange(id: $id) { id } }', { id: first.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await actOnChange(own.browser, 'giveUp', first.id)).data.advanceTrainingChanges).toMatchObject({ ok: 1 });
  });

  it.each([
    [{}, '没有需要变更的内容'],
    [{ uscc: '91350100M000100Y44' }, '统一社会信用代码校验不通过'],
    [{ legalName: '曹建华' }, '变更法定代表人须同时填写新法定代表人的身份证号码'],
    [{ districtCode: '999999' }, '请选择所在区'],
    [{ bankAccount: '12' }, /银行账号应为8至30位数字|请填写开户银行/],
  ])('refuses %j: %s', async (values, message) => {
    const own = await applicant();
    const answer = await askInstitutionChange(own.browser, values);
    expect(answer.code).toBe('BAD_INPUT');
    expect(answer.message).toMatch(message);
  });

  it('a name that somebody else has taken meanwhile does not come into force', async () => {
    const own = await applicant();
    const { id } = asked(await askInstitutionChange(own.browser, { name: '虹口争名职业培训学校' }));
    await buildApplicant(app, freshProfile({ name: '虹口争名职业培训学校' }));
    expect((await actOnChange(district, 'districtApprove', id)).data.advanceTrainingChanges).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-1414' }],
    });
    expect(await actionsOf(district, id)).toEqual(['districtReturn', 'districtReject']);
  });

  it('the list takes a fixed number of statements', async () => {
    const list =
      '{ trainingChanges(first: 50) { totalCount nodes { id differences { after } flow { availableActions { action } } } } }';
    const count = () => statementsOf(app, () => district.run(list));
    const few = (await count()).length;
    for (const name of ['虹口列表一号学校', '虹口列表二号学校'])
      await askInstitutionChange((await applicant()).browser, { name });
    expect((await count()).length).toBe(few);
  });
});
