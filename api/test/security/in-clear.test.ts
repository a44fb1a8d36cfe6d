import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/load-demo.ts';
import { modules } from '../../src/modules.ts';
import { seedData } from '../../src/prepare.ts';
import { bareApp } from '../bare-app.ts';
import { withClient } from '../database/clones.ts';
import { type FreshDatabase, freshDatabase } from '../database/test-database.ts';
import { findInClear, type Kind, numbersIn } from './in-clear.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase('demo_in_clear');
  const env = { DEMO: 'true', PASSWORD_ITERATIONS: '1000' };
  const app = await bareApp({ url: database.url, modules, now: new Date().toISOString(), env });
  try {
    await seedData(app);
    await loadDemo(app, database.url, () => undefined);
  } finally {
    await app.close();
  }
}, 600_000);
afterAll(() => database.drop());

/** Numbers that the public is told, where they stand in clear; everything else is sealed. */
const PUBLIC: readonly { column: string; kind: Kind; reason: string }[] = [
  { column: 'service_place.phone', kind: '固定电话', reason: 'a service centre’s, in its public directory' },
  { column: 'training_contact.phone', kind: '固定电话', reason: 'a district’s line for questions about training' },
  {
    column: 'enrolment_round.contact_phone',
    kind: '固定电话',
    reason: 'an institution’s line, published with its round',
  },
  { column: 'training_institution.contact_phone', kind: '固定电话', reason: 'an institution’s line, in the directory' },
];
const named = ({ column, kind }: { column: string; kind: Kind }) => `${column} ${kind}`;

it('K-14 no ID number, phone or bank account of a person stands in clear in any column of the demo’s database', async () => {
  const { columns, found } = await findInClear(database.url);
  expect(columns).toBeGreaterThan(2000);
  const allowed = new Set(PUBLIC.map(named));
  expect(found.filter((one) => !allowed.has(named(one)))).toEqual([]);
  // An exception that nothing needs any more goes.
  expect(found.map(named)).toEqual(expect.arrayContaining([...allowed]));
}, 60_000);

it('K-14 the scan finds what is planted: in a text, in a list, deep in JSON, in a schema of its own', async () => {
  await withClient(database.url, async (client) => {
    await client.query(`create schema planted;
      create table planted.values (a text, b varchar(40)[], c jsonb, d json);
      insert into planted.values values ('身份证31010419550601006X，已核', '{x,13800001234}', '{"p":[{"q":"6222020010000000017"}]}', '{"t":"021-65012345"}');
      update review_expert set title = '联系13800001234'`);
  });
  const { found } = await findInClear(database.url);
  expect(found.map(named)).toEqual(
    expect.arrayContaining([
      'planted.values.a 身份证号',
      'planted.values.b 手机号',
      'planted.values.c 银行账号',
      'planted.values.d 固定电话',
      'review_expert.title 手机号',
    ]),
  );
}, 60_000);

describe('K-14 what is a number in clear', () => {
  it.each([
    ['31010419550601006X', '身份证号'],
    ['手机：+86 13800001234。', '手机号'],
    ['(021)65012345', '固定电话'],
    ['6222020010000000017', '银行账号'],
    // Not of UnionPay, its check digit right.
    ['4111111111111111', '银行账号'],
  ] as const)('%s is', (text, kind) => {
    expect(numbersIn([text]).map((one) => one.kind)).toContain(kind);
  });

  it.each([
    ['an ID number with a wrong check digit', '310104195506010062'],
    ['one that is masked', '310104********006X 138****1234 ****0017'],
    ['eleven digits within longer ones', '9913800001234 BX13800001234'],
    ['digits of a card whose check digit is wrong', '4111111111111112'],
    ['a cipher', `g1.YJS-CONTACT-v1.138_13800001234-13800001234`],
  ])('%s is not', (_what, text) => {
    expect(numbersIn([text])).toEqual([]);
  });
});
