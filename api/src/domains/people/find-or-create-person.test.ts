import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { firstRow, run, sql } from '../../database/sql.ts';
import { DAMAGED } from '../../platform/crypto/index.ts';
import { anonymous } from '../../platform/kernel/index.ts';
import {
  findOrCreatePerson,
  findPersonByIdNumber,
  maskedPerson,
  openPerson,
  type PersonInput,
  peopleModule,
} from './index.ts';

const person: PersonInput = {
  idType: '111',
  idNo: '31010619970418108X',
  name: '测试己',
  mobile: '13900000006',
  sex: '2',
  birthDate: '1997-04-18',
  regRegion: '310106',
  regAddress: '上海市静安区示范路6号',
  source: 'WINDOW',
};

let database: FreshDatabase;
let app: BareApp;

const newCtx = () => app.context(anonymous);

const count = async () => (await firstRow<{ n: number }>(newCtx(), sql`select count(*)::int as n from person`))?.n;

beforeAll(async () => {
  database = await freshDatabase('people');
  app = await bareApp({ url: database.url, modules: [peopleModule] });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('findOrCreatePerson', () => {
  it('keeps nothing of class S3 readable in the row, and opens it again', async () => {
    const made = await findOrCreatePerson(newCtx(), person);
    const row = JSON.stringify(await firstRow(newCtx(), sql`select * from person where id = ${made.id}`));
    for (const secret of [person.idNo, person.name, person.mobile, '示范路']) expect(row).not.toContain(secret);
    expect(maskedPerson(made)).toEqual({ name: '测**', idNo: '310106********108X', mobile: '139****0006' });
    expect(openPerson(newCtx(), made)).toMatchObject(person);
  });

  it('AC41-7 a lower-case x finds the same person', async () => {
    const found = await findPersonByIdNumber(newCtx(), '31010619970418108x');
    expect(found?.nameMasked).toBe('测**');
  });

  it('AC41-7 the 15 digits of the old form find the person with 18', async () => {
    const made = await findOrCreatePerson(newCtx(), { ...person, idNo: '310101195809032814', birthDate: '1958-09-03' });
    expect((await findPersonByIdNumber(newCtx(), '310101 580903 281'))?.id).toBe(made.id);
  });

  it.each(['', '31010920010315121', '310109200103151219', "' or 1=1 --", '3'.repeat(10_000)])(
    'finds nobody by %s',
    async (text) => {
      expect(await findPersonByIdNumber(newCtx(), text.slice(0, 200))).toBeUndefined();
    },
  );

  it('takes over what changed, leaves what is not said, and touches nothing when nothing is new', async () => {
    const before = await findOrCreatePerson(newCtx(), person);
    const same = await findOrCreatePerson(newCtx(), { ...person, regAddress: undefined, source: 'ALIPAY' });
    expect(same).toEqual(before);
    const moved = await findOrCreatePerson(newCtx(), { ...person, mobile: '13900000099', regAddress: undefined });
    expect(moved).toMatchObject({ id: before.id, version: before.version + 1, mobileMasked: '139****0099' });
    expect(moved.regAddress).toBe(before.regAddress);
    expect(openPerson(newCtx(), moved)).toMatchObject({ mobile: '13900000099', regAddress: person.regAddress });
  });

  it('one number is one person, whichever of the citizen’s documents showed it', async () => {
    const card = await findOrCreatePerson(newCtx(), person);
    const book = await findOrCreatePerson(newCtx(), { ...person, idType: '113' });
    expect(book.id).toBe(card.id);
    const officer = await findOrCreatePerson(newCtx(), { ...person, idType: '114' });
    expect(officer.id).not.toBe(card.id);
  });

  it('eight applications of one new person at once meet in one row', async () => {
    const before = (await count()) ?? 0;
    const input = { ...person, idNo: '310109200103151218', birthDate: '2001-03-15' };
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, i) => findOrCreatePerson(newCtx(), { ...input, mobile: `1390000010${i}` })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('an altered envelope reads 数据异常, and is not sealed again under that text', async () => {
    const made = await findOrCreatePerson(newCtx(), person);
    await run(newCtx(), sql`update person set reg_address = ${made.mobile} where id = ${made.id}`);
    const again = await findOrCreatePerson(newCtx(), { ...person, mobile: '13900000098', regAddress: undefined });
    expect(openPerson(newCtx(), again).regAddress).toBe(DAMAGED);
    expect(again.regAddress).toBe(made.mobile);
  });
});
