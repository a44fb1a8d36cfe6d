import { defineModule } from '../../kernel/module.ts';
import { archiveDays } from './archive-days.ts';
import { exchangeLog } from './exchange-log.ts';
import { expireArchives } from './expire-archives.ts';
import { startLogWriter } from './log-writer.ts';
import { logYears } from './parameters.ts';

/** The log of all exchange traffic: written, chained, archived by day (03 §38). Who reads it, and who destroys it, is the domain's. */
export const callLogModule = defineModule({
  name: 'exchange-call-log',
  title: '数据交换日志',
  keptIndexes: [
    { table: 'exchange_call_log', column: 'query_keys', why: '交换日志只存索引，防篡改链覆盖' },
    { table: 'exchange_call_log', column: 'subjects', why: '交换日志只存索引，防篡改链覆盖' },
  ],
  sealedAt: [
    { table: 'exchange_log_payload', column: 'request', rowId: 't.log_id::text' },
    { table: 'exchange_log_payload', column: 'response', rowId: 't.log_id::text' },
  ],
  chains: [exchangeLog],
  parameters: [logYears],
  background: startLogWriter,
  jobs: [
    {
      name: 'exchange.archive-log',
      title: '数据交换日志按日归档',
      cron: '15 4 * * *',
      concurrency: 1,
      run: async (ctx) => {
        await archiveDays(ctx);
      },
    },
    {
      name: 'exchange.expire-log',
      title: '销毁保管期满的日志归档',
      cron: '45 4 * * *',
      concurrency: 1,
      run: async (ctx) => {
        await expireArchives(ctx);
      },
    },
  ],
});
