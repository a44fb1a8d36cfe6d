import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { pushOutbox } from '../../../platform/outbox/index.ts';
import { openApplicantCell } from '../applicants/applicant-cells.ts';
import { PORTAL_STATUS } from './portal-channel.ts';
import { PORTAL_STATUSES, portalStatus } from './portal-status.ts';

interface Standing {
  caseId: string;
  caseNo: string;
  state: string;
  matterStates: string[] | null;
  orgId: string;
  orgPath: string;
  districtCode: string;
  orgName: string;
  applicantId: string;
  idNo: string;
}

export const portalStream = (caseId: string) => `portal:${caseId}`;

/**
 * Tells 办件中心 where applications of these pages stand now, in the transaction that moved them: what is committed gets there however long
 * the portal is away (01 §9.5, AC-07-07). Cases that came another way are passed over.
 */
export async function tellPortal(tx: Ctx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  const standings = await rows<Standing>(
    tx,
    sql`select c.id as "caseId", c.case_no as "caseNo", c.state, c.org_id as "orgId", c.org_path as "orgPath",
               c.district_code as "districtCode", o.name as "orgName", a.id as "applicantId", a.id_no as "idNo",
               (select array_agg(s.state::text) from sub_case s where s.case_id = c.id) as "matterStates"
          from online_application x join one_thing_case c on c.id = x.case_id join org o on o.id = c.org_id
               join applicant a on a.id = x.applicant_id
         where x.case_id = any(${[...new Set(caseIds)]}::uuid[]) order by c.id`,
  );
  const at = tx.app.clock.now().toISOString();
  await pushOutbox(
    tx,
    standings.map((one) => {
      const status = portalStatus(one.state, one.matterStates ?? []);
      const said = { caseNo: one.caseNo, status, statusTitle: PORTAL_STATUSES[status], office: one.orgName, at };
      const idNo = openApplicantCell(tx.app.keys, one.applicantId, 'idNo', one.idNo);
      return {
        channel: PORTAL_STATUS,
        kind: 'STATUS',
        streamKey: portalStream(one.caseId),
        streamTitle: one.caseNo,
        payload: { ...said, idNo },
        masked: { ...said, idNo: mask('idNumber', idNo) },
        recordType: 'case' as const,
        recordId: one.caseId,
        rootId: one.caseId,
        orgId: one.orgId,
        orgPath: one.orgPath,
        districtCode: one.districtCode,
      };
    }),
  );
}

/** Of each case whether 办件中心 has heard everything; cases that it is told nothing of count as synchronised. */
export async function portalWaits(ctx: Ctx, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const waiting = await rows<{ id: string; at: SqlInstant }>(
    ctx,
    sql`select distinct record_id as id from outbox_message
         where channel = ${PORTAL_STATUS} and record_id = any(${[...caseIds]}::uuid[]) and state not in ('ACKED', 'SKIPPED')`,
  );
  return new Set(waiting.map(({ id }) => id));
}
