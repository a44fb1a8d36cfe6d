import { run, sql } from '../../database/sql.ts';
import { recordAudit } from '../audit/index.ts';
import { localDateOf } from '../calendar/index.ts';
import { badInput, refuse, requireReason } from '../errors/index.ts';
import { validateForm } from '../forms/index.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { type CorrectablePush, getPushHead, openCorrectable } from './correctable.ts';
import { kickOutbox } from './kick.ts';
import { sealPayload } from './payload.ts';
import { publishPushes } from './publish-pushes.ts';
import { lockStreams, tellStreams } from './stream-state.ts';
import { maskValues } from './view-correction.ts';

type Values = Readonly<Record<string, string>>;

export interface PushAmendment {
  /** How often the push had been sent when the person saw it: who corrects what somebody else has sent meanwhile is refused. */
  attempts: number;
  /** New values by field; an empty one changes nothing. */
  changes: Values;
  reason: string;
}

/**
 * 修正后重推 (01 §2.7): gives a rejected push corrected contents and sends it again at its old place in the stream, under the same push id.
 * The record behind it stays as it is. The audit log gets the names of the fields, never their values.
 *
 * @throws NOT_FOUND, E-0005, E-0503 where it is not rejected, E-0504 where it was sent again meanwhile, E-PUSH-01, BAD_INPUT by field
 */
export async function amendPush(ctx: Ctx, id: string, amendment: PushAmendment): Promise<void> {
  const reason = requireReason(amendment.reason);
  await transaction(ctx, async (tx) => {
    const push = await getPushHead(tx, id);
    const channel = tx.app.registry.outbound.get(push.channel);
    if (channel) await lockStreams(tx, channel, [push.streamKey]);
    const open = await openCorrectable(tx, push);
    if (open.attempts !== amendment.attempts) throw refuse('E-0504');
    const changes = changedValues(tx, open, amendment.changes);
    await write(tx, open, changes);
    if (channel) await tellStreams(tx, channel, [push.streamKey]);
    await recordAudit(tx, {
      event: 'push.amend',
      objectType: 'push',
      objectId: push.id,
      detail: { pushId: push.pushId, fields: Object.keys(changes), reason },
    });
    publishPushes(tx, [push], '修正后重推');
    tx.afterCommit(() => kickOutbox(tx.app));
  });
}

/** The values that differ from what was sent, in the form in which they are kept. */
function changedValues(tx: Ctx, { correction, payload }: CorrectablePush, given: Values): Values {
  const today = localDateOf(tx.app.clock.now());
  const checked = validateForm(correction, given, { today, prefix: 'changes' });
  if (!checked.ok) throw badInput(checked.errors);
  const sent = correction.read(payload);
  const changed = Object.entries(checked.value as Values).filter(([key, value]) => sent[key] !== value);
  if (changed.length === 0) throw badInput([{ path: 'changes', message: '没有更正任何内容；内容无误的，请直接重推' }]);
  return Object.fromEntries(changed);
}

async function write(tx: Ctx, { push, correction, payload, masked }: CorrectablePush, changes: Values): Promise<void> {
  const corrected = correction.write(payload, changes);
  const twin = correction.write(masked, maskValues(correction, changes));
  await run(
    tx,
    sql`update outbox_message set payload = ${sealPayload(tx.app.keys, push.id, corrected)},
          payload_masked = ${JSON.stringify(twin)}::jsonb, state = 'PENDING', round_attempts = 0,
          next_attempt_at = ${tx.app.clock.now()}
        where id = ${push.id}`,
  );
}
