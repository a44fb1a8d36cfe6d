import type { RawBuilder } from 'kysely';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { isUuid, uuidv7 } from '../../database/uuid.ts';
import { recordAudit } from '../audit/index.ts';
import { canonicalJson, sm3Hex } from '../crypto/index.ts';
import { badInput, DomainError, refuse } from '../errors/index.ts';
import { hasPermission } from '../kernel/actor.ts';
import { type Ctx, requireUser, transaction } from '../kernel/context.ts';
import { announceBatch, sealInput, sealRowInput } from './batch.ts';
import { batchErrors } from './errors.ts';
import { wakeBatch } from './jobs.ts';

/** Most rows of one batch (00-common "exports": the same measure of what one order may be). */
export const BATCH_ROWS_MAX = 50_000;

export interface NewBatchRow {
  id: string;
  version?: number | undefined;
  title?: string;
  input?: unknown;
}

export interface NewBatch {
  kind: string;
  /** What it does, for lists: 预审退回. */
  title: string;
  requestId: string;
  input: unknown;
  /** The rows themselves, or a select of `id`, `version`, `title` in the order of the work, frozen as it answers now. */
  rows: readonly NewBatchRow[] | RawBuilder<unknown>;
  retryOf?: string;
}

/**
 * Freezes the rows and lets a worker begin (or waits for the second person, where the kind asks for one). Once per (starter, request id):
 * a repeat answers with the first.
 *
 * @returns the batch's id
 * @throws FORBIDDEN without the kind's permission; E-BAT-01 without rows; E-BAT-02 beyond {@link BATCH_ROWS_MAX}, but for kinds without limit; E-IDEM-01
 */
export async function startBatch(ctx: Ctx, batch: NewBatch): Promise<string> {
  const user = requireUser(ctx);
  const kind = ctx.app.registry.getBatchKind(batch.kind);
  if (!hasPermission(user, kind.permission)) throw refuse('FORBIDDEN');
  if (!isUuid(batch.requestId)) throw badInput([{ path: 'requestId', message: '请求编号格式不正确' }]);
  const listed = Array.isArray(batch.rows) ? (batch.rows as readonly NewBatchRow[]) : undefined;
  const most = kind.unlimited ? null : BATCH_ROWS_MAX;
  if (listed && most !== null && listed.length > most) throw tooMany();
  const digest = digestOf(batch, listed);
  return transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    const state = kind.approval ? 'PROPOSED' : 'WAITING';
    const place = await placeOf(tx, user.orgId);
    const [made] = await rows<{ id: string }>(
      tx,
      sql`
      insert into batch (id, kind, title, state, input_cipher, request_id, request_digest, retry_of, starter_id, starter_name, org_id, org_path,
                         district_code, ip, trace_id, created_at, updated_at)
      values (${id}, ${batch.kind}, ${batch.title}, ${state}, ${sealInput(tx, id, batch.input)}, ${batch.requestId}, ${digest},
              ${batch.retryOf ?? null}, ${user.userId}, ${user.name}, ${place.orgId}, ${place.orgPath}, ${place.districtCode}, ${tx.ip},
              ${tx.traceId}, ${now}, ${now})
      on conflict (starter_id, request_id) do nothing returning id`,
    );
    if (!made) return getFirst(tx, user.userId, batch.requestId, digest);
    const total = listed
      ? await insertListed(tx, id, listed)
      : await insertSelected(tx, id, batch.rows as RawBuilder<unknown>, most);
    if (total === 0) throw new DomainError('E-BAT-01', batchErrors['E-BAT-01']);
    if (most !== null && total > most) throw tooMany();
    await run(tx, sql`update batch set total = ${total} where id = ${id}`);
    await recordAudit(tx, {
      event: 'batch.start',
      objectType: 'batch',
      objectId: id,
      detail: { kind: batch.kind, title: batch.title, total, ...(batch.retryOf ? { retryOf: batch.retryOf } : {}) },
    });
    await kind.onFrozen?.(tx, { id, total, input: batch.input });
    if (state === 'WAITING') await wakeBatch(tx, id);
    announceBatch(tx, { id, starterId: user.userId, ...place });
    return id;
  });
}

function tooMany(): DomainError {
  const max = BATCH_ROWS_MAX.toLocaleString('en-US');
  return new DomainError('E-BAT-02', batchErrors['E-BAT-02'].replace('{max}', max));
}

/** What was chosen by a filter is part of the caller's input; the rows that it froze are not known to a repeat. */
function digestOf({ kind, title, input, retryOf }: NewBatch, listed: readonly NewBatchRow[] | undefined): string {
  const text = JSON.stringify({ kind, title, input, retryOf, rows: listed ?? null });
  return sm3Hex(canonicalJson(JSON.parse(text)));
}

async function getFirst(tx: Ctx, starterId: string, requestId: string, digest: string): Promise<string> {
  const first = await firstRow<{ id: string; digest: string }>(
    tx,
    sql`select id, request_digest as digest from batch where starter_id = ${starterId} and request_id = ${requestId}`,
  );
  if (!first || first.digest !== digest) throw refuse('E-IDEM-01');
  return first.id;
}

async function placeOf(tx: Ctx, orgId: string): Promise<{ orgId: string; orgPath: string; districtCode: string }> {
  const org = await firstRow<{ path: string; districtCode: string | null }>(
    tx,
    sql`select path, district_code as "districtCode" from org where id = ${orgId}`,
  );
  if (!org) throw refuse('NOT_FOUND');
  return { orgId, orgPath: org.path, districtCode: org.districtCode ?? CITY };
}

/** Organisations of the city stand in no district. */
const CITY = '310000';

async function insertListed(tx: Ctx, batchId: string, listed: readonly NewBatchRow[]): Promise<number> {
  const unique = [...new Map(listed.filter(({ id }) => isUuid(id)).map((row) => [row.id.toLowerCase(), row]))];
  const values = unique.map(([id, { version, title, input }], at) => ({
    id,
    position: at + 1,
    version: version ?? null,
    title: title ?? '',
    input: sealRowInput(tx, batchId, at + 1, input),
  }));
  return run(
    tx,
    sql`
    insert into batch_row (batch_id, position, record_id, record_version, title, input_cipher)
    select ${batchId}, v.position, v.id, v.version, v.title, v.input
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, position int, version int, title text, input text)`,
  );
}

/** One row more than allowed is enough to refuse. */
function insertSelected(tx: Ctx, batchId: string, select: RawBuilder<unknown>, most: number | null): Promise<number> {
  return run(
    tx,
    sql`
    insert into batch_row (batch_id, position, record_id, record_version, title)
    select ${batchId}, row_number() over (), f.id, f.version, f.title from (${select} limit ${most === null ? null : most + 1}) f`,
  );
}
