import { firstRow, sql } from '../../../database/sql.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { fileSettings } from '../../../platform/exchange/intake/files/file-driver.ts';
import { type CorrectedRow, readerOf } from '../../../platform/exchange/intake/files/file-reader.ts';
import { INTAKE_ERRORS } from '../../../platform/exchange/intake/intake-errors.ts';
import { type BadRow, judgeRow } from '../../../platform/exchange/intake/judge-row.ts';
import { queueSettings } from '../../../platform/exchange/intake/messages/queue-settings.ts';
import { isStoredSince, keepRows } from '../../../platform/exchange/intake/stored-rows.ts';
import type { ServedChannel } from '../../../platform/exchange/serve/directory.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/**
 * Judges a corrected row anew and takes it, by the domain that reads such files or into what is stored of the channel.
 *
 * @returns what is still wrong, with nothing taken @throws E-DX-30
 */
export async function takeCorrected(
  tx: Ctx,
  channel: ServedChannel,
  row: CorrectedRow,
  takenAt: Date,
): Promise<BadRow | undefined> {
  const reader = readerOf(tx, channel.sourceCode);
  if (reader) return reader.correct(tx, { ...row, sourceCode: channel.sourceCode });
  const judged = judgeRow(row.values, row.line, channel.fields);
  if ('bad' in judged) return judged.bad;
  await store(tx, channel, row.intakeId, judged.kept, takenAt);
  return undefined;
}

/** What has been replaced since by a newer file stays as it is. */
async function store(
  tx: Ctx,
  channel: ServedChannel,
  intakeId: string,
  row: Record<string, string>,
  since: Date,
): Promise<void> {
  const { key, snapshot } =
    channel.callMode === 'FILE_PULL' ? fileSettings(channel) : { ...queueSettings(channel), snapshot: false };
  const replaced = snapshot
    ? await firstRow(
        tx,
        sql`select 1 from exchange_intake where channel_id = ${channel.id} and state = 'DONE' and taken_at > ${since} limit 1`,
      )
    : await isStoredSince(tx, channel, row, key, since);
  if (replaced) throw new DomainError('E-DX-30', INTAKE_ERRORS['E-DX-30']);
  await keepRows(tx, channel, [row], { id: intakeId, key });
}
