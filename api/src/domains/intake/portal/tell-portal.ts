import { rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { pushOutbox } from '../../../platform/outbox/index.ts';
import { readForms } from '../../cases/index.ts';
import { PORTAL_STATUS } from './portal-channel.ts';
import { PORTAL_STATUSES, portalStatus } from './portal-status.ts';

interface Standing {
  caseId: string;
  caseNo: string;
  applicationNo: string | null;
  state: string;
  finishMode: string | null;
  matterStates: string[] | null;
  orgId: string;
  orgPath: string;
  districtCode: string;
  orgName: string;
}

export const portalStream = (caseId: string) => `portal:${caseId}`;

/**
 * Tells 办件中心 where applications of its users stand now, in the transaction that moved them: what is committed gets there however long the
 * portal is away (01 §9.5, AC-07-07). Those of our own pages and those that the portal sent are told of; cases of the window, and those whose applicant has
 * closed the account, are passed over.
 */
export async function tellPortal(tx: Ctx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  const standings = await rows<Standing>(
    tx,
    sql`select c.id as "caseId", c.case_no as "caseNo", c.application_no as "applicationNo", c.state, c.finish_mode as "finishMode",
               c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode", o.name as "orgName",
               (select array_agg(s.state::text) from sub_case s where s.case_id = c.id) as "matterStates"
          from one_thing_case c join org o on o.id = c.org_id
         where c.id = any(${[...new Set(caseIds)]}::uuid[])
           and (exists (select 1 from online_application x join applicant a on a.id = x.applicant_id
                         where x.case_id = c.id and a.closed_at is null)
             or exists (select 1 from portal_application p where p.case_id = c.id)) order by c.id`,
  );
  const told = await lastTold(tx, standings);
  const moved = standings
    .map((one) => ({ ...one, status: portalStatus({ ...one, matterStates: one.matterStates ?? [] }) }))
    .filter(({ caseId, status, orgName }) => told.get(caseId) !== `${status} ${orgName}`);
  if (moved.length === 0) return;
  const forms = await readForms(
    tx,
    moved.map(({ caseId }) => caseId),
  );
  const at = tx.app.clock.now().toISOString();
  await pushOutbox(
    tx,
    moved.map(({ status, ...one }) => {
      const statusTitle = PORTAL_STATUSES[status];
      const said = {
        caseNo: one.caseNo,
        applicationNo: one.applicationNo,
        status,
        statusTitle,
        office: one.orgName,
        at,
      };
      const idNo = forms.get(one.caseId)?.idNo ?? '';
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

/** What 办件中心 was told last of each case: an act that changes neither status nor office is no news, and would give the old one a new time. */
async function lastTold(tx: Ctx, cases: readonly Pick<Standing, 'caseId'>[]): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ caseId: string; status: string; office: string }>(
    tx,
    sql`select m.record_id as "caseId", m.payload_masked ->> 'status' as status, m.payload_masked ->> 'office' as office
          from unnest(${cases.map(({ caseId }) => portalStream(caseId))}::text[]) key
         cross join lateral (select record_id, payload_masked, state from outbox_message where stream_key = key order by seq desc limit 1) m
         where m.state not in ('REJECTED', 'SKIPPED')`,
  );
  return new Map(found.map(({ caseId, status, office }) => [caseId, `${status} ${office}`]));
}

/** A case that the portal has sent (APPLICATION.SUBMIT) is the portal's to show: it is told of it from now on. */
export async function followPortalApplication(tx: Ctx, caseId: string): Promise<void> {
  await run(
    tx,
    sql`insert into portal_application (case_id, created_at) values (${caseId}, ${tx.app.clock.now()})
        on conflict (case_id) do nothing`,
  );
  await tellPortal(tx, [caseId]);
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
