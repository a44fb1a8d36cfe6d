import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readReviewedServices } from '../../cases/index.ts';
import { handlerOf, writeInvites } from './create-invite.ts';

/**
 * Invites the applicant of one matter that 安置系统 has handed over (01 §11.9), once: whoever has evaluated the matter or its case, or is asked to by
 * message already, is not asked again (7.5 no. 6). Whoever has evaluated anonymously is: the answer to 安置系统 and the list of hand-overs say whether
 * an invitation was made, and would tell it. In the transaction of the hand-over.
 *
 * @returns the ticket of the invitation; undefined where none was made
 */
export async function inviteForMatter(tx: Ctx, subCaseId: string): Promise<string | undefined> {
  const service = (await readReviewedServices(tx, 'subCase', [subCaseId])).get(subCaseId);
  if (!service) return undefined;
  const services = sql`((service_type = 'subCase' and service_id = ${subCaseId}) or (service_type = 'case' and service_id = ${service.caseId}))`;
  const asked = await firstRow(
    tx,
    sql`select 1 from evaluation where ${services} and not anonymous
        union all
        select 1 from evaluation_invite where ${services} and channel in ('SMS', 'ALIPAY') and expires_at > ${tx.app.clock.now()} limit 1`,
  );
  if (asked) return undefined;
  const [made] = await writeInvites(tx, [
    { service: { type: 'subCase', id: subCaseId }, channel: 'SMS', staff: handlerOf(service), found: service },
  ]);
  return made?.ticket;
}
