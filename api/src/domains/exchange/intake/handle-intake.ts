import { run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, DomainError, fillText, refuse, requireReason } from '../../../platform/errors/index.ts';
import { openContent } from '../../../platform/exchange/intake/bad-row-content.ts';
import { forgetReturn } from '../../../platform/exchange/intake/files/return-results.ts';
import { INTAKE_ERRORS } from '../../../platform/exchange/intake/intake-errors.ts';
import { endHandling } from '../../../platform/exchange/intake/intake-task.ts';
import { readChannels, type ServedChannel } from '../../../platform/exchange/serve/directory.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { getIntake, type IntakeHandling, type IntakeRow } from './find-intakes.ts';
import { takeCorrected } from './take-corrected.ts';

interface LockedIntake {
  id: string;
  channelId: string;
  kind: 'FILE' | 'MESSAGE';
  state: 'DONE' | 'DUPLICATE' | 'FAILED';
  badCount: number;
  takenAt: SqlInstant;
  handled: boolean;
}

/** A row as it should have come: new values of the fields that were wrong. */
export interface Correction {
  intakeId: string;
  line: number;
  values: readonly { name: string; value: string }[];
  reason: string;
}

/**
 * 更正: the row is judged anew with the wrong fields written anew, and taken. What was right stays as the partner sent it; what has been replaced
 * since by a newer file stays as it is. @throws BAD_INPUT; NOT_FOUND; E-0005; E-DX-29; E-DX-30
 */
export async function correctBadRow(ctx: Ctx, correction: Correction): Promise<IntakeRow> {
  const user = requireUser(ctx);
  const reason = requireReason(correction.reason);
  const { line } = correction;
  return transaction(ctx, async (tx) => {
    const intake = await lockOpen(tx, correction.intakeId);
    const row = await tables(tx)
      .selectFrom('exchange_bad_row')
      .select(['fields', 'content'])
      .where('intake_id', '=', intake.id)
      .where('line', '=', line)
      .where('settled_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw refuse('NOT_FOUND');
    if (row.content === null) throw refuseIntake('E-DX-29');
    const channel = await channelOf(tx, intake.channelId);
    const known = openContent(tx.app.keys, intake.id, line, row.content);
    const values = { ...known, ...changesOf(row.fields, correction) };
    const bad = await takeCorrected(tx, channel, { intakeId: intake.id, line, values }, toDate(intake.takenAt));
    if (bad) throw badInput((bad.fields ?? []).map((name) => ({ path: `values.${name}`, message: bad.text })));
    const now = tx.app.clock.now();
    await run(
      tx,
      sql`update exchange_bad_row set settled_at = ${now}, settled_by = ${user.name}, settled_how = 'CORRECTED', content = null
           where intake_id = ${intake.id} and line = ${line}`,
    );
    await run(tx, sql`update exchange_intake set row_count = row_count + 1 where id = ${intake.id}`);
    await forgetReturn(tx, intake.id);
    await audit(tx, 'dx.intake.correct', intake, { line, fields: row.fields, reason });
    if (await isSettled(tx, intake)) await handled(tx, intake, 'CORRECTED', reason);
    return getIntake(tx, intake.id);
  });
}

/** 不再处理: what is open of it stays untaken, for the reason given. @throws NOT_FOUND; E-0005; E-DX-31 */
export async function dismissIntake(ctx: Ctx, id: string, why: string): Promise<IntakeRow> {
  const user = requireUser(ctx);
  const reason = requireReason(why);
  return transaction(ctx, async (tx) => {
    const intake = await lockOpen(tx, id);
    await run(
      tx,
      sql`update exchange_bad_row set settled_at = ${tx.app.clock.now()}, settled_by = ${user.name}, settled_how = 'DISMISSED', content = null
           where intake_id = ${intake.id} and settled_at is null`,
    );
    await forgetReturn(tx, intake.id);
    await audit(tx, 'dx.intake.dismiss', intake, { reason });
    await handled(tx, intake, 'DISMISSED', reason);
    return getIntake(tx, intake.id);
  });
}

/** 重新接收: the file no longer counts as known and is fetched again as it lies there now. @throws NOT_FOUND; E-0005; E-DX-31; E-DX-32 */
export async function retakeIntake(ctx: Ctx, id: string, why: string): Promise<IntakeRow> {
  requireUser(ctx);
  const reason = requireReason(why);
  return transaction(ctx, async (tx) => {
    const intake = await lockOpen(tx, id);
    if (intake.kind !== 'FILE') throw refuseIntake('E-DX-32');
    await audit(tx, 'dx.intake.retake', intake, { reason });
    await handled(tx, intake, 'RETAKEN', reason);
    await tx.app.jobs.send(tx, 'exchange.pull-files');
    return getIntake(tx, intake.id);
  });
}

function changesOf(wrong: readonly string[], { values }: Correction): Record<string, string> {
  const stranger = values.find(({ name }) => !wrong.includes(name));
  if (stranger) throw badInput([{ path: `values.${stranger.name.slice(0, 64)}`, message: '只能更正有问题的字段' }]);
  return Object.fromEntries(values.map(({ name, value }) => [name, value]));
}

async function lockOpen(tx: Ctx, id: string): Promise<LockedIntake> {
  const row = isUuid(id)
    ? await tables(tx)
        .selectFrom('exchange_intake')
        .select([
          'id',
          'channel_id as channelId',
          'kind',
          'state',
          'bad_count as badCount',
          'taken_at as takenAt',
          sql<boolean>`handled_at is not null`.as('handled'),
        ])
        .$narrowType<{ kind: 'FILE' | 'MESSAGE'; state: 'DONE' | 'DUPLICATE' | 'FAILED' }>()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row) throw refuse('NOT_FOUND');
  if (row.handled || (row.state !== 'FAILED' && row.badCount === 0)) throw refuseIntake('E-DX-31');
  return row;
}

async function channelOf(tx: Ctx, id: string): Promise<ServedChannel> {
  const channel = (await readChannels(tx)).find((one) => one.id === id);
  if (!channel) throw refuse('NOT_FOUND');
  return channel;
}

/** Rows beyond those that are listed cannot be corrected; they go with a new file or are let be. */
async function isSettled(tx: Ctx, { id, badCount }: LockedIntake): Promise<boolean> {
  const found = await tables(tx)
    .selectFrom('exchange_bad_row')
    .select(sql<number>`count(*)::int`.as('settled'))
    .where('intake_id', '=', id)
    .where('settled_at', 'is not', null)
    .executeTakeFirst();
  return found?.settled === badCount;
}

async function handled(tx: Ctx, intake: LockedIntake, how: IntakeHandling, reason: string): Promise<void> {
  const user = requireUser(tx);
  await run(
    tx,
    sql`update exchange_intake set handled_at = ${tx.app.clock.now()}, handled_by = ${user.name}, handled_how = ${how},
          handled_reason = ${reason} where id = ${intake.id}`,
  );
  await endHandling(tx, intake.channelId);
}

function audit(
  tx: Ctx,
  event: string,
  { id, channelId }: LockedIntake,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  return recordAudit(tx, { event, objectType: 'exchangeIntake', objectId: id, detail: { channelId, ...detail } });
}

function refuseIntake(code: 'E-DX-29' | 'E-DX-31' | 'E-DX-32'): DomainError {
  return new DomainError(code, fillText(INTAKE_ERRORS[code], {}));
}
