import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { sm3Hex } from '../../../crypto/index.ts';
import { type Ctx, transaction } from '../../../kernel/index.ts';
import { readChannels, type ServedChannel } from '../../serve/directory.ts';
import type { RemoteFile, SftpTarget } from '../../transports/sftp/sftp-session.ts';
import { UpstreamFault } from '../../upstream/channel-driver.ts';
import { logIntake } from '../log-intake.ts';
import { type Intake, listBadRows, noteIntake, type Taken, takeRows } from '../take-rows.ts';
import { fetchFile, fileSettings, filesOf, sftpTargetOf } from './file-driver.ts';
import { type FileReader, readerOf } from './file-reader.ts';
import { CsvFault } from './read-csv.ts';
import { readTable } from './read-table.ts';

/** Files of one channel in one run; the rest comes with the next. */
const MOST_FILES = 200;

/** Job: fetches what lies new in the folders of all enabled file channels. One that fails stops no other. */
export async function pullFiles(ctx: Ctx): Promise<void> {
  await pullWhere(ctx, () => true);
}

/** Fetches what lies new in the folders of one data source, now; nothing where it has no enabled file channel. False where a folder does not answer. */
export function pullSource(ctx: Ctx, sourceCode: string): Promise<boolean> {
  return pullWhere(ctx, (channel) => channel.sourceCode === sourceCode);
}

async function pullWhere(ctx: Ctx, wanted: (channel: ServedChannel) => boolean): Promise<boolean> {
  let answered = true;
  const channels = (await readChannels(ctx)).filter(({ callMode, enabled }) => callMode === 'FILE_PULL' && enabled);
  for (const channel of channels.filter(wanted)) {
    try {
      await pullChannel(ctx, channel);
    } catch (error) {
      if (!(error instanceof UpstreamFault)) throw error;
      answered = false;
      ctx.app.log.warn({ channel: channel.code, fault: error.message }, 'files cannot be fetched');
      const { hostname: host, pathname: path } = new URL(channel.endpoint);
      const code = error.kind === 'TIMEOUT' ? 'DX-5041' : 'DX-5021';
      const failed = { startedAt: performance.now(), content: Buffer.alloc(0), code, text: error.message };
      await logIntake(ctx, channel, { method: 'SFTP', host, path, ...failed });
    }
  }
  return answered;
}

/** The new files of one channel, oldest first, each in a transaction of its own: a process that dies goes on with the file it was at. */
async function pullChannel(ctx: Ctx, channel: ServedChannel): Promise<void> {
  const server = await sftpTargetOf(ctx, channel);
  const found = await newFiles(ctx, channel, await filesOf(channel, server));
  for (const file of found.slice(0, MOST_FILES)) await pullFile(ctx, channel, server, file);
}

/** Without those that stand in the list by name, time and size. */
async function newFiles(ctx: Ctx, channel: ServedChannel, files: RemoteFile[]): Promise<RemoteFile[]> {
  const known = await rows<{ name: string; modifiedAt: string; bytes: number }>(
    ctx,
    sql`select name, (extract(epoch from modified_at) * 1000)::bigint::text as "modifiedAt", bytes::float8 as bytes
          from exchange_intake where channel_id = ${channel.id} and kind = 'FILE' and handled_how is distinct from 'RETAKEN'
           and name in (select jsonb_array_elements_text(${JSON.stringify(files.map(({ name }) => name))}::jsonb))`,
  );
  const keys = new Set(known.map(({ name, modifiedAt, bytes }) => `${modifiedAt}|${bytes}|${name}`));
  return files.filter(({ name, modifiedAt, bytes }) => !keys.has(`${modifiedAt.getTime()}|${bytes}|${name}`));
}

async function pullFile(ctx: Ctx, channel: ServedChannel, server: SftpTarget, file: RemoteFile): Promise<void> {
  const startedAt = performance.now();
  const url = new URL(server.url);
  const path = `${url.pathname.replace(/\/$/, '')}/${file.name}`;
  let content = Buffer.alloc(0);
  const intake = (): Intake => ({
    id: uuidv7(ctx.app.clock.now().getTime()),
    kind: 'FILE',
    ...file,
    digest: sm3Hex(content),
  });
  try {
    content = Buffer.from(await fetchFile(server, file));
    const taken = await takeFile(ctx, channel, intake(), content);
    if (taken) await logIntake(ctx, channel, { method: 'SFTP', host: url.hostname, path, startedAt, content, taken });
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    const code = content.length === 0 && file.bytes > 0 ? 'E-DX-26' : 'E-DX-25';
    const text = error.message;
    await noteIntake(ctx, channel.id, intake(), { state: 'FAILED', code, text });
    await logIntake(ctx, channel, { method: 'SFTP', host: url.hostname, path, startedAt, content, code, text });
  }
}

/** Nothing where the file, or the same content under its name, was taken before. */
function takeFile(ctx: Ctx, channel: ServedChannel, intake: Intake, content: Buffer): Promise<Taken | undefined> {
  return transaction(ctx, async (tx) => {
    // Two nodes at the same folder: one waits, and then finds the file in the list.
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${channel.id}, 67))`);
    const last = await firstRow<{ digest: string }>(
      tx,
      sql`select digest from exchange_intake where channel_id = ${channel.id} and kind = 'FILE' and name = ${intake.name.slice(0, 255)}
             and state in ('DONE', 'DUPLICATE') and handled_how is distinct from 'RETAKEN' order by taken_at desc, modified_at desc limit 1`,
    );
    if (last?.digest === intake.digest) {
      await noteIntake(tx, channel.id, intake, { state: 'DUPLICATE' });
      return undefined;
    }
    return takeContent(tx, channel, intake, content);
  });
}

/** What a new file holds goes to the domain that reads such files, or into what is stored of the channel. @throws CsvFault */
export async function takeContent(
  tx: Ctx,
  channel: ServedChannel,
  intake: Intake,
  content: Buffer,
): Promise<Taken | undefined> {
  const { snapshot, key } = fileSettings(channel);
  const reader = readerOf(tx, channel.sourceCode);
  if (reader) return handOver(tx, channel, reader, intake, content);
  return takeRows(tx, channel, intake, { ...readTable(content, channel), key, snapshot });
}

/** The file goes to the domain that reads such files; nothing of it is stored here. */
async function handOver(
  tx: Ctx,
  channel: ServedChannel,
  reader: FileReader,
  intake: Intake,
  content: Buffer,
): Promise<Taken | undefined> {
  const { id: intakeId, name, modifiedAt, digest } = intake;
  if (!(await noteIntake(tx, channel.id, intake, { state: 'DONE' }))) return undefined;
  const read = await reader.read(tx, { intakeId, sourceCode: channel.sourceCode, name, modifiedAt, content, digest });
  const { taken, bad } = read ?? { taken: 0, bad: [] };
  await run(
    tx,
    sql`update exchange_intake set state = ${read ? 'DONE' : 'DUPLICATE'}, row_count = ${taken}, bad_count = ${bad.length} where id = ${intakeId}`,
  );
  await listBadRows(tx, channel.id, intakeId, bad);
  return read && { taken, bad: bad.length, rows: [] };
}
