import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { BusinessType, Scene, ServiceType } from '../words.ts';
import { evaluationRefusal } from './errors.ts';
import { openTicket } from './ticket.ts';

/** An invitation as its ticket opens it. */
export interface Invite {
  id: string;
  serviceType: ServiceType;
  serviceId: string;
  caseId: string | null;
  matterName: string;
  orgName: string;
  businessType: BusinessType;
  scene: Scene;
  expiresAt: Date;
  /** Of the service, whoever's invitation led to it; null while it was not evaluated. */
  evaluationNo: string | null;
  evaluatedAt: Date | null;
  /** The answer, once it is public. */
  reply: { content: string; orgName: string; publishedAt: Date } | null;
  anonymous: boolean | null;
  /** What the device that evaluated it named its evaluation; null while it was not evaluated. */
  clientId: string | null;
}

/** What a ticket stands for. `lock`: it is about to be used. @throws E-0904 for one that is forged, damaged or of another installation */
export async function findInvite(ctx: Ctx, ticket: string, { lock = false } = {}): Promise<Invite> {
  const id = openTicket(ctx, ticket);
  if (!id) throw evaluationRefusal('E-0904');
  if (lock) await firstRow(ctx, sql`select 1 as locked from evaluation_invite where id = ${id} for update`);
  type Row = Omit<Invite, 'expiresAt' | 'evaluatedAt' | 'reply'> & {
    expiresAt: SqlInstant;
    evaluatedAt: SqlInstant | null;
    reply: string | null;
    replyOrgName: string | null;
    replyAt: SqlInstant | null;
  };
  const found = await firstRow<Row>(
    ctx,
    sql`select i.id, i.service_type as "serviceType", i.service_id as "serviceId", i.case_id as "caseId", i.matter_name as "matterName",
               i.org_name as "orgName", i.business_type as "businessType", i.scene, i.expires_at as "expiresAt",
               e.evaluation_no as "evaluationNo", e.submitted_at as "evaluatedAt", e.anonymous,
               e.client_id as "clientId", y.content as reply,
               y.author_org_name as "replyOrgName", y.published_at as "replyAt"
          from evaluation_invite i
          left join evaluation e on e.service_type = i.service_type and e.service_id = i.service_id
          left join evaluation_reply y on y.evaluation_id = e.id and y.state = 'PUBLISHED'
         where i.id = ${id}`,
  );
  if (!found) throw evaluationRefusal('E-0904');
  const { reply, replyOrgName, replyAt, ...rest } = found;
  return {
    ...rest,
    reply:
      reply && replyAt
        ? { content: reply, orgName: replyOrgName ?? found.orgName, publishedAt: toDate(replyAt) }
        : null,
    expiresAt: toDate(found.expiresAt),
    evaluatedAt: found.evaluatedAt ? toDate(found.evaluatedAt) : null,
  };
}
