import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { amend, photoOf, register, windowForm } from '../../../../test/window.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { DEMO_APPLICANTS } from '../application/index.ts';

let app: Product;
let clerk: Browser;
let pudong: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('register_case');
  clerk = await app.as('clerk_hk');
  pudong = await app.as('clerk_pd');
});
afterAll(() => app.close());

interface Registered {
  id: string;
  status: string;
  version: number;
  subCases: { matterCode: string; status: string }[];
}
const registered = (answer: { data: Record<string, unknown> }) => answer.data.registerCase as Registered;

/** Everything that a refused registration must leave as it was. */
async function census() {
  return firstRow<Record<string, string>>(
    system(),
    sql`select (select count(*) from one_thing_case) as cases, (select count(*) from sub_case) as parts, (select count(*) from person) as people,
               (select count(*) from outbox_message) as pushes, (select count(*) from attachment) as files,
               (select count(*) from act_request) as requests`,
  );
}

async function expectRefused(ask: () => Promise<Answer>, code: string) {
  const before = await census();
  const { code: got, message } = await ask();
  expect([got, message]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)]);
  expect(await census()).toEqual(before);
}

describe('window registration', () => {
  it('opens a case with its bundle under the rules of the portal', async () => {
    const answer = await register(clerk, windowForm({ placementType: 'TX', personCategory: 'SERGEANT' }));
    expect(answer.code).toBeUndefined();
    expect(registered(answer)).toMatchObject({ status: 'PENDING_PREREVIEW', channel: 'WINDOW' });
    const codes = registered(answer).subCases.map((s) => s.matterCode);
    expect(codes).toEqual(expect.arrayContaining(['M01', 'M03', 'M05']));
    expect(codes).not.toContain('M11');
  });

  it('needs the materials that nobody else can supply (E-0701)', () =>
    expectRefused(() => register(clerk, windowForm(), { attachments: [] }), 'E-0701'));

  it('takes one picture as 照片 (E-0006)', async () => {
    const attachments = [await photoOf(clerk), await photoOf(clerk)];
    await expectRefused(() => register(clerk, windowForm(), { attachments }), 'E-0006');
  });

  it('sends the applicant of another district there (E-0507), whether by region or by street', async () => {
    await expectRefused(() => register(clerk, windowForm({ placementRegion: '310115' })), 'E-0507');
    await expectRefused(() => register(clerk, windowForm(), { placementStreet: '310109009' }), 'E-0507');
    await expectRefused(() => register(pudong, windowForm()), 'E-0507');
  });

  it.each([
    ['a street of another district', { placementStreet: '310115005' }, {}],
    ['a street that is not there', { placementStreet: '310109999' }, {}],
    ['a region outside the city', {}, { placementRegion: '110101' }],
    ['an empty form', {}, null],
    ['a list instead of a form', {}, []],
    ['a text instead of a form', {}, 'form'],
  ])('takes no %s', async (_, rest, change) => {
    const isChange = change !== null && typeof change === 'object' && !Array.isArray(change);
    const form = isChange ? windowForm(change as Record<string, unknown>) : change;
    await expectRefused(() => register(clerk, (form ?? {}) as Record<string, unknown>, rest), 'BAD_INPUT');
  });

  it('knows a person under the 15-digit number as under the 18-digit one', async () => {
    const base = { ...DEMO_APPLICANTS[1]?.form, placementRegion: '310109' };
    const old = await register(clerk, { ...base, idNo: '310101580903281' });
    const full = await register(clerk, { ...base, idNo: ' 310101195809032814 ' });
    expect([old.code, full.code]).toEqual([undefined, undefined]);
    const people = await firstRow<{ n: string }>(
      system(),
      sql`select count(distinct person_id) as n from one_thing_case where id in (${registered(old).id}, ${registered(full).id})`,
    );
    expect(people?.n).toBe('1');
  });

  it.each([
    ['a wrong check digit', '310109200103151219'],
    ['30 February', '310109200102301218'],
    ['17 digits', '31010920010315121'],
    ['19 digits', '3101092001031512188'],
    ['the letter O for a nought', '31O109200103151218'],
    ['a script', '<script>alert(1)</script>'],
    ['SQL', "310109200103151218' or '1'='1"],
    ['nothing', ''],
  ])('15.5 takes no ID number with %s', (_, idNo) =>
    expectRefused(() => register(clerk, windowForm({ idNo, sex: '1', birthDate: '2001-03-15' })), 'BAD_INPUT'),
  );

  it.each([
    ['full-width digits', '３１０１０９２００１０３１５１２１８'],
    ['a trailing blank', '310109200103151218 '],
    ['a NUL that copying left in it', '310109200103151218\u0000'],
    ['a small x', '31010619970418108x'],
  ])('15.5 reads an ID number with %s', async (_, idNo) => {
    const known = DEMO_APPLICANTS[idNo.startsWith('31010619') ? 5 : 0]?.form;
    const answer = await register(clerk, { ...known, idNo, placementRegion: '310109' });
    expect([answer.code, answer.message]).toEqual([undefined, undefined]);
  });

  it('a double click registers once; a version that is no longer current does not amend', async () => {
    const form = windowForm();
    const requestId = randomUUID();
    const attachments = [await photoOf(clerk)];
    const first = registered(await register(clerk, form, { requestId, attachments }));
    const again = registered(await register(clerk, form, { requestId, attachments }));
    expect(again.id).toBe(first.id);
    const changed = { id: first.id, version: first.version, form: { ...form, regAddress: '上海市示范路9号' } };
    expect((await amend(clerk, changed)).message).toBeUndefined();
    await expectRefused(() => amend(clerk, changed), 'E-0504');
    await expectRefused(() => amend(pudong, { ...changed, version: first.version + 1 }), 'NOT_FOUND');
    await expectRefused(
      () => amend(clerk, { ...changed, version: first.version + 1, form: windowForm({ placementRegion: '310110' }) }),
      'E-0508',
    );
  });
});
