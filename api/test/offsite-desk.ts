import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { tables } from '../src/database/tables.ts';
import { buildIdNumber } from '../src/domains/people/index.ts';
import { subsidyStandard } from '../src/domains/training/standards/standard.record.ts';
import { advanceOne } from '../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { insertRecord } from '../src/platform/records/index.ts';
import type { Browser } from './access.ts';
import { type Product, product } from './product.ts';
import { serverOf } from './security/http.ts';
import { fileOf, somebodyOf } from './training-applications.ts';
import { FIT_PERSON, standIn } from './training-trainees.ts';

interface Desk {
  app: Product;
  server: FastifyInstance;
  hongkou: Browser;
  pudong: Browser;
  city: Browser;
}

const ENTER = `mutation ($input: OffsiteTrainingInput!, $release: String, $q: ID!) {
  enterOffsiteTraining(input: $input, releaseReason: $release, requestId: $q) { id version offsiteNo idNoMasked personNameMasked state releaseReason } }`;
const EXPENSES = `mutation ($id: ID!, $version: Int!, $expenses: [OffsiteExpenseInput!]!) {
  saveOffsiteExpenses(id: $id, version: $version, expenses: $expenses) { id version invoiced } }`;
const REGISTER = `mutation ($id: ID!, $version: Int!, $input: OffsiteResultInput!, $q: ID!) {
  registerOffsiteResult(id: $id, version: $version, input: $input, requestId: $q) {
    id state approved central local paidOn bankAccountMasked resultVersion resultLines { item invoiced cap approved central local } } }`;
const ACT =
  'mutation ($input: RecordActInput!) { advanceOffsiteTrainings(input: $input) { ok rows { code message } } }';

let invoices = 0;
/** An invoice that nobody has brought yet. */
export const invoice = (item: string, amount: string, more: object = {}) => {
  invoices += 1;
  return {
    item,
    invoiceNo: `FP${invoices}`,
    invoiceDate: '2026-03-21',
    payee: '苏州示范职业培训学校',
    amount,
    ...more,
  };
};

/**
 * The product of a test file on 2026-05-06, opened before its tests: two districts, the city, the caps of AC28-1, and a discharge system that
 * knows one name.
 */
export function offsiteDesk(database: string) {
  const desk = {} as Desk;
  const system = (): Ctx => desk.app.context({ kind: 'SYSTEM', name: '测试' });

  beforeAll(async () => {
    desk.app = await product(database, { now: '2026-05-06T10:00:00+08:00' });
    desk.server = await serverOf(desk.app);
    desk.hongkou = await desk.app.as('officer_hk');
    desk.pudong = await somebodyOf(desk.app, '310115', ['BIZ_OFFICER']);
    desk.city = await desk.app.as('city_officer');
    standIn(desk.app, async (idNo, name) =>
      name === '查无此人' ? { kind: 'NOT_FOUND' } : { kind: 'FOUND', record: { ...FIT_PERSON, idNo, name: '杨帆' } },
    );
    await publishStandards();
  }, 60_000);
  afterAll(async () => {
    await desk.server.close();
    await desk.app.close();
  });

  /** Caps of AC28-1 and the central standard, published by two people. */
  async function publishStandards(): Promise<void> {
    const [one, other] = await Promise.all([desk.city.ctx(), (await desk.app.as('city_officer2')).ctx()]);
    const caps = [
      { kind: 'OFF_CAP', item: 'TRAIN', unit: 'RUN', amount: '3500.00' },
      { kind: 'OFF_CAP', item: 'LODGE', unit: 'DAY', amount: '60.00' },
      { kind: 'CENTRAL', unit: 'RUN', amount: '2000.00' },
    ];
    for (const cap of caps) {
      const values = { ...cap, valid_from: '2026-01-01', doc_no: '示例1号', doc_title: '演示' };
      const id = await transaction(one, (tx) => insertRecord(tx, subsidyStandard, values, { start: 'draft' }));
      const attachmentIds = [await fileOf(desk.city)];
      await advanceOne(one, { type: 'subsidyStandard', action: 'submit', rows: [{ id }], input: { attachmentIds } });
      await advanceOne(other, { type: 'subsidyStandard', action: 'confirm', rows: [{ id }] });
    }
  }

  let serial = 500;
  /** A number that nobody has yet. */
  const person = () => {
    serial += 1;
    return buildIdNumber('310100', '1999-01-01', serial);
  };
  const entry = (more: object = {}) => ({
    kind: 'DELTA',
    personName: '杨帆',
    idNo: person(),
    province: '32',
    institutionName: '苏州示范职业培训学校',
    inDirectory: true,
    projectName: '低压电工作业',
    level: '5',
    startDate: '2026-03-02',
    endDate: '2026-03-20',
    hours: '90',
    days: 15,
    nights: 15,
    certificateNo: `ZS${serial}`,
    examResult: 'PASS',
    ...more,
  });
  const enter = (more: object = {}, who = desk.hongkou, release?: string) =>
    who.run(ENTER, { input: entry(more), release, q: randomUUID() });
  async function entered(more: object = {}, who = desk.hongkou) {
    const { data, code, message } = await enter(more, who);
    if (code) throw new Error(`${code} ${message}`);
    return data.enterOffsiteTraining as { id: string; offsiteNo: string };
  }
  const versionOf = async (id: string) =>
    (await tables(system()).selectFrom('offsite_training').select('version').where('id', '=', id).executeTakeFirst())
      ?.version ?? 0;
  async function act(who: Browser, action: string, id: string, more: object = {}) {
    const input = { action, requestId: randomUUID(), rows: [{ id, version: await versionOf(id) }], ...more };
    const { data, code, message } = await who.run(ACT, { input });
    if (code) return { code, message };
    const { ok, rows: [row] = [] } = data.advanceOffsiteTrainings as {
      ok: number;
      rows?: { code: string; message: string }[];
    };
    return ok === 1 ? 'OK' : row;
  }
  /** Saves the invoices of a training. */
  const save = async (id: string, expenses: object[], who = desk.hongkou) =>
    who.run(EXPENSES, { id, version: await versionOf(id), expenses });
  const register = async (id: string, input: object, who = desk.hongkou) =>
    who.run(REGISTER, { id, version: await versionOf(id), input, q: randomUUID() });
  /** Entered, with the invoices of AC28-1, submitted. */
  async function pending(
    more: object = {},
    expenses = [invoice('TRAIN', '3800'), invoice('CERT', '280'), invoice('LODGE', '1200')],
  ) {
    const made = await entered(more);
    await save(made.id, expenses);
    expect(await act(desk.hongkou, 'submit', made.id, { attachmentIds: [await fileOf(desk.hongkou)] })).toBe('OK');
    return made;
  }

  return { desk, system, person, enter, entered, act, versionOf, save, register, pending };
}
