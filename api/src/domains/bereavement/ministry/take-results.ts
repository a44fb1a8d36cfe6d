import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { NOTICES } from '../notices.ts';
import { REDUCTION } from '../record-types.ts';
import { newestReports } from './newest.ts';

/** What 部级系统 says of a report, by message or by file. */
export interface MinistryResult {
  reportId: string;
  accepted: boolean;
  code: string;
  text: string;
}

/** Keeps the ministry's word with each report and moves the requests: 部级已接收 when every class is, 部级退回 as soon as one comes back (03 §34.3). */
export async function takeResults(tx: Ctx, results: readonly MinistryResult[]): Promise<void> {
  const requests = new Set<string>();
  for (const { reportId, accepted, code, text } of results) {
    const report = await tables(tx)
      .updateTable('ministry_report')
      .set({
        standing: accepted ? 'ACCEPTED' : 'RETURNED',
        result_code: code,
        result_text: text.slice(0, 500),
        answered_at: tx.app.clock.now(),
        updated_at: tx.app.clock.now(),
      })
      .where('id', '=', reportId)
      .where('standing', '<>', accepted ? 'ACCEPTED' : 'RETURNED')
      .returning('request_id')
      .executeTakeFirst();
    if (report) requests.add(report.request_id);
  }
  for (const id of requests) await followRequest(tx, id);
}

async function followRequest(tx: Ctx, id: string): Promise<void> {
  const request = await tables(tx)
    .selectFrom('reduction_request as r')
    .innerJoin('org as d', 'd.code', 'r.district_code')
    .select(['r.request_no as no', 'r.person_name as person', 'r.state', 'r.org_id as orgId', 'd.id as districtId'])
    .where('r.id', '=', id)
    // Answers to two classes come at once: the second one waits, or each would take the other for still unanswered.
    .forUpdate('r')
    .executeTakeFirst();
  if (request?.state !== 'REPORTED') return;
  const reports = (await newestReports(tx, [id])).get(id) ?? [];
  const returned = reports.filter(({ standing }) => standing === 'RETURNED');
  if (returned.length === 0) {
    if (reports.every(({ standing }) => standing === 'ACCEPTED'))
      await advance(tx, { type: REDUCTION, action: 'accept', rows: [{ id }], mode: 'CASCADE' });
    return;
  }
  const reason = returned.map(({ resultText }) => resultText ?? '').join('；');
  await tables(tx)
    .updateTable('reduction_request')
    .set({ ministry_text: reason.slice(0, 500) })
    .where('id', '=', id)
    .execute();
  await advance(tx, {
    type: REDUCTION,
    action: 'refuse',
    rows: [{ id }],
    mode: 'CASCADE',
    input: { reasonText: reason },
  });
  await sendNotices(tx, [
    {
      template: NOTICES.returned,
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId: request.districtId }],
      variables: { 姓名: request.person, 编号: request.no, 原因: reason },
      record: { type: REDUCTION, id, orgId: request.orgId, title: request.no },
    },
  ]);
}
