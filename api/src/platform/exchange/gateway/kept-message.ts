import { setImmediate } from 'node:timers/promises';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { encryptFile, FILE_CHUNK_BYTES } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { InboundAnswer } from '../channel.ts';

/** How long a repeated message is recognised (01 §2.8). */
const KEEP_DAYS = 400;

/** What is kept of a message beside its body. */
export interface KeptHead {
  senderCode: string;
  messageId: string;
  bizType: string;
  correlationId?: string | undefined;
  caseNo?: string | undefined;
  bjNo?: string | undefined;
  seq?: number | undefined;
}

export interface FirstAnswer {
  code: number;
  message: string;
  data: Readonly<Record<string, unknown>> | null;
  receivedAt: string;
}

/**
 * Keeps an accepted message in the handler's transaction; the body encrypted, since it names people. Undefined when the sender has used
 * the id before. A copy that arrives meanwhile waits here for the first one's commit.
 */
export async function keepAccepted(tx: Ctx, head: KeptHead, body: unknown): Promise<string | undefined> {
  const id = uuidv7(tx.app.clock.now().getTime());
  const touched = await insert(tx, id, head, true, await seal(tx, id, body), { code: 1099, message: '' });
  return touched === 1 ? id : undefined;
}

/** Keeps a refused message: what came, and why it was turned away. Without body when its origin is not proven. */
export async function keepRefused(ctx: Ctx, head: KeptHead, body: unknown, answer: InboundOrRefused): Promise<void> {
  const id = uuidv7(ctx.app.clock.now().getTime());
  await insert(ctx, id, head, false, body === undefined ? null : await seal(ctx, id, body), answer);
}

export async function keepAnswer(tx: Ctx, id: string, answer: InboundAnswer): Promise<void> {
  await run(
    tx,
    sql`update exchange_message set answer_code = ${answer.code}, answer_message = ${answer.message.slice(0, 1000)},
          answer_data = ${answer.data ? JSON.stringify(answer.data) : null}::jsonb where id = ${id}`,
  );
}

/** What was answered when the sender used this id for the first time. */
export function findFirstAnswer(ctx: Ctx, senderCode: string, messageId: string): Promise<FirstAnswer | undefined> {
  return firstRow<FirstAnswer>(
    ctx,
    sql`select answer_code as code, answer_message as message, answer_data as data, received_at as "receivedAt"
        from exchange_message where sender_code = ${senderCode} and message_id = ${messageId} and accepted`,
  );
}

export function forgetOldMessages(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.app.clock.now().getTime() - KEEP_DAYS * 86_400_000);
  return run(ctx, sql`delete from exchange_message where received_at < ${before}`);
}

type InboundOrRefused = { code: number; message: string };

function insert(
  ctx: Ctx,
  id: string,
  head: KeptHead,
  accepted: boolean,
  body: Buffer | null,
  answer: InboundOrRefused,
): Promise<number> {
  return run(
    ctx,
    sql`insert into exchange_message (id, sender_code, message_id, biz_type, correlation_id, case_no, bj_no, seq, body,
          accepted, answer_code, answer_message, received_at, trace_id)
        values (${id}, ${head.senderCode}, ${head.messageId}, ${head.bizType}, ${head.correlationId ?? null},
          ${head.caseNo ?? null}, ${head.bjNo ?? null}, ${head.seq ?? null}, ${body}, ${accepted}, ${answer.code},
          ${answer.message.slice(0, 1000)}, ${ctx.app.clock.now()}, ${ctx.traceId})
        on conflict (sender_code, message_id) where accepted do nothing`,
  );
}

async function seal(ctx: Ctx, id: string, body: unknown): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of encryptFile(ctx.app.keys, id, [Buffer.from(JSON.stringify(body))])) {
    chunks.push(chunk);
    // Between two pieces of a large message it is the turn of the others.
    if (chunk.length >= FILE_CHUNK_BYTES) await setImmediate();
  }
  return Buffer.concat(chunks);
}
