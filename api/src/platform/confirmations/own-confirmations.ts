import { firstRow, rows, run, type SqlInstant, sql, toDate, toDateOrNull } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { recordAuditApart } from '../audit/index.ts';
import { blindIndex } from '../crypto/index.ts';
import { refuse } from '../errors/index.ts';
import { advanceOne } from '../flow/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { confirmationFlow } from './confirmation.flow.ts';

/** A one-click confirmation as the person whom it asks sees it. */
export interface OwnConfirmation {
  id: string;
  confirmationNo: string;
  subject: string;
  body: string;
  cost: string;
  sharedData: string[];
  state: string;
  stateTitle: string;
  /** It may still be answered. */
  open: boolean;
  askedAt: Date;
  answeredAt: Date | null;
}

/** Questions that one page shows; nobody is asked more. */
const MOST = 50;

const keyOf = (ctx: Ctx, idNo: string) => blindIndex(ctx.app.keys, { name: 'person.id_no', kind: 'id' }, idNo);

/** What the person of the proven number is asked and has answered, newest first. */
export async function confirmationsOf(ctx: Ctx, idNo: string): Promise<OwnConfirmation[]> {
  const found = await rows<
    Omit<OwnConfirmation, 'askedAt' | 'answeredAt' | 'stateTitle' | 'open'> & {
      askedAt: SqlInstant;
      answeredAt: SqlInstant | null;
    }
  >(
    ctx,
    sql`select c.id, c.confirmation_no as "confirmationNo", c.subject, c.body, c.cost, c.shared_data as "sharedData", c.state,
               c.created_at as "askedAt", c.answered_at as "answeredAt"
          from confirmation c where c.person_key = ${keyOf(ctx, idNo)} order by c.id desc limit ${MOST}`,
  );
  return found.map((row) => ({
    ...row,
    stateTitle: confirmationFlow.states[row.state]?.title ?? row.state,
    open: confirmationFlow.states[row.state]?.on?.confirm !== undefined,
    askedAt: toDate(row.askedAt),
    answeredAt: toDateOrNull(row.answeredAt),
  }));
}

export interface ProvenAnswer {
  id: string;
  /** Of who answers, proven by the identity provider. */
  idNo: string;
  confirm: boolean;
  channel: string;
}

/**
 * The answer of the person who is asked. It is the person's own and not an official's act, so the step follows without a right of the console.
 *
 * @throws NOT_FOUND for somebody else's question, E-0503 where it may not be answered any more
 */
export async function answerConfirmation(tx: Ctx, { id, idNo, confirm, channel }: ProvenAnswer): Promise<void> {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const found = await firstRow<{ id: string; personKey: string }>(
    tx,
    sql`select id, person_key as "personKey" from confirmation where id = ${id} for update`,
  );
  if (!found) throw refuse('NOT_FOUND');
  if (found.personKey !== keyOf(tx, idNo)) {
    await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: 'confirmation', objectId: id, ok: false });
    throw refuse('NOT_FOUND');
  }
  await run(tx, sql`update confirmation set channel = ${channel} where id = ${id} and answered_at is null`);
  const answerer: Ctx = { ...tx, actor: { kind: 'EXTERNAL', appId: 'apply', name: '申请人本人' } };
  await advanceOne(answerer, { type: 'confirmation', action: confirm ? 'confirm' : 'decline', rows: [{ id }] });
}
