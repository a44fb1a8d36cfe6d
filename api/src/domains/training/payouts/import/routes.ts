import type { FastifyInstance } from 'fastify';
import { sheetRoutes } from '../../../../platform/files/sheets/sheet-routes.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { importResults } from './import-results.ts';
import { writePaymentList } from './payment-list.ts';

/** 付款清单 and the bank's results of a sheet under `/living-payouts` (`?of=<sheet>`), for the institution that pays. */
export function resultRoutes(server: FastifyInstance, app: App): void {
  sheetRoutes(server, app, {
    path: '/living-payouts',
    permission: 'training.payout:report',
    most: { packed: 2, unfolded: 24 },
    templateName: '生活补助付款清单.xlsx',
    writeTemplate: writePaymentList,
    take: importResults,
  });
}
