import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { enterPayable } from '../../src/domains/bereavement/payable/enter-person.ts';
import type { DeathContent } from '../../src/domains/bereavement/registry/record.schema.ts';
import { takeDeaths } from '../../src/domains/bereavement/registry/take-deaths.ts';
import { cadre } from '../../src/domains/cadres/register/cadre.record.ts';
import { placeOfStreet } from '../../src/domains/cadres/register/place.ts';
import { buildIdNumber } from '../../src/domains/people/index.ts';
import { drawPdf, storeFile } from '../../src/platform/files/index.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { insertRecord } from '../../src/platform/records/index.ts';
import {
  act,
  app,
  approvedByDistrict,
  begun,
  closeDesk,
  matchOf,
  openDesk,
  payStates,
  request,
  START,
  STREET,
  somebody,
  staff,
  system,
} from '../reductions.ts';

beforeAll(() => openDesk('deaths_replayed'), 60_000);
afterAll(closeDesk);

type Person = { name: string; idNo: string };
let count = 0;
const next = (): number => {
  count += 1;
  return count;
};
/** A version of a record as 死亡库 gives it; every one has a number of its own. */
const said = (person: Person, more: Partial<DeathContent> = {}): DeathContent => ({
  source: 'MZ',
  recordId: `R${next()}`,
  seq: next(),
  deathDate: '2026-03-18',
  registerDate: '2026-05-31',
  certNo: null,
  op: 'ADD',
  name: person.name,
  idNo: person.idNo,
  ...more,
});
const take = (...contents: DeathContent[]) => transaction(system(), (tx) => takeDeaths(tx, contents));
/** Somebody of the register of 企业退休军转干部 who is no beneficiary. */
async function cadreOnRegister(serial: number): Promise<Person & { id: string }> {
  const person = { name: '测试军转', idNo: buildIdNumber('310109', '1948-05-12', serial) };
  const id = await transaction(system(), async (tx) =>
    insertRecord(
      tx,
      cadre,
      {
        person_name: person.name,
        id_no: person.idNo,
        sex: '1',
        birth_date: '1948-05-12',
        street_code: STREET,
        transfer_year: 1984,
        enterprise_name: '上海示范机械厂',
        retire_date: '2008-05-31',
        source: 'MANUAL',
        state: 'ACTIVE',
      },
      { place: await placeOfStreet(tx, STREET) },
    ),
  );
  return { ...person, id };
}
const suspected = async (id: string) =>
  (
    await tables(system())
      .selectFrom('emp_cadre')
      .select('suspected_death as yes')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).yes;

describe('versions of a record of 死亡库 (03 §34.4)', () => {
  it('an earlier version that is read again after a later one changes nothing, however often', async () => {
    const z = await somebody();
    const first = said(z);
    const second = { ...first, seq: next(), op: 'UPDATE' as const, deathDate: '2026-03-20' };
    const third = { ...first, seq: next(), op: 'CANCEL' as const, deathDate: '2026-03-20' };
    expect(await take(first, second)).toBe(2);
    expect(await take(first, second)).toBe(0);
    expect(await matchOf(z)).toMatchObject({ state: 'PENDING', diedOn: '2026-03-20' });
    expect(await take(first, second, third)).toBe(1);
    expect(await take(first, second, third)).toBe(0);
    expect(await payStates(z.payables)).toEqual([['ACTIVE', null]]);
  });

  it('what one source takes back the other still says; what is said again after it was taken back counts again', async () => {
    const person = await cadreOnRegister(811);
    const [one, other] = [said(person), said(person, { source: 'WJ' })];
    await take(one, other);
    expect(await suspected(person.id)).toBe(true);
    // The number may be left out of a message that takes something back.
    await take({ ...one, seq: next(), op: 'CANCEL', idNo: null });
    expect(await suspected(person.id)).toBe(true);
    await take({ ...other, seq: next(), op: 'CANCEL' });
    expect(await suspected(person.id)).toBe(false);
    await take({ ...other, seq: next(), op: 'ADD' });
    expect(await suspected(person.id)).toBe(true);
  });

  it('a corrected number leaves whom it named and names the right one; a number that comes later is matched', async () => {
    const [wrong, right, late] = [await somebody(), await somebody(), await somebody()];
    const record = said(wrong);
    const without = said(late, { idNo: null });
    await take(record, without);
    expect(await payStates(wrong.payables)).toEqual([['PAUSED', null]]);
    expect(await payStates([...right.payables, ...late.payables])).toEqual(Array(2).fill(['ACTIVE', null]));
    await take(
      { ...record, name: right.name, idNo: right.idNo, seq: next(), op: 'UPDATE' },
      { ...without, idNo: late.idNo, seq: next(), op: 'UPDATE' },
    );
    expect(await matchOf(wrong)).toMatchObject({ state: 'REFUTED' });
    expect(await payStates(wrong.payables)).toEqual([['ACTIVE', null]]);
    for (const one of [right, late]) {
      expect(await matchOf(one)).toMatchObject({ state: 'PENDING', strength: 'STRONG' });
      expect(await payStates(one.payables)).toEqual([['PAUSED', null]]);
    }
  });

  it('a surer second source pauses whom the first one had named otherwise', async () => {
    const z = await somebody();
    await take(said({ ...z, name: '测试错名' }));
    expect(await payStates(z.payables)).toEqual([['ACTIVE', null]]);
    await take(said(z, { source: 'GA' }));
    expect(await matchOf(z)).toMatchObject({ strength: 'STRONG' });
    expect(await payStates(z.payables)).toEqual([['PAUSED', null]]);
  });

  it('who is entered after his death was reported is matched and paused at once, and a further class waits with the others', async () => {
    const person = { name: '测试后录', idNo: buildIdNumber('310109', '1945-03-12', 977) };
    await take(said(person));
    const payables = await transaction(system(), async (tx) => {
      const place = await placeOfStreet(tx, STREET);
      const enter = (classCode: string) => enterPayable(tx, { ...person, classCode, monthly: '100.00', place });
      return [await enter('01'), await enter('09')];
    });
    expect(await matchOf(person)).toMatchObject({ state: 'PENDING', strength: 'STRONG' });
    expect(await payStates(payables)).toEqual([
      ['PAUSED', null],
      ['PAUSED', null],
    ]);
  });
});

describe('requests that 死亡库 overtakes (03 §34.3)', () => {
  /** A request without a match, with a certificate. */
  async function byHand(payableId: string | undefined): Promise<string> {
    const file = await storeFile(await staff.officer.ctx(), drawPdf(['died']), { name: '死亡证明.pdf' });
    const { data, code, message } = await staff.officer.run(START, {
      p: payableId,
      i: { diedOn: '2026-03-18', evidence: 'DEATH_CERT' },
      f: [file.id],
      q: randomUUID(),
    });
    if (code) throw new Error(`${code} ${message}`);
    return (data.startReduction as { id: string }).id;
  }

  it('giving up a request that was begun by hand pays nobody whom 死亡库 has named meanwhile', async () => {
    const z = await somebody();
    const id = await byHand(z.payables[0]);
    await take(said(z));
    expect(await payStates(z.payables)).toEqual([['PAUSED', null]]);
    expect(await act(staff.officer, id, 'withdraw', { reasonText: '改由死亡库命中办理' })).toBe('OK');
    expect(await payStates(z.payables)).toEqual([['PAUSED', null]]);
    // And where it is carried out, the match has nothing left to ask for.
    const other = await somebody();
    const carried = await byHand(other.payables[0]);
    await take(said(other));
    expect(await act(staff.officer, carried, 'submitDistrict')).toBe('OK');
    expect(await act(staff.chief, carried, 'approve')).toBe('OK');
    expect(await act(staff.director, carried, 'approve')).toBe('OK');
    await app.job('bereavement.reduce');
    expect(await matchOf(other)).toMatchObject({ state: 'IGNORED' });
  });

  it('a draft of a street is the street’s to give up, not the district’s', async () => {
    const z = await somebody();
    await take(said(z));
    const { id } = await begun(staff.street, { m: (await matchOf(z))?.id });
    const reason = { reasonText: '由区级统一办理该人员' };
    expect(await act(staff.officer, id, 'withdraw', reason)).toMatchObject({ code: 'E-0503' });
    expect(await act(staff.street, id, 'withdraw', reason)).toBe('OK');
  });

  it('a record that is taken back between approval and execution is followed by a revocation', async () => {
    const z = await somebody();
    const record = said(z);
    await take(record);
    const id = await approvedByDistrict({ m: (await matchOf(z))?.id });
    await take({ ...record, seq: next(), op: 'CANCEL' });
    await app.job('bereavement.reduce');
    const followUp = await tables(system())
      .selectFrom('reduction_request')
      .select(['kind', 'state'])
      .where('of_id', '=', id)
      .execute();
    expect(followUp).toEqual([{ kind: 'REVOCATION', state: 'DRAFT' }]);
    expect((await request(id)).state).toBe('REPORTED');
  });
});
