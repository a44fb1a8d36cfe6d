import { listRoute } from '../../../platform/exports/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { REVIEW_MENU } from '../menu.ts';
import { AcceptanceResolver } from './acceptance/acceptance.resolver.ts';
import { acceptanceExport } from './acceptance/export-acceptance.ts';
import { CallResolver } from './calls/call.resolver.ts';
import { jumpError } from './calls/jump-error.record.ts';
import { PadSideResolver } from './calls/pad-side.resolver.ts';
import { pursueInBackground } from './calls/pursue-calls.ts';
import { PAD_CALL } from './calls/tell-call.ts';
import { CounterResolver } from './counters/counter.resolver.ts';
import { countersExport } from './counters/export-counters.ts';
import { padsExport } from './devices/export-pads.ts';
import { PadResolver } from './devices/pad.resolver.ts';
import { padDevices, SEALED_PADS } from './devices/pad-device.ts';
import { PAD } from './devices/tell-pad.ts';
import { padErrors } from './errors.ts';
import { jumpPatience, padCode, padPage } from './parameters.ts';
import { padPermissions } from './permissions.ts';

/** 评价平板 (01 §11.5): the pads of the counters, and how the console calls a review page upon them. */
export const padsModule = withRecords([moduleOf(jumpError)], {
  name: 'review-pads',
  title: '评价平板',
  sealedAt: [{ table: 'pad_call', column: 'parameters_cipher', cell: "'parameters'" }],
  resolvers: [CounterResolver, PadResolver, CallResolver, PadSideResolver, AcceptanceResolver],
  permissions: padPermissions,
  errors: padErrors,
  parameters: [padCode, jumpPatience, padPage],
  deviceKinds: [padDevices],
  sealedTables: [SEALED_PADS],
  background: pursueInBackground,
  exportLists: [padsExport, countersExport, acceptanceExport],
  routes: (server, app) => {
    listRoute(server, app, {
      url: `/exports/${padsExport.kind}.xlsx`,
      access: 'review.pad:export',
      list: padsExport,
    });
    listRoute(server, app, {
      url: `/exports/${countersExport.kind}.xlsx`,
      access: 'review.pad:export',
      list: countersExport,
    });
    listRoute(server, app, {
      url: `/exports/${acceptanceExport.kind}.xlsx`,
      access: 'review.pad:accept',
      list: acceptanceExport,
    });
  },
  liveRecords: { [PAD]: 'review.pad:view', [PAD_CALL]: 'review.pad:call' },
  menus: [
    {
      key: 'review-pads',
      title: '评价平板',
      route: '/reviews/pads',
      icon: 'TabletOutlined',
      order: 48,
      permissions: ['review.pad:view'],
      group: REVIEW_MENU,
    },
  ],
  auditEvents: [
    { code: 'review.counter', title: '维护窗口' },
    { code: 'review.pad-add', title: '登记评价平板' },
    { code: 'review.pad-code', title: '生成评价平板登记码' },
    { code: 'review.pad-change', title: '变更评价平板' },
    { code: 'review.pad-revoke', title: '停用评价平板' },
    { code: 'review.pad-acceptance', title: '保存评价平板联调记录' },
    { code: 'review.export-pads', title: '导出评价平板清单' },
    { code: 'review.export-counters', title: '导出窗口清单' },
    { code: 'review.export-acceptance', title: '导出评价平板联调记录' },
    { code: 'review.proxy', title: '代录评价' },
    { code: 'review.pad-register', title: '评价平板输入登记码' },
  ],
});
