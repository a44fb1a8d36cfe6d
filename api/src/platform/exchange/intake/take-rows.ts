import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { ChannelRow, ChannelTarget } from '../upstream/channel-driver.ts';
import { sealContent } from './bad-row-content.ts';
import { askForHandling } from './intake-task.ts';
import { type BadRow, judgeRow } from './judge-row.ts';
import { dropOtherRows, keepRows } from './stored-rows.ts';

/** A file or message whose rows are to be taken. */
export interface Intake {
  id: string;
  kind: 'FILE' | 'MESSAGE';
  name: string;
  modifiedAt: Date | null;
  bytes: number;
  digest: string;
}

export interface NumberedRow {
  line: number;
  row: ChannelRow;
}

/** Bad rows of one file or message that are listed; all are counted. */
const MOST_LISTED = 1000;

export interface Taken {
  taken: number;
  bad: number;
  rows: readonly Readonly<Record<string, string>>[];
}

/**
 * Takes the rows that fit the source, lists those that do not, and writes down that all of it came: in the caller's transaction, so that a
 * process that dies in between has taken nothing. @returns undefined when it had been taken before
 */
export async function takeRows(
  tx: Ctx,
  target: Pick<ChannelTarget, 'id' | 'sourceId' | 'fields'>,
  intake: Intake,
  content: { rows: readonly NumberedRow[]; bad: readonly BadRow[]; key: readonly string[]; snapshot: boolean },
): Promise<Taken | undefined> {
  const judged = content.rows.map(({ row, line }) => judgeRow(row, line, target.fields));
  const kept = judged.flatMap((one) => ('kept' in one ? [one.kept] : []));
  const bad = [...content.bad, ...judged.flatMap((one) => ('bad' in one ? [one.bad] : []))].sort(
    (a, b) => a.line - b.line,
  );
  if (!(await noteIntake(tx, target.id, intake, { state: 'DONE', taken: kept.length, bad: bad.length })))
    return undefined;
  await keepRows(tx, target, kept, { id: intake.id, key: content.key });
  if (content.snapshot) await dropOtherRows(tx, target.id, intake.id);
  await listBadRows(tx, target.id, intake.id, bad);
  return { taken: kept.length, bad: bad.length, rows: kept };
}

/** Lists rows that were not taken, the first of them, and asks somebody to look. */
export async function listBadRows(tx: Ctx, channelId: string, intakeId: string, bad: readonly BadRow[]): Promise<void> {
  if (bad.length === 0) return;
  const listed = bad.slice(0, MOST_LISTED).map(({ fields = [], values, ...row }) => ({
    ...row,
    fields,
    content: values ? sealContent(tx.app.keys, intakeId, row.line, values) : null,
  }));
  await run(
    tx,
    sql`insert into exchange_bad_row (intake_id, line, code, text, fields, content)
        select ${intakeId}, line, code, left(text, 200), fields, content from jsonb_to_recordset(${JSON.stringify(listed)}::jsonb)
          as t(line int, code text, text text, fields text[], content text) on conflict do nothing`,
  );
  await askForHandling(tx, channelId);
}

/**
 * Rows of a file that had been counted as taken and that its reader could not take after all. A line that stands in the list already is not
 * counted again.
 */
export async function reportBadRows(tx: Ctx, intakeId: string, bad: readonly BadRow[]): Promise<void> {
  const known = await rows<{ line: number }>(
    tx,
    sql`select line from exchange_bad_row where intake_id = ${intakeId} and line = any(${bad.map(({ line }) => line)}::int[])`,
  );
  const fresh = bad.filter((row) => !known.some(({ line }) => line === row.line));
  if (fresh.length === 0) return;
  const intake = await firstRow<{ channelId: string }>(
    tx,
    sql`update exchange_intake set row_count = greatest(row_count - ${fresh.length}, 0), bad_count = bad_count + ${fresh.length}
         where id = ${intakeId} returning channel_id as "channelId"`,
  );
  if (intake) await listBadRows(tx, intake.channelId, intakeId, fresh);
}

export interface Outcome {
  state: 'DONE' | 'DUPLICATE' | 'FAILED';
  taken?: number;
  bad?: number;
  code?: string;
  text?: string;
}

/** Writes down how it ended. False when it stands there already. */
export async function noteIntake(tx: Ctx, channelId: string, intake: Intake, outcome: Outcome): Promise<boolean> {
  const { id, kind, name, modifiedAt, bytes, digest } = intake;
  const row = await firstRow(
    tx,
    sql`insert into exchange_intake (id, channel_id, kind, name, modified_at, bytes, digest, state, row_count, bad_count, error_code,
          error_text, taken_at)
        values (${id}, ${channelId}, ${kind}, ${name.slice(0, 255)}, ${modifiedAt}, ${bytes}, ${digest}, ${outcome.state}, ${outcome.taken ?? 0},
          ${outcome.bad ?? 0}, ${outcome.code ?? null}, ${outcome.text?.slice(0, 300) ?? null}, ${tx.app.clock.now()})
        on conflict do nothing returning id`,
  );
  if (row && outcome.state === 'FAILED') await askForHandling(tx, channelId);
  return row !== undefined;
}
