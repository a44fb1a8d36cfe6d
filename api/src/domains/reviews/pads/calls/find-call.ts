import { firstRow, type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { type Ctx, type Placed, requireUser } from '../../../../platform/kernel/index.ts';
import { evaluationAddress } from '../../evaluations/index.ts';
import { absent } from '../place.ts';
import type { HandlingScreen, PadCallState, PadCallType } from './call.type.ts';
import { openParameters } from './evaluation-parameters.ts';

export interface CallRow extends Placed {
  id: string;
  calledById: string;
  padId: string | null;
  padName: string | null;
  counterNo: string;
  screen: HandlingScreen;
  serviceNo: string;
  matterName: string;
  inviteId: string;
  envelope: string;
  expiresAt: SqlInstant;
  state: keyof typeof PadCallState;
  attempts: number;
  shownAt: SqlInstant | null;
  evaluationNo: string | null;
  clockWrong: boolean;
  technicianTold: boolean;
}

export const selectCall = sql`
  select k.id, k.org_id as "orgId", k.org_path as "orgPath", k.district_code as "districtCode", k.called_by_id as "calledById",
         k.pad_id as "padId", p.name as "padName", c.counter_no as "counterNo", k.screen, k.service_no as "serviceNo",
         k.matter_name as "matterName", k.invite_id as "inviteId", k.parameters_cipher as envelope, k.expires_at as "expiresAt", k.state,
         k.attempts, k.shown_at as "shownAt", k.evaluation_no as "evaluationNo", k.clock_wrong as "clockWrong",
         exists (select 1 from jump_error j where j.call_id = k.id and j.notified_tech) as "technicianTold"
    from pad_call k join service_counter c on c.id = k.counter_id left join evaluation_pad p on p.id = k.pad_id`;

/** A call that the caller has made. @throws NOT_FOUND also for somebody else's */
export async function getOwnCall(ctx: Ctx, id: string): Promise<CallRow> {
  const { userId } = requireUser(ctx);
  const row = isUuid(id)
    ? await firstRow<CallRow>(ctx, sql`${selectCall} where k.id = ${id} and k.called_by_id = ${userId}`)
    : undefined;
  if (!row) throw await absent(ctx, 'pad_call', id);
  return row;
}

/** A call as the console follows it. Whoever served holds no ticket to his own evaluation while the pad can be answered. */
export function viewCall(ctx: Ctx, row: CallRow): PadCallType {
  const call = { ...row, shownAt: toDateOrNull(row.shownAt) };
  if (row.state !== 'FAILED') return { ...call, ticket: null, qrAddress: null };
  const { ticket } = openParameters(ctx, row.id, row.envelope);
  return { ...call, ticket, qrAddress: evaluationAddress(ctx, ticket) };
}
