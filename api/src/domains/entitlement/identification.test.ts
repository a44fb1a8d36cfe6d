import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actOn,
  batchOf,
  type EntitlementApp,
  entitlementApp,
  getListed,
  listed,
  soldier,
} from '../../../test/entitlement.ts';
import { rows, sql } from '../../database/sql.ts';

let app: EntitlementApp;
beforeAll(async () => {
  app = await entitlementApp('entitlement_identify', '2026-03-20T02:00:00Z');
}, 60_000);
afterAll(() => app.close());

const system = () => app.system();

interface FileView {
  incomplete: boolean;
  insurance: {
    insuranceType: string;
    account: string;
    enrolledOn: string;
    source: string;
    status: string;
    toMonth: string | null;
  }[];
}

async function fileOf(personId: string): Promise<FileView> {
  const officer = await app.as('officer_hk');
  const { data } = await officer.run(
    'query ($id: ID!) { personFile(id: $id) { incomplete insurance { insuranceType account enrolledOn source status toMonth } } }',
    { id: personId },
  );
  return data.personFile as FileView;
}

const noticesOf = (template: string) =>
  rows<{ title: string; body: string }>(
    system(),
    sql`select title, body from notification where template_code = ${template} order by id`,
  );

describe('免申即享: who is entitled', () => {
  it('R6.1.2, R6.2.1, AC-06-01 identifies by the nightly run, matches, and batches on the fifth working day with the insured types of consent', async () => {
    const wants = soldier(1, { recordNo: 'A-1', serviceMonths: 156 });
    const silent = soldier(2, { recordNo: 'A-2' });
    const notPlaced = soldier(3, { recordNo: 'A-3', placementType: 'ZZJY' });
    app.parties.placement.journal.push(wants, silent, notPlaced);
    await app.job('entitlement.identify');

    const list = await listed(system());
    expect(list.get('A-1')).toMatchObject({
      state: 'READY',
      waitingStart: '2026-03',
      matchResult: 'MATCHED',
      consentState: 'PENDING',
    });
    expect(list.has('A-3')).toBe(false);
    const [out] = await rows<{ verdicts: { code: string; passed: boolean; value: string }[] }>(
      system(),
      sql`select verdicts from placement_record where record_no = 'A-3'`,
    );
    expect(out?.verdicts.filter((v) => !v.passed)).toMatchObject([{ code: 'PLACEMENT_TYPE', value: '自主就业' }]);
    expect((await fileOf(list.get('A-1')?.personId ?? '')).incomplete).toBe(true);

    const [question] = await rows<{ id: string; version: number }>(
      system(),
      sql`select id, version from confirmation where record_id = ${list.get('A-1')?.id}`,
    );
    const answered = await actOn(
      await app.as('clerk_hk'),
      'answerConfirmations',
      'confirm',
      question ? [question] : [],
    );
    expect(answered.result).toMatchObject({ ok: 1 });
    expect(await getListed(system(), 'A-1')).toMatchObject({ consentState: 'CONFIRMED' });

    app.clock.set(new Date('2026-04-07T00:00:00Z'));
    await app.job('entitlement.monthly-batches');
    expect((await getListed(system(), 'A-1')).batchId).toBeNull();
    app.clock.set(new Date('2026-04-08T00:00:00Z'));
    await app.job('entitlement.monthly-batches');
    const batched = await listed(system());
    expect(batched.get('A-1')?.state).toBe('BATCHED');
    const lines = await rows<{ recordNo: string; types: string[] }>(
      system(),
      sql`select r.record_no as "recordNo", l.insured_types as types from entitlement_line l join entitlement_candidate c
            on c.id = l.candidate_id join placement_record r on r.id = c.placement_record_id order by 1`,
    );
    expect(lines).toEqual([
      { recordNo: 'A-1', types: ['PENSION', 'MEDICAL'] },
      { recordNo: 'A-2', types: ['PENSION'] },
    ]);
    const batch = await batchOf(system(), batched.get('A-1')?.batchId ?? '');
    const discarded = await actOn(await app.as('chief_hk'), 'advanceEntitlementBatches', 'discard', [batch], {
      reasonCode: 'D02',
    });
    expect(discarded.result).toMatchObject({ ok: 1 });
    expect((await getListed(system(), 'A-2')).state).toBe('READY');
  });

  it('the month’s batch is made up for after a batch day on which nothing ran, once, and the chief is told', async () => {
    const runOn = async (day: string) => {
      app.clock.set(new Date(`${day}T08:00:00+08:00`));
      await app.job('entitlement.monthly-batches');
      return (await getListed(system(), 'A-2')).batchId;
    };
    // 2026-05-09, a Saturday, is worked: the fifth working day is the 11th.
    expect(await runOn('2026-05-10')).toBeNull();
    const batch = await batchOf(system(), (await runOn('2026-05-13')) ?? '');
    expect(await noticesOf('N68')).toMatchObject([
      { title: `本月批次补生成：${batch.batchNo}`, body: expect.stringContaining('2026年5月11日 生成') },
    ]);
    expect(
      await rows(
        system(),
        sql`select object_id as id, detail from audit_entry where event = 'entitlement.batch-late' order by id`,
      ),
    ).toEqual([{ id: batch.id, detail: { due: '2026-05-11', count: 2 } }]);

    const discarded = await actOn(await app.as('chief_hk'), 'advanceEntitlementBatches', 'discard', [batch], {
      reasonCode: 'D02',
    });
    expect(discarded.result).toMatchObject({ ok: 1 });
    expect(await runOn('2026-05-14')).toBeNull();
  });

  it('AC-06-02 a name that differs by one character is MISMATCH, both values side by side, no push', async () => {
    const ding = soldier(11, { recordNo: 'B-1', name: '测试丁' });
    app.parties.placement.journal.push(ding);
    app.parties.social.differences.set(ding.idNo, { name: '测试叮' });
    await app.job('entitlement.identify');
    const one = await getListed(system(), 'B-1');
    expect(one.state).toBe('MISMATCH');
    const officer = await app.as('officer_hk');
    const { data } = await officer.run(
      'query ($id: ID!) { entitlementCandidate(id: $id) { comparison { field placement social equal } } }',
      { id: one.id },
    );
    const { comparison } = data.entitlementCandidate as { comparison: { field: string; equal: boolean }[] };
    expect(comparison.filter((f) => !f.equal)).toEqual([
      { field: 'name', placement: '测*丁', social: '测*叮', equal: false },
    ]);
    await app.job('entitlement.match');
    expect((await getListed(system(), 'B-1')).state).toBe('MISMATCH');

    const adopted = await actOn(officer, 'advanceCandidates', 'adoptSocial', [one], { note: '已与本人核对户口簿' });
    expect(adopted.result).toMatchObject({ ok: 1 });
    await app.job('entitlement.match');
    expect((await getListed(system(), 'B-1')).state).toBe('READY');
    const revealed = await officer.run(
      'mutation ($id: ID!) { revealCandidate(id: $id, reason: "核对采用的姓名") { name } }',
      { id: one.id },
    );
    expect(revealed.data.revealCandidate).toEqual({ name: '测试叮' });
  });

  it('a person insured by an employer is not pushed, and no value can be adopted (8.9)', async () => {
    const employed = soldier(12, { recordNo: 'B-2' });
    app.parties.placement.journal.push(employed);
    app.parties.social.differences.set(employed.idNo, { employer: '上海示范物流有限公司' });
    await app.job('entitlement.identify');
    const one = await getListed(system(), 'B-2');
    expect(one.state).toBe('MISMATCH');
    const officer = await app.as('officer_hk');
    expect((await actOn(officer, 'advanceCandidates', 'adoptPlacement', [one])).result?.rows).toMatchObject([
      { result: 'FAILED', code: 'E-0601' },
    ]);
    expect((await actOn(officer, 'advanceCandidates', 'verify', [one])).result).toMatchObject({ ok: 1 });
    app.parties.social.differences.delete(employed.idNo);
    await app.job('entitlement.match');
    expect((await getListed(system(), 'B-2')).state).toBe('READY');
  });

  it('AC-06-06 six months without work: an alert of level 2 to the district chief with the date', async () => {
    app.clock.set(new Date('2026-09-01T00:00:00Z'));
    await app.job('entitlement.long-waits');
    expect(await noticesOf('N64')).toEqual([]);
    app.clock.set(new Date('2026-09-02T00:00:00Z'));
    await app.job('entitlement.long-waits');
    await app.job('entitlement.long-waits');
    const alerts = await noticesOf('N64');
    expect(alerts.length).toBeGreaterThan(0);
    expect(alerts[0]?.body).toContain('2026年9月2日');
    const [task] = await rows<{ role: string }>(
      system(),
      sql`select role_code as role from task where kind = 'LONG_WAIT' limit 1`,
    );
    expect(task?.role).toBe('DIST_CHIEF');
  });
});
