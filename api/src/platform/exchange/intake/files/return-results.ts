import { rows, run, sql } from '../../../../database/sql.ts';
import { DAY_MS } from '../../../calendar/index.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { readChannels, type ServedChannel } from '../../serve/directory.ts';
import { SftpFault, type SftpTarget, uploadFile } from '../../transports/sftp/sftp-session.ts';
import { UpstreamFault } from '../../upstream/channel-driver.ts';
import { fileSettings, sftpTargetOf } from './file-driver.ts';
import { type FileReader, readerOf } from './file-reader.ts';

/** A partner who cannot be reached for so long fetches what became of a file otherwise. */
const TRIED_DAYS = 30;
/** Files of one channel in one run; the rest comes with the next. */
const MOST_FILES = 200;
const LONGEST_FAULT = 500;

/**
 * Job: puts the result of every file whose rows have all been judged back into the partner's folder (01 §3.7), and anew after a correction. A
 * repeat replaces the file by itself; a folder that cannot be written is tried again with the next run, and 数据接收 says why.
 */
export async function returnResults(ctx: Ctx): Promise<void> {
  for (const channel of await readChannels(ctx)) {
    const { results } = fileSettings(channel);
    const reader = readerOf(ctx, channel.sourceCode);
    if (channel.enabled && channel.callMode === 'FILE_PULL' && results && reader)
      await returnOf(ctx, channel, reader, results);
  }
}

async function returnOf(ctx: Ctx, channel: ServedChannel, reader: FileReader, folder: string): Promise<void> {
  const since = new Date(ctx.app.clock.now().getTime() - TRIED_DAYS * DAY_MS);
  const open = await rows<{ id: string; name: string }>(
    ctx,
    sql`select id, name from exchange_intake where channel_id = ${channel.id} and kind = 'FILE' and state = 'DONE'
           and result_returned_at is null and taken_at > ${since} order by taken_at, id limit ${MOST_FILES}`,
  );
  if (open.length === 0) return;
  let server: SftpTarget | undefined;
  for (const { id, name } of open) {
    const text = await reader.resultText(ctx, id);
    if (text === undefined) continue;
    const fault = await faultOf(async () => {
      server ??= { ...(await sftpTargetOf(ctx, channel)), url: new URL(folder, channel.endpoint).href };
      await uploadFile(server, `处理结果_${name}`, Buffer.from(text));
    });
    await note(ctx, id, fault);
    // Whoever does not take one takes none of the others now.
    if (fault) return;
  }
}

async function faultOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof SftpFault || error instanceof UpstreamFault)) throw error;
    return error.message.slice(0, LONGEST_FAULT);
  }
}

async function note(ctx: Ctx, id: string, fault: string | null): Promise<void> {
  const at = fault ? null : ctx.app.clock.now();
  await run(ctx, sql`update exchange_intake set result_returned_at = ${at}, result_fault = ${fault} where id = ${id}`);
}

/** After a correction the partner's file tells something that is no longer so. */
export async function forgetReturn(tx: Ctx, intakeId: string): Promise<void> {
  await run(tx, sql`update exchange_intake set result_returned_at = null where id = ${intakeId}`);
}
