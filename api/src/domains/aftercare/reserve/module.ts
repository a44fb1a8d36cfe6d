import { defineModule } from '../../../platform/kernel/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { reserveBatch } from './batch/batch.record.ts';
import { ReserveBatchResolver } from './batch/batch.resolver.ts';
import { reserveBatchEffects } from './batch/batch-binding.ts';
import { reserveBatchRoutes } from './batch/batch-routes.ts';
import { BATCH_JOB, makeBatches } from './batch/make-batches.ts';
import { changeDays, changeReminder } from './change-limit.ts';
import { registerReserveCodes } from './codes.ts';
import { loadDemoReserve } from './demo/demo-reserve.ts';
import { reserveErrors } from './errors.ts';
import { formChannel } from './exchange/form-channel.ts';
import { resultInbound } from './exchange/inbound.ts';
import { SendReserveResolver } from './exchange/send.resolver.ts';
import { reserveFormRoutes } from './export/serve-forms.ts';
import { reserveImport } from './import-reserve.ts';
import { reserveNotices } from './notices.ts';
import { RIGHTS, reservePermissions } from './permissions.ts';
import { wrongIdNumber, wrongPhone, wrongRegion } from './person.ts';
import { remindOfChanges } from './remind-of-changes.ts';
import { reserveRecord } from './reserve.record.ts';
import { ReserveResolver } from './reserve.resolver.ts';
import { reserveEffects } from './reserve-binding.ts';
import { ReserveFiguresResolver } from './statistics/figures.resolver.ts';

registerReserveCodes();

/** 退役士兵预备役信息管理 (01 §12, item 10). */
export const reserveModule = defineModule(
  withRecords(
    [
      moduleOf(reserveRecord, {
        binding: reserveEffects,
        operations: [ReserveResolver, SendReserveResolver],
        imports: [reserveImport],
      }),
      moduleOf(reserveBatch, {
        binding: reserveBatchEffects,
        operations: [ReserveBatchResolver],
        routes: reserveBatchRoutes,
      }),
    ],
    {
      name: 'reserve',
      title: '预备役登记',
      indexedAt: [
        {
          table: 'reserve_record',
          column: 'id_no_index',
          field: { name: 'reserve_record.id_no', kind: 'id' },
          value: { column: 'id_no' },
        },
      ],
      permissions: reservePermissions,
      valueChecks: { 'reserve.idNumber': wrongIdNumber, 'reserve.region': wrongRegion, 'reserve.phone': wrongPhone },
      errors: reserveErrors,
      parameters: [changeDays, changeReminder],
      notices: reserveNotices,
      jobs: [
        {
          name: 'reserve.change-limit',
          title: '兵役登记信息变更提醒',
          cron: '0 9 * * *',
          concurrency: 1,
          run: remindOfChanges,
        },
        // Also by the clock: what a killed run left goes on.
        { name: BATCH_JOB, title: '预备役登记表批量导出', cron: '*/10 * * * *', concurrency: 1, run: makeBatches },
      ],
      auditEvents: [
        { code: 'reserve.export', title: '生成预备役信息登记表' },
        { code: 'reserve.export-batch', title: '发起登记表批量导出' },
        { code: 'reserve.download', title: '下载预备役信息登记表' },
        { code: 'reserve.fill-office', title: '填写武装部预备役信息' },
        { code: 'reserve.send', title: '发送登记表数据至武装部' },
      ],
      outbound: [formChannel],
      inbound: [resultInbound],
      resolvers: [ReserveFiguresResolver],
      menus: [
        {
          key: 'reserve-figures',
          title: '预备役登记统计',
          route: '/aftercare/reserve-figures',
          icon: 'BarChartOutlined',
          area: 'care',
          order: 12,
          permissions: [RIGHTS.figures],
        },
      ],
      routes: reserveFormRoutes,
      demo: loadDemoReserve,
    },
  ),
);
