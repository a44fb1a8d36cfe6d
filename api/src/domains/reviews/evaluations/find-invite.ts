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
  matterName: string;
  orgName: string;
  businessType: BusinessType;
  scene: Scene;
  expiresAt: Date;
  /** Of the service, whoever's invitation led to it; null while it was not evaluated. */
  evaluationNo: string | null;
  evaluatedAt: Date | null;
}

/** What a ticket stands for. `lock`: it is about to be used. @throws E-0904 for one that is forged, damaged or of another installation */
export async function findInvite(ctx: Ctx, ticket: string, { lock = false } = {}): Promise<Invite> {
  const id = openTicket(ctx, ticket);
  if (!id) throw evaluationRefusal('E-0904');
  if (lock) await firstRow(ctx, sql`select 1 as locked from evaluation_invite where id = ${id} for update`);
  type Row = Omit<Invite, 'expiresAt' | 'evaluatedAt'> & { expiresAt: SqlInstant; evaluatedAt: SqlInstant | null };
  const found = await firstRow<Row>(
    ctx,
    sql`select i.id, i.service_type as "serviceType", i.service_id as "serviceId", i.matter_name as "matterName",
               i.org_name as "orgName", i.business_type as "businessType", i.scene, i.expires_at as "expiresAt",
               e.evaluation_no as "evaluationNo", e.submitted_at as "evaluatedAt"
          from evaluation_invite i
          left join evaluation e on e.service_type = i.service_type and e.service_id = i.service_id
         where i.id = ${id}`,
  );
  if (!found) throw evaluationRefusal('E-0904');
  return {
    ...found,
    expiresAt: toDate(found.expiresAt),
    evaluatedAt: found.evaluatedAt ? toDate(found.evaluatedAt) : null,
  };
}
