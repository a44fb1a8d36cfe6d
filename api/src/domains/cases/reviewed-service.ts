import { rows, sql } from '../../database/sql.ts';
import type { Ctx, Placed } from '../../platform/kernel/index.ts';
import { caseTitle } from './acts/case-title.ts';
import { openCase, openSubCase } from './case-page.ts';

/** A case or a sub-case as 好差评 sees it: what somebody is asked to evaluate (01 §11.4). */
export interface ReviewedService extends Placed {
  type: 'case' | 'subCase';
  id: string;
  /** 一件事编号 or 办件编号. */
  no: string;
  caseId: string;
  caseNo: string;
  matterCode: string;
  matterName: string;
  orgName: string;
  /** Door by which the application came. */
  channel: string;
  /** 免申即享: nobody had to apply. */
  unasked: boolean;
  applicantMasked: string;
  /** Who handles it: the clerk it is assigned to, else who took its last step. */
  handler: { id: string; name: string; no: string } | null;
}

/** The services of the ids that exist, drafts excepted, in one statement; the caller has checked who may ask. */
export async function readReviewedServices(
  ctx: Ctx,
  type: ReviewedService['type'],
  ids: readonly string[],
): Promise<Map<string, ReviewedService>> {
  const common = sql`c.id as "caseId", c.case_no as "caseNo", c.channel, c.person_name_masked as "applicantMasked",
    c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode", g.name as "orgName",
    case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.display_name, 'no', u.login_name) end as handler`;
  const tables = sql`join org g on g.id = c.org_id
    left join assignment a on a.record_type = 'case' and a.record_id = c.id
    left join user_account u on u.id = coalesce(a.user_id, c.last_actor_id)`;
  const list = sql`any(${[...ids]}::uuid[])`;
  const found = await rows<ReviewedService>(
    ctx,
    type === 'case'
      ? sql`select 'case' as type, c.id, c.case_no as no, coalesce(c.single_matter, 'BUNDLE') as "matterCode", ${caseTitle} as "matterName", c.channel = 'SYSTEM' as unasked, ${common}
              from one_thing_case c ${tables} where c.id = ${list} and c.state <> 'DRAFT'`
      : sql`select 'subCase' as type, s.id, s.bj_no as no, s.matter_code as "matterCode", s.matter_name as "matterName",
                   c.channel = 'SYSTEM' or s.mode = 'NO_APPLICATION' as unasked, ${common}
              from sub_case s join one_thing_case c on c.id = s.case_id ${tables} where s.id = ${list} and s.state <> 'DRAFT'`,
  );
  return new Map(found.map((service) => [service.id, service]));
}

/** Whether the caller may see the service; an absent one and another's answer alike. @throws NOT_FOUND */
export async function requireReviewedService(ctx: Ctx, type: ReviewedService['type'], id: string): Promise<void> {
  await (type === 'case' ? openCase(ctx, id) : openSubCase(ctx, id));
}

/** Gives each case that has ended in 正常办结 the address at which its applicant may evaluate it, in the transaction of the step. */
export type ReviewInviter = (tx: Ctx, caseIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

let inviter: ReviewInviter | undefined;

/** The point at which 好差评 joins T11 (01 §2.5). */
export function onReviewInvitation(invite: ReviewInviter): void {
  inviter = invite;
}

/** The same for one matter that 安置系统 has handed over: undefined where nobody is to be asked. */
export type MatterReviewInviter = (tx: Ctx, subCaseId: string) => Promise<string | undefined>;

let matterInviter: MatterReviewInviter | undefined;

/** The point at which 好差评 joins the hand-over of a finished matter (01 §11.9). */
export function onMatterReviewInvitation(invite: MatterReviewInviter): void {
  matterInviter = invite;
}

export async function matterReviewAddress(tx: Ctx, subCaseId: string): Promise<string | undefined> {
  return matterInviter?.(tx, subCaseId);
}

export async function reviewAddresses(tx: Ctx, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return inviter && caseIds.length > 0 ? inviter(tx, caseIds) : new Map();
}
