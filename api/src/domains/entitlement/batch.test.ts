import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  actOn,
  batchOf,
  type EntitlementApp,
  entitlementApp,
  getListed,
  listed,
  pushedBatch,
  soldier,
} from '../../../test/entitlement.ts';
import { rows, sql } from '../../database/sql.ts';

let app: EntitlementApp;
beforeAll(async () => {
  app = await entitlementApp('entitlement_batch', '2026-06-08T01:00:00Z');
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

describe('免申即享: a batch and its results', () => {
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
});
