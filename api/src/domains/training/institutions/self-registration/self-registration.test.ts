import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { INSTITUTION_X } from '../../../../../test/training.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { PUBLIC_PER_MINUTE } from '../../../../platform/access/index.ts';
import { sm2Encrypt } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { buildUscc } from '../../../people/index.ts';
import { selfRegister } from './self-register.ts';

const SEND =
  'mutation ($uscc: String!, $phone: String!) { sendInstitutionRegistrationCode(uscc: $uscc, phone: $phone) { seconds minutes } }';
const REGISTER =
  'mutation ($input: RegisterInstitutionInput!) { registerTrainingInstitution(input: $input) { institutionNo } }';
const PASSWORD = 'Peixun@2026x';

let app: Product;
beforeAll(async () => {
  app = await product('self_registration', { now: '2026-03-02T09:00:00+08:00' });
});
afterAll(() => app.close());

const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
let serial = 0;

/** Somebody who registers an institution that nobody else has, from a network address of his own. */
function newcomer(changes: object = {}, from?: string) {
  serial += 1;
  const n = String(serial).padStart(4, '0');
  const address = from ?? `10.9.${serial}.1`;
  const browser = new Browser(app);
  const ctx = browser.ctx.bind(browser);
  browser.ctx = async () => ({ ...(await ctx()), ip: address });
  const input = {
    ...INSTITUTION_X,
    name: `虹口第${n}技能学校`,
    uscc: buildUscc(`52310109TE5T2${n}`),
    contactPhone: `1380000${n}`,
    loginName: `school_${n}`,
    passwordCipher: sm2Encrypt(PASSWORD, app.keys.encryptionPair().publicKey),
    ...changes,
  };
  return {
    browser,
    input,
    send: (other: object = {}) => browser.run(SEND, { uscc: input.uscc, phone: input.contactPhone, ...other }),
    register: async (code: string, other: object = {}) =>
      browser.run(REGISTER, { input: { ...input, code, ...other } }),
  };
}

/** The code as the phone shows it: from the last message that waits for the gateway. */
async function lastCode(): Promise<string> {
  const row = await firstRow<{ body: string }>(
    system(),
    sql`select body from notification where template_code = 'N210' order by id desc limit 1`,
  );
  return /验证码(\d{6})/.exec(row?.body ?? '')?.[1] ?? '';
}
const otherThan = (code: string) => (code === '000000' ? '111111' : '000000');

describe('self-registration of an institution (A11)', () => {
  it('02 §8.2 opens an account that sees its own institution alone, may apply at once, and is told to the district', async () => {
    const one = newcomer();
    expect((await one.send()).data).toEqual({ sendInstitutionRegistrationCode: { seconds: 60, minutes: 10 } });
    let answer: Awaited<ReturnType<typeof one.register>> | undefined;
    const audit = await auditOf(system(), ['training.institution.selfRegister'], async () => {
      answer = await one.register(await lastCode());
    });
    expect(answer?.code).toBeUndefined();
    expect(audit).toHaveLength(1);
    const owner = new Browser(app);
    const signed = await owner.signIn(one.input.loginName, PASSWORD);
    expect(signed.data.signIn).toMatchObject({
      status: 'SIGNED_IN',
      session: { user: { loginName: one.input.loginName } },
    });
    const own = await owner.run('{ myInstitution { name stateTitle } session { user { roles { code } } } }');
    expect(own.data).toMatchObject({
      myInstitution: { name: one.input.name },
      session: { user: { roles: [{ code: 'INST' }] } },
    });
    const draft = await owner.run(
      'mutation { createProjectApplication(requestId: "01990000-0000-7000-8000-0000000000b1") { newcomer } }',
    );
    expect(draft.data).toEqual({ createProjectApplication: { newcomer: true } });
    const told = await rows<{ name: string }>(
      system(),
      sql`select o.code as name from notification n join user_account u on u.id = n.receiver_user_id join org o on o.id = u.org_id where template_code = 'N211'`,
    );
    expect(new Set(told.map(({ name }) => name))).toEqual(new Set(['310109']));
  });

  it('02 §6.7 names every field with a mistake and uses no code up', async () => {
    const one = newcomer();
    await one.send();
    const code = await lastCode();
    const passwordCipher = sm2Encrypt('short', app.keys.encryptionPair().publicKey);
    const bad = {
      uscc: '91350100M000100Y4Z',
      legalName: '',
      contactPhone: '021-65012345',
      loginName: 'X',
      passwordCipher,
    };
    const { errors } = await fieldsOf(one, code, bad);
    expect(errors).toEqual(['contactPhone', 'legalName', 'loginName', 'password', 'uscc']);
    expect((await one.register(code)).code).toBeUndefined();
  });

  it('AC14-5 sends no code for a USCC that does not hold; that one is registered is told to who has proved a phone alone', async () => {
    expect((await newcomer().send({ uscc: '91350100M000100Y4Z' })).code).toBe('BAD_INPUT');
    const one = newcomer();
    await one.send();
    await one.register(await lastCode());
    const other = newcomer();
    const same = { uscc: one.input.uscc };
    expect(await other.send(same)).toEqual(await newcomer().send());
    expect((await other.register('000000', same)).message).not.toMatch(/已在库/);
    const later = newcomer();
    await later.send(same);
    const told = await later.register(await lastCode(), same);
    expect(told).toMatchObject({ code: 'BAD_INPUT' });
    expect(JSON.stringify(told)).toMatch(/该机构已在库/);
  });

  it('one live registration per USCC, however many come at once', async () => {
    const [one, two] = [newcomer(), newcomer()];
    const same = { uscc: one.input.uscc };
    await one.send();
    const first = await lastCode();
    await two.send(same);
    const second = await lastCode();
    const answers = await Promise.all([one.register(first), two.register(second, same)]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['BAD_INPUT', undefined]);
    const made = await rows(system(), sql`select id from training_institution where uscc = ${one.input.uscc}`);
    expect(made).toHaveLength(1);
  });

  it('a login name that is taken leaves no institution behind, and the code holds (E-QX-01)', async () => {
    const one = newcomer();
    await one.send();
    const code = await lastCode();
    expect((await one.register(code, { loginName: 'inst_demo' })).code).toBe('E-QX-01');
    expect(await rows(system(), sql`select id from training_institution where uscc = ${one.input.uscc}`)).toEqual([]);
    expect((await one.register(code)).code).toBeUndefined();
  });
});

describe('the code of a registration is kept from abuse (A11)', () => {
  it('five wrong guesses end it, each audited (E-1423, E-1424)', async () => {
    const one = newcomer();
    await one.send();
    const code = await lastCode();
    const audit = await auditOf(
      system(),
      ['training.institution.codeRefused'],
      async () => {
        for (let guess = 0; guess < 5; guess += 1) expect((await one.register(otherThan(code))).code).toBe('E-1423');
      },
      5,
    );
    expect(audit).toHaveLength(5);
    expect((await one.register(code)).code).toBe('E-1424');
  });

  it('belongs to its phone and its USCC, holds ten minutes and once', async () => {
    const [one, two] = [newcomer(), newcomer()];
    await one.send();
    const code = await lastCode();
    expect((await two.register(code)).code).toBe('E-1424');
    expect((await one.register(code, { uscc: two.input.uscc })).code).toBe('E-1424');
    const now = app.clock.now();
    app.clock.set(new Date(now.getTime() + 10 * 60_000));
    expect((await one.register(code)).code).toBe('E-1424');
    app.clock.set(now);
    expect((await one.register(code)).code).toBeUndefined();
    expect((await one.register(code)).code).toBe('E-1424');
  });

  it('is sent once a minute and five times a day to a phone (E-1421, E-1422), thirty times to an address', async () => {
    const one = newcomer();
    const now = app.clock.now();
    const after = (minutes: number) => app.clock.set(new Date(now.getTime() + minutes * 61_000));
    const atOnce = await Promise.all([one.send(), one.send()]);
    expect(atOnce.map(({ code }) => code).sort()).toEqual(['E-1421', undefined]);
    for (let minute = 1; minute < 5; minute += 1) {
      after(minute);
      expect((await one.send()).code).toBeUndefined();
    }
    after(5);
    expect((await one.send()).code).toBe('E-1422');
    for (let more = 0; more < 25; more += 1)
      expect((await one.send({ phone: `139000000${String(more).padStart(2, '0')}` })).code).toBeUndefined();
    expect((await one.send({ phone: '13900000099' })).code).toBe('E-1422');
    app.clock.set(now);
    await app.job('training.registration-codes');
  });

  it('is counted by the /64 of an IPv6 address, by day altogether, and the pages by minute', async () => {
    const now = app.clock.now();
    await run(system(), sql`delete from registration_code`);
    const put = (value: object) =>
      run(
        system(),
        sql`insert into parameter_value (code, value, changed_at, changed_by_name) values ('register.code', ${JSON.stringify(value)}::jsonb, now(), '测试')
            on conflict (code) do update set value = excluded.value`,
      );
    await put({ minutes: 10, perPhone: 5, perAddress: 2, overall: 3 });
    const from = (host: string) => newcomer({}, `2001:db8:1:2:${host}::1`);
    expect((await from('a').send()).code).toBeUndefined();
    expect((await from('b').send()).code).toBeUndefined();
    expect((await from('c').send()).code).toBe('E-1422');
    expect((await newcomer().send()).code).toBeUndefined();
    expect((await newcomer().send()).code).toBe('E-1422');
    await run(system(), sql`delete from parameter_value where code = 'register.code'`);
    const stranger = newcomer();
    for (let n = 0; n < PUBLIC_PER_MINUTE; n += 1)
      await stranger.browser.run('{ institutionRegistrationChoices { natures { code } } }');
    expect((await stranger.send()).code).toBe('RATE_LIMITED');
    expect((await stranger.register('000000')).code).toBe('RATE_LIMITED');
    app.clock.set(now);
  });
});

async function fieldsOf(one: ReturnType<typeof newcomer>, code: string, bad: object) {
  const ctx = await one.browser.ctx();
  const { passwordCipher, loginName, ...profile } = { ...one.input, ...bad };
  try {
    await selfRegister(ctx, { profile, code, loginName, passwordCipher });
    return { errors: [] };
  } catch (error) {
    const { fields } = error as { fields?: readonly { path: string }[] };
    return { errors: (fields ?? []).map(({ path }) => path).sort() };
  }
}
