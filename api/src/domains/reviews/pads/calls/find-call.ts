import { firstRow, type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { type Ctx, type Placed, requireUser } from '../../../../platform/kernel/index.ts';
import { readEvaluationPage } from '../../evaluations/index.ts';
import { absent } from '../place.ts';
import type { HandlingScreen, PadCallState, PadCallType } from './call.type.ts';
import { openParameters } from './evaluation-parameters.ts';
import { qrCodeOf } from './qr-code.ts';

export interface CallRow extends Placed {
  id: string;
  calledById: string;
  counterId: string;
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
  /** The evaluation that it led to is anonymous. */
  anonymous: boolean;
  clockWrong: boolean;
  technicianTold: boolean;
}

export const selectCall = sql`
  select k.id, k.org_id as "orgId", k.org_path as "orgPath", k.district_code as "districtCode", k.called_by_id as "calledById",
         k.counter_id as "counterId", k.pad_id as "padId", p.name as "padName", c.counter_no as "counterNo", k.screen, k.service_no as "serviceNo",
         k.matter_name as "matterName", k.invite_id as "inviteId", k.parameters_cipher as envelope, k.expires_at as "expiresAt", k.state,
         k.attempts, k.shown_at as "shownAt", k.evaluation_no as "evaluationNo", k.clock_wrong as "clockWrong",
         exists (select 1 from evaluation v where v.evaluation_no = k.evaluation_no and v.anonymous) as anonymous,
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

/**
 * A call as the console follows it. The ticket belongs to the person: whoever served gets none, only its picture for the person's phone once the
 * pad did not answer. What came of it is told without the number of an anonymous evaluation.
 */
export async function viewCall(ctx: Ctx, row: CallRow): Promise<PadCallType> {
  const evaluationNo = row.anonymous ? null : row.evaluationNo;
  const call = { ...row, evaluationNo, shownAt: toDateOrNull(row.shownAt) };
  if (row.state !== 'FAILED') return { ...call, qrSvg: null, proxyPage: null };
  const { ticket } = openParameters(ctx, row.id, row.envelope);
  const [qrSvg, proxyPage] = await Promise.all([qrCodeOf(ctx, ticket), readEvaluationPage(ctx, ticket)]);
  return { ...call, qrSvg, proxyPage };
}
