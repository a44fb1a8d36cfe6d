import { firstRow, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { DAY_MS, localDateOf } from '../../../calendar/index.ts';
import { sm3Hex } from '../../../crypto/index.ts';
import { type Ctx, transaction } from '../../../kernel/index.ts';
import { createChannel } from '../../channels/save-channel.ts';
import { readChannels, type ServedChannel } from '../../serve/directory.ts';
import { createSource, setSourceEnabled } from '../../sources/save-source.ts';
import { allowHost } from '../../upstream/allowed-hosts.ts';
import { fileSettings } from '../files/file-driver.ts';
import { CsvFault } from '../files/read-csv.ts';
import { readTable } from '../files/read-table.ts';
import { type Intake, noteIntake, takeRows } from '../take-rows.ts';
import { DEMO_FILES, DEMO_HOST, DEMO_SOURCE, demoChannel } from './demo-channel.ts';

/** A channel with what it brought on three days, two of them with something to handle; one that exists stays as it is. */
export async function loadDemoIntakes(ctx: Ctx): Promise<void> {
  const known = await firstRow(ctx, sql`select 1 from data_source where code = ${DEMO_SOURCE.code}`);
  if (known) return;
  await transaction(ctx, async (tx) => {
    await allowHost(tx, DEMO_HOST, '演示环境：医保局文件服务器（模拟）');
    const source = await createSource(tx, DEMO_SOURCE);
    await setSourceEnabled(tx, source.id, source.version, true);
    const { id } = await createChannel(tx, demoChannel(source.id));
    await run(tx, sql`update data_channel set state = 'DISABLED' where id = ${id}`);
    const channel = (await readChannels(tx)).find((one) => one.id === id);
    if (!channel) throw new Error('the channel that was just made is not there');
    for (const file of DEMO_FILES) await takeFile(tx, channel, file);
  });
}

async function takeFile(tx: Ctx, channel: ServedChannel, file: (typeof DEMO_FILES)[number]): Promise<void> {
  const content = Buffer.from(`${file.lines.join('\r\n')}\r\n`);
  const modifiedAt = new Date(tx.app.clock.now().getTime() - file.daysAgo * DAY_MS);
  const intake: Intake = {
    id: uuidv7(tx.app.clock.now().getTime()),
    kind: 'FILE',
    name: `yb_insured_${localDateOf(modifiedAt).replaceAll('-', '')}.csv`,
    modifiedAt,
    bytes: content.length,
    digest: sm3Hex(content),
  };
  try {
    await takeRows(tx, channel, intake, { ...readTable(content, channel), ...fileSettings(channel) });
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    await noteIntake(tx, channel.id, intake, { state: 'FAILED', code: 'E-DX-25', text: error.message });
  }
}
