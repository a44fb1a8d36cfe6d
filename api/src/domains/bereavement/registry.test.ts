import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  app,
  begin,
  begun,
  closeDesk,
  dies,
  MATCHES,
  matchOf,
  openDesk,
  payStates,
  pull,
  somebody,
  staff,
  system,
  todos,
} from '../../../test/reductions.ts';
import { run, sql } from '../../database/sql.ts';
import { tables } from '../../database/tables.ts';
import { instantOf } from '../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../platform/files/index.ts';
import { transaction } from '../../platform/kernel/index.ts';
import { disagreements } from '../../platform/records/disagreements.ts';
import { deathMatch } from './matches/match.record.ts';
import { ministryReport } from './ministry/report.record.ts';
import { payAdjustment } from './payable/adjustment.record.ts';
import { lastDueMonth } from './payable/beneficiaries.ts';
import { enterPayable } from './payable/enter-person.ts';
import { payablePerson } from './payable/payable.record.ts';
import { stopOrder } from './reduction/stop-order.record.ts';
import { deathRecord } from './registry/death.record.ts';
import { deathFault } from './registry/fault.record.ts';
import { reductionRequest } from './requests/request.record.ts';

beforeAll(() => openDesk('deaths_registry'), 60_000);
afterAll(closeDesk);

it('agrees with its tables', async () => {
  const declared = [
    deathMatch,
    reductionRequest,
    payablePerson,
    stopOrder,
    ministryReport,
    payAdjustment,
    deathRecord,
    deathFault,
  ];
  expect(
    await disagreements(
      system(),
      declared.map(({ table }) => table),
    ),
  ).toEqual([]);
});

describe('死亡库 (03 §34.3, §34.4)', () => {
  it('AC34-1 a new record shows 死亡人员待办 at both levels, and whoever is named is paused', async () => {
    const z = await somebody();
    dies(z);
    await pull();
    const match = await matchOf(z);
    expect(match).toMatchObject({ state: 'PENDING', strength: 'STRONG' });
    for (const who of [staff.officer, staff.street]) {
      expect((await todos(who)).filter(({ recordId }) => recordId === match?.id).map(({ title }) => title)).toEqual([
        '死亡人员待办',
      ]);
      expect((await who.run('{ deathTodoCount }')).data.deathTodoCount).toBe(1);
    }
    expect((await staff.pudong.run('{ deathTodoCount }')).data.deathTodoCount).toBe(0);
    expect(await payStates(z.payables)).toEqual([['PAUSED', null]]);
    // Read again within the overlap: nothing is doubled.
    await pull();
    expect((await todos(staff.officer)).filter(({ recordId }) => recordId === match?.id)).toHaveLength(1);
  });

  it('34.8 what has no number stands under 无法匹配; nobody is paused whose name differs, nor either of two under one number', async () => {
    const [weak, twice] = [await somebody(), await somebody()];
    await transaction(system(), async (tx) => {
      const place = await tables(tx)
        .selectFrom('payable_person')
        .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
        .where('id', '=', twice.payables[0] ?? '')
        .executeTakeFirstOrThrow();
      await enterPayable(tx, { ...twice, name: '测试另一人', classCode: '02', monthly: '100.00', place });
    });
    dies({ ...weak, name: '测试别名' });
    dies(twice);
    dies({ name: '测试无证', idNo: null });
    await pull();
    expect(await matchOf(weak)).toMatchObject({ strength: 'WEAK' });
    const both = ((await staff.officer.run(MATCHES, { s: twice.idNo })).data.deathMatches as { nodes: object[] }).nodes;
    expect(both).toMatchObject([{ strength: 'MULTI' }, { strength: 'MULTI' }]);
    expect(await payStates([...weak.payables, ...twice.payables])).toEqual([
      ['ACTIVE', null],
      ['ACTIVE', null],
    ]);
    const city = await app.as('city_officer');
    const { deathRecords } = (
      await city.run('{ deathRecords(filter: { outcomes: [NO_ID] }) { nodes { idNoMasked outcomeTitle } } }')
    ).data as { deathRecords: { nodes: object[] } };
    expect(deathRecords.nodes).toEqual([{ idNoMasked: null, outcomeTitle: '无法匹配' }]);
    // 03 §34.5: neither is certain without evidence.
    expect(await begin(staff.officer, { m: (await matchOf(weak))?.id })).toMatchObject({ code: 'E-3403' });
  });

  it('34.8 two sources with two days are one match that shows both, and the officer chooses either', async () => {
    const z = await somebody();
    dies(z);
    dies(z, { source: 'GA', deathDate: '2026-03-20' });
    await pull();
    const match = await matchOf(z);
    expect(match).toMatchObject({ sourceTitles: ['民政殡葬', '公安注销'] });
    const { data } = await staff.street.run(
      'query ($m: ID) { reductionOutlook(matchId: $m) { records { sourceTitle diedOn } } }',
      { m: match?.id },
    );
    expect((data.reductionOutlook as { records: object[] }).records).toEqual([
      { sourceTitle: '民政殡葬', diedOn: '2026-03-18' },
      { sourceTitle: '公安注销', diedOn: '2026-03-20' },
    ]);
    const matches = await tables(system())
      .selectFrom('death_match')
      .select('id')
      .where('beneficiary_id', 'in', (of) =>
        of.selectFrom('payable_person').select('beneficiary_id').where('id', 'in', z.payables),
      )
      .execute();
    expect(matches).toEqual([{ id: match?.id }]);
    const { id } = await begun(staff.street, { m: match?.id }, { diedOn: '2026-03-20' });
    const chosen = await staff.officer.run('query ($id: ID!) { reductionRequest(id: $id) { diedOn evidence } }', {
      id,
    });
    expect(chosen.data.reductionRequest).toEqual({ diedOn: '2026-03-20', evidence: null });
  });

  it('34.8 whoever is 已停发 already is 已忽略 by itself, and is nobody’s to-do', async () => {
    const gone = await somebody();
    await tables(system())
      .updateTable('payable_person')
      .set({ pay_status: 'STOPPED', stop_month: '2026-01' })
      .where('id', 'in', gone.payables)
      .execute();
    dies(gone);
    await pull();
    const ignored = await matchOf(gone);
    expect(ignored).toMatchObject({ state: 'IGNORED' });
    expect((await todos(staff.officer)).filter(({ recordId }) => recordId === ignored?.id)).toEqual([]);
    expect(await begin(staff.officer, { m: ignored?.id })).toMatchObject({ code: expect.stringMatching(/^E-/) });
  });

  it('03 §34.4, §34.8 a bad record stops nobody behind it: it is listed with its reason, the watermark goes on, and it is tried again', async () => {
    const [first, broken, last] = [await somebody(), await somebody(), await somebody()];
    dies(first);
    const strange = dies(first, { deathDate: '2026-13-45' });
    const failing = dies(broken);
    dies(last, { registerDate: '2026-06-01' });
    // What cannot be carried out of one person: nothing of him may be written.
    const guard = (on: boolean) =>
      run(
        system(),
        sql.raw(
          on
            ? `create function test_refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
               create trigger test_refuse before update on payable_person for each row when (old.id = '${broken.payables[0]}') execute function test_refuse()`
            : 'drop trigger test_refuse on payable_person; drop function test_refuse()',
        ),
      );
    await guard(true);
    await pull();
    await guard(false);
    expect(await matchOf(first)).toMatchObject({ state: 'PENDING' });
    expect(await matchOf(last)).toMatchObject({ state: 'PENDING' });
    expect(await matchOf(broken)).toBeUndefined();
    const cursor = await tables(system())
      .selectFrom('pull_cursor')
      .select('cursor')
      .where('source', '=', 'SWK')
      .executeTakeFirst();
    expect(cursor?.cursor).toMatch(/^2026-06-01/);
    const city = await app.as('city_officer');
    const LIST = '{ deathFaults { nodes { sourceRecordId kind reason settledAt } } }';
    const listed = async () =>
      ((await city.run(LIST)).data.deathFaults as { nodes: { sourceRecordId: string }[] }).nodes.toSorted((a, b) =>
        a.sourceRecordId.localeCompare(b.sourceRecordId),
      );
    expect(await listed()).toEqual(
      [
        { sourceRecordId: strange, kind: 'MALFORMED', reason: expect.stringContaining('deathDate'), settledAt: null },
        { sourceRecordId: failing, kind: 'FAILED', reason: expect.stringContaining('编号'), settledAt: null },
      ].toSorted((a, b) => a.sourceRecordId.localeCompare(b.sourceRecordId)),
    );
    await pull();
    expect(await matchOf(broken)).toMatchObject({ state: 'PENDING' });
    expect((await listed()).find(({ sourceRecordId }) => sourceRecordId === failing)).toMatchObject({
      settledAt: expect.any(String),
    });
  });

  it('核实有误 lifts the pause and lists the missed months for back-pay', async () => {
    const z = await somebody(['01'], ['2026-05']);
    dies(z);
    await pull();
    const match = await matchOf(z);
    app.clock.set(instantOf('2026-07-02', '10:00'));
    const refute = 'mutation ($i: RecordActInput!) { advanceDeathMatches(input: $i) { ok rows { code } } }';
    const officer = await app.as('officer_hk');
    const input = {
      action: 'refute',
      rows: [{ id: match?.id, version: match?.version }],
      requestId: randomUUID(),
      reasonText: '经核实本人健在',
    };
    expect((await officer.run(refute, { i: input })).data.advanceDeathMatches).toMatchObject({
      rows: [{ code: 'E-3409' }],
    });
    const file = await storeFile(await officer.ctx(), drawPdf(['alive']), { name: '证明.pdf' });
    expect(
      (await officer.run(refute, { i: { ...input, requestId: randomUUID(), attachmentIds: [file.id] } })).data
        .advanceDeathMatches,
    ).toMatchObject({ ok: 1 });
    expect(await payStates(z.payables)).toEqual([['ACTIVE', null]]);
    const owed = await tables(system())
      .selectFrom('pay_adjustment')
      .select(['kind', 'months', 'amount'])
      .where('payable_id', 'in', z.payables)
      .execute();
    // July has not ended and nobody was paid for it: it comes with its own roster.
    expect(owed).toEqual([{ kind: 'OWED', months: ['2026-06'], amount: '2860.00' }]);
    expect(await lastDueMonth(system(), '310109')).toBe('2026-06');
    await somebody(['01'], ['2026-07']);
    expect(await lastDueMonth(system(), '310109')).toBe('2026-07');
    app.clock.set(instantOf('2026-06-01', '09:05'));
  });
});
