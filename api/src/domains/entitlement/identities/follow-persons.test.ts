import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type EntitlementApp,
  enter,
  entitlementApp,
  getListed,
  pushedBatch,
  soldier,
} from '../../../../test/entitlement.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { blindIndex } from '../../../platform/crypto/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import {
  buildIdNumber,
  findOrCreatePerson,
  findPersonByIdNumber,
  linkPersons,
  RESIDENT_ID_CARD,
  writeInsurance,
} from '../../people/index.ts';

let app: EntitlementApp;
let chief: Ctx;
const system = () => app.system();

beforeAll(async () => {
  app = await entitlementApp('entitlement_identities', '2026-03-09T02:00:00Z');
  chief = await (await app.as('chief_hk')).ctx();
}, 60_000);
afterAll(() => app.close());

/** One soldier under two numbers: the former, and the one that is valid. */
function twoNumbers(n: number) {
  const former = soldier(n, { recordNo: `F-${n}` });
  const sequence = (Number(former.idNo.slice(14, 17)) + 2) % 1000;
  const idNo = buildIdNumber(former.idNo.slice(0, 6), former.birthDate, sequence);
  return { former, valid: { ...former, recordNo: `V-${n}`, idNo } };
}

async function personOf(idNo: string): Promise<string> {
  const known = await findPersonByIdNumber(system(), idNo);
  if (known) return known.id;
  const person = {
    idType: RESIDENT_ID_CARD,
    idNo,
    name: '测试',
    mobile: '13800000000',
    sex: '1',
    birthDate: '1990-01-01',
  };
  const made = await transaction(system(), (tx) => findOrCreatePerson(tx, { ...person, source: '窗口' }));
  return made.id;
}

/** 身份关联 as the chief confirms it. */
const link = async (former: string, valid: string) => {
  const [from, to] = [await personOf(former), await personOf(valid)];
  await transaction(chief, (tx) => linkPersons(tx, from, to));
  return to;
};
const historyOf = (id: string) =>
  rows<{ action: string; reason: string }>(
    system(),
    sql`select action, reason_text as reason from flow_event where record_type = 'candidate' and record_id = ${id} order by seq desc limit 1`,
  );

describe('身份关联 of somebody on the list (01 §4.8)', () => {
  it('moves the candidate with its question, insurance and file to the kept person, who is on the list once', async () => {
    const { former, valid } = twoNumbers(1);
    await enter(system(), [former]);
    await app.job('entitlement.match');
    const insured = { insuranceType: 'PENSION', enrolledOn: '2026-03-02', source: '社保系统' } as const;
    const open = { unitName: null, paymentBase: null, payStandard: null, fromMonth: null, toMonth: null };
    const insure = (personId: string, account: string, day: string) =>
      writeInsurance(system(), [{ ...insured, ...open, personId, account, sourceAt: new Date(day) }]);
    await insure(await personOf(former.idNo), '310900000001', '2026-03-08');
    await insure(await personOf(valid.idNo), '310900000777', '2026-01-08');
    const kept = await link(former.idNo, valid.idNo);
    expect(await getListed(system(), former.recordNo)).toMatchObject({ personId: kept, consentState: 'PENDING' });

    const question = await firstRow<{ personId: string; key: string }>(
      system(),
      sql`select person_id as "personId", person_key as key from confirmation c
           where record_id = (select id from entitlement_candidate where person_id = ${kept})`,
    );
    const key = blindIndex(app.keys, { name: 'person.id_no', kind: 'id' }, valid.idNo);
    expect(question).toEqual({ personId: kept, key });

    const officer = await app.as('officer_hk');
    for (const search of [valid.idNo, former.idNo]) {
      const { data } = await officer.run(
        'query ($f: CandidateFilter!) { candidates: entitlementCandidates(filter: $f, first: 5) { nodes { candidateNo } } }',
        { f: { search } },
      );
      expect((data.candidates as { nodes: unknown[] }).nodes).toHaveLength(1);
    }
    const file = await officer.run('query ($id: ID!) { personFile(id: $id) { insurance { insuranceType account } } }', {
      id: kept,
    });
    expect(file.data.personFile).toMatchObject({
      insurance: [{ insuranceType: 'PENSION', account: expect.stringMatching(/0001$/) }],
    });
    // The same person through the record of the valid number: no second candidate.
    await enter(system(), [valid]);
    expect(await rows(system(), sql`select id from entitlement_candidate where person_id = ${kept}`)).toHaveLength(1);
  }, 60_000);

  it('lets one go on where both numbers are on the list: the first, or the one that 社保系统 knows', async () => {
    const [one, other] = [twoNumbers(2), twoNumbers(3)];
    await enter(system(), [one.former]);
    await enter(system(), [one.valid]);
    const kept = await link(one.former.idNo, one.valid.idNo);
    const [stays, left] = [await getListed(system(), 'F-2'), await getListed(system(), 'V-2')];
    expect([stays, left]).toMatchObject([
      { state: 'IDENTIFIED', personId: kept },
      { state: 'EXCLUDED', personId: kept, batchId: null },
    ]);
    expect(await historyOf(left.id)).toEqual([
      { action: 'merge', reason: `身份关联后与${stays.candidateNo}为同一人，由${stays.candidateNo}继续办理` },
    ]);

    await enter(system(), [other.former]);
    await enter(system(), [other.valid]);
    await run(
      system(),
      sql`update entitlement_candidate set state = 'READY' where candidate_no = ${(await getListed(system(), 'V-3')).candidateNo}`,
    );
    await pushedBatch(app);
    await link(other.former.idNo, other.valid.idNo);
    expect((await getListed(system(), 'F-3')).state).toBe('EXCLUDED');
    expect((await getListed(system(), 'V-3')).state).toBe('PUSHED');
  }, 60_000);

  it('is refused where 社保系统 knows both (E-0604), and nothing has changed', async () => {
    const { former, valid } = twoNumbers(4);
    await enter(system(), [former]);
    await enter(system(), [valid]);
    await run(
      system(),
      sql`update entitlement_candidate set state = 'SUCCESS' where person_id in
      (${await personOf(former.idNo)}, ${await personOf(valid.idNo)})`,
    );
    await expect(link(former.idNo, valid.idNo)).rejects.toMatchObject({ code: 'E-0604' });
    const [first, second] = [await getListed(system(), 'F-4'), await getListed(system(), 'V-4')];
    expect([first.state, second.state]).toEqual(['SUCCESS', 'SUCCESS']);
    expect(first.personId).toBe(await personOf(former.idNo));
    expect(second.personId).not.toBe(first.personId);
  }, 60_000);
});
