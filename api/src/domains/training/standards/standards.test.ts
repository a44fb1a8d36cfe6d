import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { fileOf } from '../../../../test/training-applications.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { subsidyStandard } from './standard.record.ts';
import { keepUses } from './uses.ts';

let app: Product;
let drafter: Browser;
let second: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('standards', { now: '2026-03-09T10:00:00+08:00' });
  drafter = await app.as('city_officer');
  second = await app.as('city_officer2');
}, 60_000);
afterAll(() => app.close());

const CREATE = `mutation ($input: SubsidyStandardInput!, $q: ID!) { createSubsidyStandard(input: $input, requestId: $q) {
  id version standardNo amount state } }`;
const EDIT = `mutation ($id: ID!, $version: Int!, $input: SubsidyStandardInput!) {
  editSubsidyStandard(id: $id, version: $version, input: $input) { id version amount } }`;
const ACT =
  'mutation ($input: RecordActInput!) { advanceSubsidyStandards(input: $input) { ok rows { code message } } }';
const COPY = `mutation ($ids: [ID!]!, $q: ID!) { copySubsidyStandards(ids: $ids, requestId: $q) { id validFrom validTo amount state replacesNo } }`;
const REVISE = `mutation ($id: ID!, $reason: String!, $q: ID!) { reviseSubsidyStandard(id: $id, reason: $reason, requestId: $q) {
  id version revision revisionReason replacesNo } }`;
const TIMELINE = `query ($from: Date!, $to: Date!) { subsidyStandardTimeline(from: $from, to: $to) { title spans { standardNo words from to } gaps { from to whom } } }`;

const input = (more: object = {}) => ({
  kind: 'LIVING',
  unit: 'DAY',
  amount: '50.00',
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
  docNo: '沪退役军人规〔2026〕1号',
  docTitle: '关于调整生活补助标准的通知（演示）',
  ...more,
});
async function draft(more: object = {}, who = drafter) {
  const { data, code, message } = await who.run(CREATE, { input: input(more), q: randomUUID() });
  if (code) throw new Error(`${code} ${message}`);
  return data.createSubsidyStandard as { id: string; version: number; standardNo: string };
}
async function act(who: Browser, action: string, id: string, more: object = {}) {
  const found = await firstRow<{ version: number }>(
    system(),
    sql`select version from subsidy_standard where id = ${id}`,
  );
  const { data, code, message } = await who.run(ACT, {
    input: { action, requestId: randomUUID(), rows: [{ id, version: found?.version ?? 1 }], ...more },
  });
  if (code) return { code, message };
  const { ok, rows: [row] = [] } = data.advanceSubsidyStandards as {
    ok: number;
    rows?: { code: string; message: string }[];
  };
  return ok === 1 ? 'OK' : row;
}
async function published(more: object = {}) {
  const made = await draft(more);
  await act(drafter, 'submit', made.id, { attachmentIds: [await fileOf(drafter)] });
  const done = await act(second, 'confirm', made.id);
  if (done !== 'OK') throw new Error(JSON.stringify(done));
  return made;
}
const stateOf = async (id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from subsidy_standard where id = ${id}`))?.state;

describe('补助标准 (02 §18)', () => {
  it('agrees with its table', async () => expect(await disagreements(system(), [subsidyStandard.table])).toEqual([]));

  it.each([
    [{ amount: '55.555' }, 'input.amount', '金额最多两位小数'],
    [{ amount: '0' }, 'input.amount', '金额（元）不能小于0.01'],
    [{ validTo: '2025-12-31' }, 'input.validTo', '截止日期不能早于生效日期'],
    [{ validTo: null }, 'input.validTo', '生活补助标准须填写截止日期'],
    [{ unit: 'RUN' }, 'input.unit', '该种类的标准不能使用这个单位'],
    [{ kind: 'OFF_CAP', validTo: null }, 'input.item', '请选择异地培训上限的资金项目'],
    [{ remindDays: ['0'] }, 'input.remindDays', '提前提醒天数为1至365的整数，不超过10个'],
    [{ remindDays: ['366'] }, 'input.remindDays', '提前提醒天数为1至365的整数，不超过10个'],
    [{ remindRoles: ['SYS_ADMIN'] }, 'input.remindRoles', '提醒角色不在可选范围内'],
    [{ item: 'TRAIN' }, 'input.item', '只有异地培训上限需要选择资金项目'],
    [{ scopeDistricts: ['320500'] }, 'input.scopeDistricts', '适用区不在可选范围内'],
  ])('§18.7 %j is refused, and nothing written', async (more, path, message) => {
    const before = await rows(system(), sql`select id from subsidy_standard`);
    const answer = await drafter.run(CREATE, { input: input(more), q: randomUUID() });
    expect([answer.code, answer.fields]).toEqual(['BAD_INPUT', [{ path, message }]]);
    expect(await rows(system(), sql`select id from subsidy_standard`)).toEqual(before);
  });

  it('§18.4 is submitted with its document and confirmed by another one than who has written it', async () => {
    const { id, version } = await draft({ kind: 'CAP_CERT', unit: 'RUN', amount: '280' });
    expect(await act(drafter, 'submit', id)).toMatchObject({ code: 'E-2601' });
    // The second one corrects a figure: now he has written it, though the first one submits.
    const edited = await second.run(EDIT, {
      id,
      version,
      input: input({ kind: 'CAP_CERT', unit: 'RUN', amount: '300' }),
    });
    expect(edited.data.editSubsidyStandard).toMatchObject({ amount: '300.00' });
    expect(await act(drafter, 'submit', id, { attachmentIds: [await fileOf(drafter)] })).toBe('OK');
    expect(await act(drafter, 'confirm', id)).toMatchObject({ code: 'E-0004' });
    expect(await act(second, 'confirm', id)).toMatchObject({
      code: 'E-0004',
      message: expect.stringContaining('编制'),
    });
    expect(await stateOf(id)).toBe('CONFIRM_PENDING');
    expect(await act(second, 'giveBack', id, { reasonText: '金额请再核对一遍' })).toBe('OK');
  });

  it('BR26-4 what is published is not edited', async () => {
    const { id } = await published({ kind: 'CAP_LODGE', unit: 'DAY', amount: '60' });
    const row = await firstRow<{ version: number }>(
      system(),
      sql`select version from subsidy_standard where id = ${id}`,
    );
    const answer = await drafter.run(EDIT, {
      id,
      version: row?.version,
      input: input({ kind: 'CAP_LODGE', amount: '90' }),
    });
    expect(answer.code).toBe('E-0503');
  });

  it('BR26-1 a second one of the same days is refused with its days; of two confirmed at once one stands', async () => {
    const first = await published();
    const late = await draft({ validFrom: '2026-06-30', validTo: '2026-07-31' });
    await act(drafter, 'submit', late.id, { attachmentIds: [await fileOf(drafter)] });
    expect(await act(second, 'confirm', late.id)).toEqual({
      code: 'E-2602',
      message: `与2026-01-01至2026-06-30的标准（${first.standardNo}）重叠`,
    });
    expect(await stateOf(late.id)).toBe('CONFIRM_PENDING');
    const [a, b] = await Promise.all([
      draft({ validFrom: '2026-08-01', validTo: '2026-09-30' }),
      draft({ validFrom: '2026-09-01', validTo: '2026-12-31' }),
    ]);
    for (const { id } of [a, b]) await act(drafter, 'submit', id, { attachmentIds: [await fileOf(drafter)] });
    await Promise.all([act(second, 'confirm', a.id), act(second, 'confirm', b.id)]);
    expect([await stateOf(a.id), await stateOf(b.id)].toSorted()).toEqual(['CONFIRM_PENDING', 'PUBLISHED']);
  });

  it('AC26-5 one that 12 lines were reckoned by is not withdrawn; one that none was is', async () => {
    const used = await published({ kind: 'CAP_TRAIN', unit: 'RUN', amount: '3500', validTo: null });
    const lines = [...Array(12).keys()].map((line) => ({
      standardId: used.id,
      recordType: 'subsidyLedger',
      recordId: randomUUID(),
      recordNo: 'BX310109202600012',
      line: `${line}`,
      amount: '3105.60',
    }));
    await keepUses(system(), lines);
    const reason = { reasonText: '文件已经废止' };
    expect(await act(second, 'withdraw', used.id, reason)).toMatchObject({
      code: 'E-2603',
      message: expect.stringContaining('已被12条台账引用'),
    });
    expect(await stateOf(used.id)).toBe('PUBLISHED');
    const free = await published({
      kind: 'CAP_TRAIN',
      unit: 'RUN',
      amount: '3500',
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
    });
    expect(await act(second, 'withdraw', free.id, reason)).toBe('OK');
  });

  it('§18.4 a copy has both days a year later, and ends an open one the day before; a correction takes its place with the reason', async () => {
    const open = await published({
      kind: 'CENTRAL',
      unit: 'RUN',
      amount: '2000',
      validFrom: '2011-01-01',
      validTo: null,
    });
    const copied = await drafter.run(COPY, { ids: [open.id], q: randomUUID() });
    const [copy] = copied.data.copySubsidyStandards as { id: string }[];
    expect(copy).toMatchObject({
      validFrom: '2012-01-01',
      validTo: null,
      amount: '2000.00',
      state: 'DRAFT',
      replacesNo: open.standardNo,
    });
    await act(drafter, 'submit', copy?.id ?? '', { attachmentIds: [await fileOf(drafter)] });
    expect(await act(second, 'confirm', copy?.id ?? '')).toBe('OK');
    const ends = await firstRow<{ cut: string }>(
      system(),
      sql`select cut_to::text as cut from subsidy_standard where id = ${open.id}`,
    );
    expect(ends?.cut).toBe('2011-12-31');
    const revised = (await drafter.run(REVISE, { id: copy?.id, reason: '文件金额录入有误', q: randomUUID() })).data
      .reviseSubsidyStandard as { id: string };
    expect(revised).toMatchObject({ revision: 2, revisionReason: '文件金额录入有误' });
    await act(drafter, 'submit', revised.id, { attachmentIds: [await fileOf(drafter)] });
    expect(await act(second, 'confirm', revised.id)).toBe('OK');
    await app.job('training.standards');
    expect(await Promise.all([open.id, copy?.id ?? '', revised.id].map(stateOf))).toEqual([
      'SUPERSEDED',
      'SUPERSEDED',
      'PUBLISHED',
    ]);
    const lines = (await drafter.run(TIMELINE, { from: '2011-01-01', to: '2013-12-31' })).data
      .subsidyStandardTimeline as { title: string; spans: object[]; gaps: object[] }[];
    expect(lines.find(({ title }) => title === '中央资金')).toMatchObject({
      spans: [
        { words: '2000.00 元/人·班次', from: '2011-01-01', to: '2011-12-31' },
        { words: '2000.00 元/人·班次', from: '2012-01-01', to: null },
      ],
      gaps: [],
    });
  });

  it('BR26-4 a correction that is confirmed tells the city which ledgers were reckoned by the standard, and lists them; one that nothing used tells nobody', async () => {
    const told = async (id: string) =>
      (
        await rows<{ login: string; body: string }>(
          system(),
          sql`select u.login_name as login, n.body from notification n join user_account u on u.id = n.receiver_user_id
               where n.template_code = 'N491' and n.record_id = ${id} order by 1`,
        )
      ).filter(({ login }) => login === 'city_officer');
    async function corrected(used: boolean) {
      const days = { validFrom: used ? '2024-01-01' : '2023-01-01', validTo: used ? '2024-12-31' : '2023-12-31' };
      const old = await published({ kind: 'CAP_LODGE', unit: 'DAY', amount: '60', ...days });
      if (used)
        await keepUses(
          system(),
          ['0', '1', '2'].map((line) => ({
            standardId: old.id,
            recordType: 'subsidyLedger',
            recordId: randomUUID(),
            recordNo: `BX31010920240000${line === '2' ? '2' : '1'}`,
            line,
            amount: '60.00',
          })),
        );
      const revised = (await drafter.run(REVISE, { id: old.id, reason: '文件金额录入有误', q: randomUUID() })).data
        .reviseSubsidyStandard as { id: string };
      await act(drafter, 'submit', revised.id, { attachmentIds: [await fileOf(drafter)] });
      expect(await told(revised.id)).toEqual([]);
      expect(await act(second, 'confirm', revised.id)).toBe('OK');
      return { old, id: revised.id };
    }
    const { old, id } = await corrected(true);
    expect(await told(id)).toEqual([
      {
        login: 'city_officer',
        body: expect.stringMatching(
          new RegExp(`标准${old.standardNo}已由BT.*文件金额录入有误.*共3条：BX310109202400001、BX310109202400002。`),
        ),
      },
    ]);
    const listed = await drafter.run('query ($id: ID!) { subsidyStandardUses(id: $id) { recordNo } }', { id: old.id });
    expect(listed.data.subsidyStandardUses).toHaveLength(3);
    expect(await told((await corrected(false)).id)).toEqual([]);
  });

  it('02 §1.4 drafts are the city’s alone, institutions and districts read what is published', async () => {
    const { id } = await draft({ kind: 'CAP_CERT', unit: 'RUN' });
    const district = await app.as('officer_hk');
    const ONE = 'query ($id: ID!) { subsidyStandard(id: $id) { id } }';
    expect((await district.run(ONE, { id })).data.subsidyStandard).toBeFalsy();
    expect((await drafter.run(ONE, { id })).data.subsidyStandard).toEqual({ id });
    expect((await district.run(CREATE, { input: input(), q: randomUUID() })).code).toBe('FORBIDDEN');
  });
});

describe('到期提醒 (BR26-2)', () => {
  it('§18.3 a standard with days and roles of its own reminds on these days those people, and nobody else', async () => {
    const { id } = await published({
      kind: 'OFF_CAP',
      item: 'LIVING',
      unit: 'DAY',
      amount: '40',
      validTo: '2026-12-31',
      remindDays: ['45', '5'],
      remindRoles: ['CITY_SECTION'],
    });
    const told: [string, string][] = [];
    for (const day of ['2026-11-01', '2026-11-15', '2026-11-16', '2026-11-17', '2026-12-01', '2026-12-26']) {
      app.clock.set(new Date(`${day}T08:00:00+08:00`));
      const before = await rows<{ id: string }>(system(), sql`select id from notification where record_id = ${id}`);
      await app.job('training.standards.remind');
      const fresh = await rows<{ login: string }>(
        system(),
        sql`select u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
             where n.record_id = ${id} and n.template_code = 'N490' and not n.id = any(${before.map((one) => one.id)}::uuid[])`,
      );
      told.push(...fresh.map(({ login }): [string, string] => [day, login]));
    }
    expect(told).toEqual([
      ['2026-11-16', 'section_city'],
      ['2026-12-26', 'section_city'],
    ]);
    app.clock.set(new Date('2026-03-09T10:00:00+08:00'));
  }, 60_000);

  it('AC26-1 without a successor on 10-02, 11-01, 12-01, 12-24 and daily from 12-31; with one that begins the next day never', async () => {
    const cap = { kind: 'OFF_CAP', unit: 'RUN', amount: '3500', validTo: '2026-12-31' };
    const next = { ...cap, validTo: '2027-12-31' };
    const alone = await published({ ...cap, item: 'TRAIN' });
    const followed = await published({ ...cap, item: 'CERT' });
    await published({ ...next, item: 'CERT', validFrom: '2027-01-01' });
    const late = await published({ ...cap, item: 'LODGE' });
    await published({ ...next, item: 'LODGE', validFrom: '2027-01-02' });
    const told = new Map<string, string[]>([alone, followed, late].map(({ id }) => [id, []]));
    const count = async () =>
      new Map(
        (
          await rows<{ id: string; n: number }>(
            system(),
            sql`select record_id as id, count(*)::int as n from notification where record_type = 'subsidyStandard' group by 1`,
          )
        ).map(({ id, n }) => [id, n]),
      );
    for (let day = '2026-09-28'; day <= '2027-01-02'; day = addDays(day, 1)) {
      app.clock.set(new Date(`${day}T08:00:00+08:00`));
      const before = await count();
      await app.job('training.standards.remind');
      const after = await count();
      await app.job('training.standards.remind');
      expect(await count()).toEqual(after);
      for (const [id, days] of told) if (after.get(id) !== before.get(id)) days.push(day);
    }
    const due = ['2026-10-02', '2026-11-01', '2026-12-01', '2026-12-24', '2026-12-31', '2027-01-01', '2027-01-02'];
    expect([alone, followed, late].map(({ id }) => told.get(id))).toEqual([due, [], due]);
  }, 60_000);
});
