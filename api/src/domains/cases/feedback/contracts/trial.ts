import { firstRow, run, type SqlInstant, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import type { InboundMessage, TurnedMessage } from '../../../../platform/exchange/channel.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { FeedbackBody } from '../feedback.schema.ts';
import { departmentOf, type FeedbackType } from '../words.ts';
import { checkResult } from './check-result.ts';
import type { FeedbackContract } from './contract.ts';
import { findContractsInUse, getContract } from './find-contracts.ts';

/** How many of the latest checks the page of a contract names. */
const LATEST = 20;

/** What one message looked like to a contract on trial. */
export interface TrialCheck {
  id: string;
  messageId: string;
  feedbackType: FeedbackType | null;
  /** Paths of the message that break the contract; empty where it fits. */
  faults: string[];
  checkedAt: SqlInstant;
}

/** Holds a message against the version on trial and keeps what it finds, whatever the version in force makes of it. */
export async function logTrialCheck(tx: Ctx, trial: FeedbackContract, message: InboundMessage): Promise<void> {
  const { feedbackType, resultData } = message.body as FeedbackBody;
  const { faults } = checkResult(trial, feedbackType, resultData);
  await insertCheck(tx, trial.id, { messageId: message.messageId, feedbackType, faults });
}

/** A message that was turned away with 1002 counts as well, with the paths that its answer named. */
export async function logTrialRefusal(tx: Ctx, { senderCode, messageId, message }: TurnedMessage): Promise<void> {
  const { trial } = await findContractsInUse(tx, departmentOf(senderCode));
  if (!trial || messageId === null) return;
  const [, paths] = /^外部反馈报文校验失败：(.+)$/.exec(message) ?? [];
  await insertCheck(tx, trial.id, { messageId, feedbackType: null, faults: paths?.split('、') ?? [message] });
}

async function insertCheck(
  tx: Ctx,
  contractId: string,
  { messageId, feedbackType, faults }: Pick<TrialCheck, 'messageId' | 'feedbackType' | 'faults'>,
): Promise<void> {
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into feedback_trial_check (id, contract_id, message_id, feedback_type, faults, checked_at)
        values (${uuidv7(now.getTime())}, ${contractId}, ${messageId}, ${feedbackType},
          ${faults.map((path) => path.slice(0, 200))}::text[], ${now})`,
  );
}

/** What a contract's trial has found: how many messages, how many that do not fit, and the latest of these. @throws NOT_FOUND */
export async function findTrial(
  ctx: Ctx,
  contractId: string,
): Promise<{ checked: number; failed: number; latest: TrialCheck[] }> {
  const { id } = await getContract(ctx, contractId);
  const counted = await firstRow<{ checked: number; failed: number }>(
    ctx,
    sql`select count(*)::int as checked, count(*) filter (where faults <> '{}')::int as failed
          from feedback_trial_check where contract_id = ${id}`,
  );
  const latest = await tables(ctx)
    .selectFrom('feedback_trial_check')
    .select(['id', 'message_id as messageId', 'feedback_type as feedbackType', 'faults', 'checked_at as checkedAt'])
    .$narrowType<{ feedbackType: FeedbackType | null }>()
    .where('contract_id', '=', id)
    .where('faults', '<>', sql<string[]>`'{}'`)
    .orderBy('id', 'desc')
    .limit(LATEST)
    .execute();
  return { checked: counted?.checked ?? 0, failed: counted?.failed ?? 0, latest };
}
