import { run, sql } from '../../../database/sql.ts';
import { DAY_MS } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { defineModule } from '../../kernel/module.ts';
import { fileDriver } from './files/file-driver.ts';
import { pullFiles } from './files/pull-files.ts';
import { returnResults } from './files/return-results.ts';
import { INTAKE_ERRORS } from './intake-errors.ts';
import { queueDriver } from './messages/queue-driver.ts';
import { startSubscriptions } from './messages/subscribe.ts';

/** How long single messages and bad rows are remembered; files as long as they might lie in their folder. */
const KEEP_DAYS = 180;

async function forgetIntakes(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.app.clock.now().getTime() - KEEP_DAYS * DAY_MS);
  await run(
    ctx,
    sql`delete from exchange_bad_row where intake_id in (select id from exchange_intake where taken_at < ${before})`,
  );
  await run(ctx, sql`delete from exchange_intake where kind = 'MESSAGE' and taken_at < ${before}`);
}

/** Channels that bring their data: files fetched from a folder, messages taken from a queue (03 §35.2 callMode). */
export const receivingModule = defineModule({
  name: 'exchange-receiving',
  title: '文件拉取和消息订阅',
  keptIndexes: [
    { table: 'stored_row', column: 'row_key', why: '由来源的标识字段生成，不存原值' },
    { table: 'stored_row', column: 'key_indexes', why: '由来源的标识字段生成，不存原值' },
  ],
  sealedAt: [{ table: 'exchange_bad_row', column: 'content', rowId: "t.intake_id || ':' || t.line" }],
  channelDrivers: [fileDriver, queueDriver],
  errors: INTAKE_ERRORS,
  jobs: [
    {
      name: 'exchange.pull-files',
      title: '拉取数据通道的新文件',
      cron: '*/5 * * * *',
      concurrency: 1,
      run: pullFiles,
    },
    {
      name: 'exchange.return-results',
      title: '把文件的处理结果放回对方目录',
      cron: '2-59/5 * * * *',
      concurrency: 1,
      run: returnResults,
    },
    {
      name: 'exchange.forget-intakes',
      title: '清理过期的消息接收记录和问题数据清单',
      cron: '40 3 * * *',
      run: forgetIntakes,
    },
  ],
  background: startSubscriptions,
});
