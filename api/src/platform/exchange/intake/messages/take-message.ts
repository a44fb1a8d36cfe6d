import type { ConsumeMessage } from 'amqplib';
import { uuidv7 } from '../../../../database/uuid.ts';
import { sm3Hex } from '../../../crypto/index.ts';
import { fillText } from '../../../errors/index.ts';
import { type Ctx, transaction } from '../../../kernel/index.ts';
import type { ServedChannel } from '../../serve/directory.ts';
import { UpstreamFault } from '../../upstream/channel-driver.ts';
import { readEndpoint } from '../../upstream/endpoint-options.ts';
import { INTAKE_ERRORS, type IntakeError } from '../intake-errors.ts';
import { logIntake } from '../log-intake.ts';
import { type Intake, noteIntake, takeRows } from '../take-rows.ts';
import { rowsOfMessage } from './queue-driver.ts';
import { queueSettings } from './queue-settings.ts';

/** Why a message goes to the dead queue. */
export interface DeadReason {
  code: IntakeError;
  text: string;
}

/** Takes a message once, however often it is delivered; undefined when it is done with. What cannot be used is answered with its reason, and noted. */
export async function takeMessage(
  ctx: Ctx,
  channel: ServedChannel,
  message: ConsumeMessage,
): Promise<DeadReason | undefined> {
  const startedAt = performance.now();
  const { messageId } = message.properties as { messageId?: unknown };
  const name = typeof messageId === 'string' ? messageId : '';
  const { content } = message;
  // Two messages may say the same; with an id of their own they are two.
  const digest = sm3Hex(Buffer.concat([Buffer.from(`${name}\n`), content]));
  const intake: Intake = {
    id: uuidv7(ctx.app.clock.now().getTime()),
    kind: 'MESSAGE',
    name,
    modifiedAt: null,
    bytes: content.length,
    digest,
  };
  const { queue, key } = queueSettings(channel);
  const host = new URL(readEndpoint(channel.endpoint).url).hostname;
  const logged = { method: 'AMQP' as const, host, path: queue, messageId: name || null, startedAt, content };
  try {
    const rows = rowsOfMessage(message, channel).map((row, n) => ({ row, line: n + 1 }));
    const taken = await transaction(ctx, (tx) =>
      takeRows(tx, channel, intake, { rows, bad: [], key, snapshot: false }),
    );
    if (taken) await logIntake(ctx, channel, { ...logged, taken });
    return undefined;
  } catch (error) {
    if (!(error instanceof UpstreamFault)) throw error;
    return refuse(
      ctx,
      channel,
      intake,
      logged,
      'E-DX-27',
      fillText(INTAKE_ERRORS['E-DX-27'], { reason: error.message }),
    );
  }
}

/** A message that we fail at again and again. */
export async function giveUp(ctx: Ctx, channel: ServedChannel, message: ConsumeMessage): Promise<DeadReason> {
  const { content } = message;
  const intake: Intake = {
    id: uuidv7(ctx.app.clock.now().getTime()),
    kind: 'MESSAGE',
    name: '',
    modifiedAt: null,
    bytes: content.length,
    digest: sm3Hex(content),
  };
  const host = new URL(readEndpoint(channel.endpoint).url).hostname;
  const logged = {
    method: 'AMQP' as const,
    host,
    path: queueSettings(channel).queue,
    startedAt: performance.now(),
    content,
  };
  return refuse(ctx, channel, intake, logged, 'E-DX-28', INTAKE_ERRORS['E-DX-28']);
}

type Logged = Omit<Parameters<typeof logIntake>[2], 'taken' | 'code' | 'text'>;

async function refuse(
  ctx: Ctx,
  channel: ServedChannel,
  intake: Intake,
  logged: Logged,
  code: IntakeError,
  text: string,
): Promise<DeadReason> {
  // A second delivery of what lies in the dead queue already is the broker's business, and noted once.
  await noteIntake(ctx, channel.id, intake, { state: 'FAILED', code, text });
  await logIntake(ctx, channel, { ...logged, code, text });
  return { code, text };
}
