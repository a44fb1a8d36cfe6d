import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { sessionAgent } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { blindIndex } from '../../../platform/crypto/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { type Applicant, actingAs, getOwnApplicant, refuseAgent } from '../../intake/index.ts';
import { nominationFlow } from '../nominations/nomination.flow.ts';
import { NOMINATION } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { stillWritten } from '../submissions/still-written.ts';

/** What a cadre is shown of his own recuperation. */
export interface OwnRecuperation {
  id: string;
  planTitle: string;
  place: string;
  startDate: string;
  endDate: string;
  deadline: string;
  orgName: string;
  stateTitle: string;
  /** Whether his answer is waited for now. */
  asked: boolean;
  /** Whether he may still correct how he and his family are reached. */
  correctable: boolean;
  phoneMasked: string | null;
  emergencyNameMasked: string | null;
  emergencyPhoneMasked: string | null;
}

/** Those of which a cadre hears: not of standing on a list of candidates. */
const TOLD = [
  'INVITED',
  'CONFIRMED',
  'COMPLETE',
  'SUBMITTED',
  'DISTRICT_PASSED',
  'CITY_PASSED',
  'ATTENDED',
  'REPLACED',
];

/** Until his institution has handed him up (03 §29.2). */
export const CORRECTABLE = ['INVITED', 'CONFIRMED', 'COMPLETE'];

/** What the person who has entered is told of; found by his own number alone. */
export const ownRows = (ctx: Ctx, { idNo }: Applicant) =>
  tables(ctx)
    .selectFrom('recup_nomination as n')
    .innerJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .innerJoin('org as o', 'o.id', 'n.org_id')
    .innerJoin('recup_submission as s', 's.id', 'n.submission_id')
    .select(stillWritten(localDateOf(ctx.app.clock.now())).as('written'))
    .select(['n.emergency_name_masked as emergencyNameMasked', 'n.emergency_phone_masked as emergencyPhoneMasked'])
    .select(['c.phone_masked as phoneMasked', 'n.cadre_id as cadreId', 'n.version'])
    .select(['n.id', 'n.state', 'n.org_id', 'p.title as planTitle', 'p.place', 'p.start_date as startDate'])
    .select(['p.end_date as endDate', 'p.nominate_deadline as deadline', 'o.name as orgName', 'p.state as planState'])
    .where('c.id_no_index', '=', blindIndex(ctx.app.keys, { name: 'retired_cadre.id_no', kind: 'id' }, idNo) ?? '')
    .where('n.state', 'in', TOLD)
    .orderBy('n.id', 'desc');

/** 本人的荣誉疗养 (03 §29.2 CADRE): found by the number of the person who has entered, and by nothing that is sent. */
export async function readOwnRecuperation(ctx: Ctx): Promise<OwnRecuperation[]> {
  const found = await ownRows(ctx, await getOwnApplicant(ctx)).execute();
  const today = localDateOf(ctx.app.clock.now());
  return found.map(({ state, planState, written, org_id: _, cadreId: _cadre, version: _version, ...row }) => ({
    ...row,
    stateTitle: nominationFlow.states[state]?.title ?? state,
    asked: state === 'INVITED' && planState === 'PUBLISHED' && today <= row.deadline,
    correctable: written && CORRECTABLE.includes(state),
  }));
}

/**
 * 本人确认 or 婉拒 (03 §29.4).
 *
 * @throws NOT_FOUND for another's, E-LY-13 after the deadline, E-0503 once answered, E-0005 for a refusal without its reason
 */
export async function answerOwn(
  ctx: Ctx,
  id: string,
  takesPart: boolean,
  reason: string | undefined,
  requestId: string,
): Promise<void> {
  const applicant = await getOwnApplicant(ctx);
  await refuseAgent(ctx);
  const reasonText = takesPart ? undefined : requireReason(reason, { path: 'reason', asked: '请填写婉拒的原因' });
  await once(ctx, 'answerMyRecuperation', requestId, { id, takesPart, reason }, async (tx) => {
    const row = isUuid(id)
      ? await ownRows(tx, applicant).where(sql<boolean>`n.id = ${id}`).executeTakeFirst()
      : undefined;
    if (!row) throw refuse('NOT_FOUND');
    if (row.planState !== 'PUBLISHED' || localDateOf(tx.app.clock.now()) > row.deadline) throw refusal('E-LY-13');
    const self = actingAs(tx, applicant, await sessionAgent(tx), { kind: 'ORG', orgId: row.org_id });
    const action = takesPart ? 'confirmSelf' : 'declineSelf';
    await advanceOne(self, { type: NOMINATION, action, rows: [{ id, input: { reasonText } }], mode: 'CASCADE' });
    return { id };
  });
}
