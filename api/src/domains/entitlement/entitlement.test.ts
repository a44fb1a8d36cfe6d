import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actOn,
  batchOf,
  type EntitlementApp,
  enter,
  entitlementApp,
  getListed,
  listed,
  pushedBatch,
  soldier,
} from '../../../test/entitlement.ts';
import { rows, sql } from '../../database/sql.ts';

let app: EntitlementApp;
beforeAll(async () => {
  app = await entitlementApp('entitlement', '2026-03-20T02:00:00Z');
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

describe('免申即享', () => {
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

  describe('a batch of 42', () => {
    let batchId: string;
    let failedNo: string;

    it('R6.0, R6.2.2, R6.3.1, AC-06-03 41 successes fill the files, the one failure is a to-do with its reason, the batch shows 41/1', async () => {
      app.clock.set(new Date('2026-06-08T01:00:00Z'));
      const already = [...(await listed(system())).values()].filter((c) => c.state === 'READY').length;
      const many = Array.from({ length: 42 - already }, (_, n) =>
        soldier(100 + n, { recordNo: `C-${n}`, reportedOn: '2026-05-06' }),
      );
      app.parties.placement.journal.push(...many);
      await app.job('entitlement.identify');
      const batch = await pushedBatch(app);
      batchId = batch.id;
      expect(batch).toMatchObject({ state: 'PUSHED', count: 42, parts: 1 });
      const [sent] = app.parties.social.batches.slice(-1);
      expect(sent).toMatchObject({ batchId, count: 42, part: 1, parts: 1, bizType: 'ENTITLEMENT.BATCH' });
      await app.parties.social.acknowledge(sent?.messageId ?? '');
      expect(await batchOf(system(), batchId)).toMatchObject({ state: 'ACKED', ackedParts: 1 });
      expect((await getListed(system(), 'C-0')).state).toBe('ACKED');

      failedNo = 'C-5';
      app.parties.social.failures.set(many[5]?.idNo ?? '', '身份信息不一致');
      expect((await app.parties.social.results(batchId)).body).toMatchObject({ code: 0 });
      expect(await batchOf(system(), batchId)).toMatchObject({
        state: 'COMPLETED',
        succeeded: 41,
        failed: 1,
        resultsReceived: 42,
      });
      const list = [...(await listed(system())).values()].filter((c) => c.batchId === batchId);
      expect(list.filter((c) => c.state === 'SUCCESS')).toHaveLength(41);
      const file = await fileOf(list.find((c) => c.recordNo === 'C-0')?.personId ?? '');
      expect(file.insurance).toMatchObject([
        { insuranceType: 'PENSION', enrolledOn: '2026-06-08', source: '社保系统' },
      ]);
      expect(file.insurance[0]?.account).toMatch(/^\*{4}\d{4}$/);

      const failed = await getListed(system(), failedNo);
      expect(failed).toMatchObject({ state: 'FAILED', failureReason: '养老：身份信息不一致' });
      const tasks = await (await app.as('officer_hk')).run('{ tasks(first: 100) { nodes { recordId title } } }');
      expect((tasks.data.tasks as { nodes: unknown[] }).nodes).toContainEqual({
        recordId: failed.id,
        title: '核实办理失败原因',
      });
    });

    it('AC-06-04 after a repair the same candidateId goes out again and the file is updated once, not twice', async () => {
      const officer = await app.as('officer_hk');
      const failed = await getListed(system(), failedNo);
      expect(
        (await actOn(officer, 'advanceCandidates', 'repair', [failed], { note: '安置系统已更正' })).result,
      ).toMatchObject({ ok: 1 });
      await app.job('entitlement.match');
      const ready = await getListed(system(), failedNo);
      expect(ready.state).toBe('READY');
      expect((await actOn(officer, 'advanceCandidates', 'repush', [ready])).result).toMatchObject({ ok: 1 });
      await app.drain();
      const [again] = app.parties.social.batches.slice(-1);
      expect(again).toMatchObject({ batchId, candidateIds: [failed.id], part: 2 });
      expect(app.parties.social.persons.get(failed.id)).toMatchObject({ periodYm: '2026-06', pushes: 2 });

      app.parties.social.failures.clear();
      await app.parties.social.results(batchId, [failed.id]);
      await app.parties.social.results(batchId, [failed.id]);
      expect(await getListed(system(), failedNo)).toMatchObject({
        state: 'SUCCESS',
        pensionState: 'SUCCESS',
        failureReason: null,
      });
      const [file] = await rows<{ version: number }>(
        system(),
        sql`select version from person_insurance where person_id = ${failed.personId}`,
      );
      expect(file?.version).toBe(1);
      expect(await batchOf(system(), batchId)).toMatchObject({ state: 'COMPLETED', succeeded: 42, failed: 0 });
    });

    it('a stop message goes out when 安置系统 reports work, and the file says so when 社保系统 has stopped (8.6 no. 7)', async () => {
      app.parties.social.acknowledges = false;
      const content = app.parties.placement.records.find((r) => r.recordNo === 'C-1');
      await app.parties.placement.change('C-1', {
        status: 'PLACED',
        startedOn: '2026-06-05',
        placementDirection: content?.placementDirection ?? '',
      });
      expect(await getListed(system(), 'C-1')).toMatchObject({ state: 'CLOSED', waitingEnd: '2026-05' });
      await app.drain();
      const { id, personId } = await getListed(system(), 'C-1');
      // The file knows the last month before 社保系统 confirms, and keeps it.
      expect((await fileOf(personId)).insurance).toMatchObject([{ status: 'ACTIVE', toMonth: '2026-05' }]);
      await app.parties.social.stopped(id);
      expect((await fileOf(personId)).insurance).toMatchObject([{ status: 'STOPPED', toMonth: '2026-05' }]);
      expect(app.parties.social.stops).toMatchObject([
        { candidateId: id, insuredTypes: ['PENSION'], waitingEnd: '2026-05' },
      ]);
      // Reported on the 6th of May: today, the 8th of June, a month has passed, but none within the waiting.
      const months = `query ($filter: CandidateFilter!) { candidate: entitlementCandidate(id: "${id}") { fullMonths }
        list: entitlementCandidates(first: 100, filter: $filter) { nodes { id } } }`;
      const { data } = await (await app.as('officer_hk')).run(months, { filter: { minMonths: 1, batchId } });
      expect(data.candidate).toEqual({ fullMonths: 0 });
      const waitedLonger = (data.list as { nodes: { id: string }[] }).nodes.map((one) => one.id);
      expect(waitedLonger).toContain((await getListed(system(), 'C-2')).id);
      expect(waitedLonger).not.toContain(id);
    });

    it('an ID number corrected after the push keeps the old one as history; results still match (8.9)', async () => {
      const before = await getListed(system(), 'C-2');
      const corrected = soldier(777).idNo;
      await app.parties.placement.change('C-2', { idNo: corrected });
      const history = await rows<{ masked: string }>(
        system(),
        sql`select id_no_masked as masked from candidate_identity where candidate_id = ${before.id}`,
      );
      expect(history).toHaveLength(1);
      expect((await getListed(system(), 'C-2')).state).toBe('SUCCESS');
    });

    it('a yes to the medical part after the pension sends the medical part after it', async () => {
      const one = await getListed(system(), 'C-3');
      const [question] = await rows<{ no: string }>(
        system(),
        sql`select confirmation_no as no from confirmation where record_id = ${one.id}`,
      );
      const { idNo } = app.parties.placement.records.find((r) => r.recordNo === 'C-3') ?? { idNo: '' };
      const answer = await app.parties.portal.answer({ confirmationNo: question?.no ?? '', idNo, answer: 'CONFIRM' });
      expect(answer.body).toMatchObject({ code: 0 });
      expect(await getListed(system(), 'C-3')).toMatchObject({ state: 'READY', consentState: 'CONFIRMED' });
      const stranger = await app.parties.portal.answer({
        confirmationNo: question?.no ?? '',
        idNo: soldier(5).idNo,
        answer: 'DECLINE',
      });
      expect(stranger.body).toMatchObject({ code: 1003 });
    });
  });

  it('8.6 no. 7 whose pension runs while the medical part is on its way is stopped at 上岗, wherever that part stands', async () => {
    const yes = async (recordNo: string) => {
      const { id } = await getListed(system(), recordNo);
      const [question] = await rows<{ no: string }>(
        system(),
        sql`select confirmation_no as no from confirmation where record_id = ${id}`,
      );
      const { idNo } = app.parties.placement.records.find((r) => r.recordNo === recordNo) ?? { idNo: '' };
      await app.parties.portal.answer({ confirmationNo: question?.no ?? '', idNo, answer: 'CONFIRM' });
      return { id, idNo };
    };
    const placed = (recordNo: string) =>
      app.parties.placement.change(recordNo, { status: 'PLACED', startedOn: '2026-06-20' });
    const statesOf = async (...recordNos: string[]) =>
      (await Promise.all(recordNos.map((no) => getListed(system(), no)))).map(({ state }) => state);

    // C-3 said yes before and waits for the next batch.
    expect(await statesOf('C-3')).toEqual(['READY']);
    await placed('C-3');
    const [failing, leaving] = [await yes('C-6'), await yes('C-7')];
    const batch = await pushedBatch(app);
    await placed('C-7');
    expect(await statesOf('C-6', 'C-7')).toEqual(['PUSHED', 'PUSHED']);
    for (const { idNo } of [failing, leaving]) app.parties.social.failures.set(idNo, '医疗保险已中断');
    await app.parties.social.results(batch.id);
    app.parties.social.failures.clear();
    expect(await statesOf('C-6')).toEqual(['FAILED']);
    await placed('C-6');
    expect(await statesOf('C-3', 'C-6', 'C-7')).toEqual(['CLOSED', 'CLOSED', 'CLOSED']);
    await app.drain();
    for (const recordNo of ['C-3', 'C-6', 'C-7']) {
      const { id: candidateId, personId } = await getListed(system(), recordNo);
      expect(app.parties.social.stops).toContainEqual(
        expect.objectContaining({ candidateId, insuredTypes: ['PENSION'], waitingEnd: '2026-05' }),
      );
      expect((await fileOf(personId)).insurance).toMatchObject([{ insuranceType: 'PENSION', toMonth: '2026-05' }]);
    }
  });

  it('AC-06-07 a silent channel: N05 to the technicians after 24 hours, the city centre on the third day; the batch stays PUSHED', async () => {
    app.parties.placement.journal.push(soldier(300, { recordNo: 'S-1', reportedOn: '2026-05-18' }));
    await app.job('entitlement.identify');
    const batch = await pushedBatch(app);
    app.clock.advance(23 * 3_600_000);
    await app.job('entitlement.watch-acks');
    expect(await noticesOf('N05')).toEqual([]);
    app.clock.advance(3_600_000);
    await app.job('entitlement.watch-acks');
    await app.job('entitlement.watch-acks');
    expect(await noticesOf('N05')).toHaveLength(1);
    expect(await noticesOf('N65')).toEqual([]);
    await app.drain();
    expect(app.parties.social.batches.at(-1)).toMatchObject({ batchId: batch.id, repeats: 1 });
    app.clock.advance(24 * 3_600_000);
    await app.job('entitlement.watch-acks');
    expect(await noticesOf('N65')).toHaveLength(1);
    expect(await batchOf(system(), batch.id)).toMatchObject({ state: 'PUSHED' });
  });

  it('a result before the acknowledgement is accepted: ACKED, then SUCCESS (8.9); reconciliation finds what got lost', async () => {
    const one = await getListed(system(), 'S-1');
    await app.job('entitlement.reconcile');
    expect(await getListed(system(), 'S-1')).toMatchObject({ state: 'SUCCESS' });
    const history = await rows<{ action: string }>(
      system(),
      sql`select action from flow_event where record_id = ${one.id} order by seq`,
    );
    expect(history.map((h) => h.action).slice(-4)).toEqual(['push', 'acknowledge', 'process', 'succeed']);
  });

  it('splits 520 persons into parts of 500 with one batchId (8.9)', async () => {
    await enter(
      system(),
      Array.from({ length: 520 }, (_, n) => soldier(2000 + n, { recordNo: `P-${n}`, reportedOn: '2026-05-20' })).map(
        (s, n) => ({
          ...s,
          mobile: `139${String(n).padStart(8, '0')}`,
        }),
      ),
    );
    await rows(system(), sql`update entitlement_candidate set state = 'READY' where state = 'IDENTIFIED'`);
    const batch = await pushedBatch(app);
    expect(batch.parts).toBe(Math.ceil(batch.count / 500));
    const parts = app.parties.social.batches.filter((b) => b.batchId === batch.id);
    expect(parts.map((p) => p.part).sort()).toEqual([1, 2]);
    expect(parts.reduce((sum, p) => sum + p.count, 0)).toBe(batch.count);
    const { data } = await (await app.as('city_officer')).run(
      '{ entitlementStatistics { districtName eligible coverage successRate averageDays } }',
    );
    expect(data.entitlementStatistics).toMatchObject([{ districtName: '虹口区', successRate: 1 }]);
  }, 60_000);

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
