import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { applicant, applied, begun, photo, save } from '../../../../test/intake.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';

const CONTENT = '{ askedAt dueAt coolOffDays openCases goes stays }';
const READ = `{ accountClosing ${CONTENT} }`;
const ASK = `mutation { askAccountClosing ${CONTENT} }`;
const REVOKE = `mutation { revokeAccountClosing ${CONTENT} }`;
const DAY_MS = 86_400_000;

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
let serial = 500;
const somebody = () => {
  serial += 1;
  return {
    idNo: buildIdNumber('310109', '1997-05-06', serial),
    name: '销测试',
    phone: `139${String(serial).padStart(8, '0')}`,
  };
};
const later = (days: number) => app.clock.set(new Date(app.clock.now().getTime() + days * DAY_MS));
const accountOf = async (browser: Browser) => {
  const { actor } = await browser.ctx();
  return actor.kind === 'USER' ? actor.userId : '';
};
const told = (userId: string) =>
  rows<{ template: string }>(
    system(),
    sql`select template_code as template from notification where receiver_user_id = ${userId} order by created_at, id`,
  );
const statusOf = async (accountId: string) =>
  (await firstRow<{ status: string }>(system(), sql`select status from user_account where id = ${accountId}`))?.status;

beforeAll(async () => {
  app = await product('account_closing');
}, 90_000);
afterAll(() => app.close());

describe('注销账号 (01 §10.5)', () => {
  it('R8.3 says before anything is asked what goes and what stays, and until when it can be taken back', async () => {
    const browser = await applicant(app, somebody());
    const accountId = await accountOf(browser);
    const { data } = await browser.run(READ);
    expect(data.accountClosing).toMatchObject({ askedAt: null, dueAt: null, coolOffDays: 7, openCases: [] });
    const { goes, stays } = data.accountClosing as { goes: string[]; stays: string[] };
    expect(goes.join()).toContain('材料库');
    expect(stays.join()).toContain('档案法');
    const asked = await browser.run(ASK);
    expect(asked.data.askAccountClosing).toMatchObject({ dueAt: '2026-03-16T02:00:00.000Z' });
    await browser.run(ASK);
    const counted = await firstRow<{ count: number }>(
      system(),
      sql`select count(*)::int as count from account_closing where account_id = ${accountId}`,
    );
    expect(counted?.count).toBe(1);
    expect((await told(accountId)).map(({ template }) => template)).toEqual(['N325']);
    expect((await browser.run(REVOKE)).data.revokeAccountClosing).toMatchObject({ askedAt: null });
    later(8);
    await app.job('intake.close-accounts');
    expect(await statusOf(accountId)).toBe('ENABLED');
  });

  it('what goes is gone when the days are over, the person is nobody, and signs in as a new one', async () => {
    const person = somebody();
    const browser = await applicant(app, person);
    const accountId = await accountOf(browser);
    const draft = await begun(browser);
    const file = await photo(browser);
    await save(browser, draft, { form: draft.form, attachments: [file] });
    await browser.run('mutation ($fileId: ID!) { keepMyMaterial(fileId: $fileId) { most } }', { fileId: file.fileId });
    await browser.run(ASK);
    await app.job('intake.close-accounts');
    expect((await browser.run(READ)).code).toBeUndefined();
    later(7);
    await app.job('intake.close-accounts');
    expect((await browser.run(READ)).code).toBe('UNAUTHENTICATED');
    const left = await firstRow<Record<string, unknown>>(
      system(),
      sql`select u.status, u.id_no as "idNo", u.id_no_index as "idIndex", u.phone_index as "phoneIndex", u.real_name_masked as "masked",
                 a.id_no as "ownIdNo", a.name, a.phone, a.closed_at is not null as closed,
                 (select count(*)::int from application_draft d where d.applicant_id = a.id) as drafts,
                 (select count(*)::int from kept_material k where k.applicant_id = a.id) as kept,
                 (select count(*)::int from applicant_screening s where s.applicant_id = a.id) as screenings,
                 (select count(*)::int from user_role r where r.user_id = u.id) as roles
            from user_account u join applicant a on a.account_id = u.id where u.id = ${accountId}`,
    );
    expect(left).toEqual({
      ...{
        status: 'DELETED',
        idNo: null,
        idIndex: null,
        phoneIndex: null,
        masked: '已注销用户',
        ownIdNo: null,
        name: null,
        phone: null,
      },
      ...{ closed: true, drafts: 0, kept: 0, screenings: 0, roles: 0 },
    });
    const sms = await firstRow<{ count: number }>(
      system(),
      sql`select count(*)::int as count from notification where template_code = 'N326'`,
    );
    expect(sms?.count).toBe(1);
    const anew = await applicant(app, person);
    expect(await accountOf(anew)).not.toBe(accountId);
    expect((await anew.run(READ)).data.accountClosing).toMatchObject({ askedAt: null });
  });

  it('E-0810 with a case under way it is refused, and names the case', async () => {
    const browser = await applicant(app, somebody());
    const one = await applied(browser);
    const refused = await browser.run(ASK);
    expect([refused.code, refused.message?.includes(one.caseNo)]).toEqual(['E-0810', true]);
    expect((await browser.run(READ)).data.accountClosing).toMatchObject({ askedAt: null, openCases: [one.caseNo] });
  });

  it('who applies for something meanwhile keeps the account, and is told', async () => {
    const browser = await applicant(app, somebody());
    const accountId = await accountOf(browser);
    await browser.run(ASK);
    await applied(browser);
    later(7);
    await app.job('intake.close-accounts');
    const ended = await firstRow<{ state: string }>(
      system(),
      sql`select state from account_closing where account_id = ${accountId}`,
    );
    expect([await statusOf(accountId), ended?.state]).toEqual(['ENABLED', 'HINDERED']);
    expect((await told(accountId)).map(({ template }) => template)).toContain('N327');
  });

  it('one account that cannot be closed holds up no other, and is closed once it can be', async () => {
    const [first, second] = [await applicant(app, somebody()), await applicant(app, somebody())];
    const [broken, whole] = [await accountOf(first), await accountOf(second)];
    for (const browser of [first, second]) await browser.run(ASK);
    const was = await firstRow<{ name: string }>(
      system(),
      sql`select name from applicant where account_id = ${broken}`,
    );
    const rename = (name = '') =>
      rows(system(), sql`update applicant set name = ${name} where account_id = ${broken} returning id`);
    await rename('no envelope');
    later(7);
    await app.job('intake.close-accounts');
    expect([await statusOf(broken), await statusOf(whole)]).toEqual(['ENABLED', 'DELETED']);
    await rename(was?.name);
    await app.job('intake.close-accounts');
    expect(await statusOf(broken)).toBe('DELETED');
  });

  it('E-0804 asks for a proof of the last 24 hours; a level that is too low is E-0703', async () => {
    const person = somebody();
    const browser = await applicant(app, person);
    const low = await applicant(app, { ...person, level: 1 });
    for (const source of [READ, ASK, REVOKE]) expect((await low.run(source)).code).toBe('E-0703');
    await rows(
      system(),
      sql`update session set proved_at = proved_at - interval '25 hours' where user_id = ${await accountOf(browser)} returning id`,
    );
    expect((await browser.run(ASK)).code).toBe('E-0804');
  });

  it('staff and strangers close nothing', async () => {
    const clerk = await app.as('clerk_hk');
    const stranger = Object.assign(await app.as('clerk_hk'), { token: undefined });
    for (const source of [READ, ASK, REVOKE]) {
      expect((await clerk.run(source)).code).toBe('FORBIDDEN');
      expect((await stranger.run(source)).code).toBe('UNAUTHENTICATED');
    }
  });
});
