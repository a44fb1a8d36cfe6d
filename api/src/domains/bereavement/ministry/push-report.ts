import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { pushOutbox } from '../../../platform/outbox/index.ts';
import { readBeneficiary } from '../payable/beneficiaries.ts';
import { MINISTRY_REPORT } from '../record-types.ts';
import { streamOf } from './ministry-channel.ts';

/** Reduction code 死亡 of the ministry (03 §34.7). */
const DIED = '01';

/** Hands a report to the outbox; its edition has a stream and with it a message number of its own. */
export async function pushReport(tx: Ctx, reportId: string): Promise<void> {
  const report = await readReport(tx, reportId);
  const person = await readBeneficiary(tx, report.beneficiaryId);
  const content = {
    version: report.edition,
    action: report.action,
    personUid: report.beneficiaryId,
    classCode: report.classCode,
    districtCode: report.districtCode,
    reductionCode: DIED,
    deathDate: report.diedOn,
    stopMonth: report.stopMonth,
    approvedBy: report.approvedBy,
    approvedAt: report.approvedAt ? formatDateTime(toDate(report.approvedAt)) : null,
    attachments: await attachmentsOf(tx, report.requestId),
  };
  const [pushed] = await pushOutbox(tx, [
    {
      orgId: report.orgId,
      orgPath: report.orgPath,
      districtCode: report.districtCode,
      channel: 'ministry-reduction',
      kind: 'MINISTRY_REDUCE',
      streamKey: streamOf(reportId),
      streamTitle: report.reportNo,
      payload: { ...content, name: person.name, idNo: person.idNo },
      masked: { ...content, name: person.nameMasked },
      recordType: MINISTRY_REPORT,
      recordId: reportId,
      rootId: report.requestId,
    },
  ]);
  await tables(tx)
    .updateTable('ministry_report')
    .set({ standing: 'SENT', message_id: pushed?.pushId ?? null, sent_at: tx.app.clock.now() })
    .where('id', '=', reportId)
    .execute();
}

const readReport = (tx: Ctx, id: string) =>
  tables(tx)
    .selectFrom('ministry_report as m')
    .innerJoin('payable_person as a', 'a.id', 'm.payable_id')
    .innerJoin('reduction_request as r', 'r.id', 'm.request_id')
    .select(['m.report_no as reportNo', 'm.edition', 'm.action', 'm.class_code as classCode', 'm.died_on as diedOn'])
    .select(['m.stop_month as stopMonth', 'm.request_id as requestId', 'a.beneficiary_id as beneficiaryId'])
    .select(['m.org_id as orgId', 'm.org_path as orgPath', 'm.district_code as districtCode'])
    .select(['r.approved_by as approvedBy', 'r.approved_at as approvedAt'])
    .where('m.id', '=', id)
    .executeTakeFirstOrThrow();

const attachmentsOf = (tx: Ctx, requestId: string) =>
  tables(tx)
    .selectFrom('attachment as t')
    .innerJoin('stored_file as f', 'f.id', 't.file_id')
    .select(['f.name', 'f.sm3'])
    .where('t.record_id', '=', requestId)
    .orderBy('t.id')
    .execute();
