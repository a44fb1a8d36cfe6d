import { firstRow, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { DAY_MS, localDateOf } from '../../../../platform/calendar/index.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import { takeContent } from '../../../../platform/exchange/intake/files/pull-files.ts';
import { CsvFault } from '../../../../platform/exchange/intake/files/read-csv.ts';
import { type Intake, noteIntake } from '../../../../platform/exchange/intake/take-rows.ts';
import { readChannels, type ServedChannel } from '../../../../platform/exchange/serve/directory.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { allowHost } from '../../channels/allowed-hosts.ts';
import type { ChannelContent } from '../../channels/check-channel.ts';
import { createChannel } from '../../channels/save-channel.ts';
import type { SourceContent } from '../../sources/check-source.ts';
import { createSource, setSourceEnabled } from '../../sources/save-source.ts';
import { DEMO_FILES, DEMO_HOST, DEMO_SOURCE, type DemoFile, demoChannel } from './demo-channel.ts';

/** A source with its channel, and what the channel brought before it was switched off. */
export interface DemoFiles {
  source: SourceContent;
  host: { name: string; note: string };
  channel: (sourceId: string) => ChannelContent;
  /** Beginning of the files' names; the day follows. */
  prefix: string;
  files: readonly DemoFile[];
}

/** Medical insurance: what a channel brought on three days, two of them with something to handle. */
export function loadDemoIntakes(ctx: Ctx): Promise<void> {
  return loadDemoFiles(ctx, {
    source: DEMO_SOURCE,
    host: { name: DEMO_HOST, note: '演示环境：医保局文件服务器（模拟）' },
    channel: demoChannel,
    prefix: 'yb_insured_',
    files: DEMO_FILES,
  });
}

/** Makes a channel and takes its files as a pull would; one that exists stays as it is. */
export async function loadDemoFiles(ctx: Ctx, demo: DemoFiles): Promise<void> {
  const known = await firstRow(ctx, sql`select 1 from data_source where code = ${demo.source.code}`);
  if (known) return;
  await transaction(ctx, async (tx) => {
    await allowHost(tx, demo.host.name, demo.host.note);
    const source = await createSource(tx, demo.source);
    await setSourceEnabled(tx, source.id, source.version, true);
    const { id } = await createChannel(tx, demo.channel(source.id));
    await run(tx, sql`update data_channel set state = 'DISABLED' where id = ${id}`);
    const channel = (await readChannels(tx)).find((one) => one.id === id);
    if (!channel) throw new Error('the channel that was just made is not there');
    for (const file of demo.files) await takeFile(tx, channel, demo.prefix, file);
  });
}

async function takeFile(tx: Ctx, channel: ServedChannel, prefix: string, file: DemoFile): Promise<void> {
  const content = Buffer.from(`${file.lines.join('\r\n')}\r\n`);
  const modifiedAt = new Date(tx.app.clock.now().getTime() - file.daysAgo * DAY_MS);
  const intake: Intake = {
    id: uuidv7(tx.app.clock.now().getTime()),
    kind: 'FILE',
    name: `${prefix}${localDateOf(modifiedAt).replaceAll('-', '')}.csv`,
    modifiedAt,
    bytes: content.length,
    digest: sm3Hex(content),
  };
  try {
    await takeContent(tx, channel, intake, content);
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    await noteIntake(tx, channel.id, intake, { state: 'FAILED', code: 'E-DX-25', text: error.message });
  }
}
