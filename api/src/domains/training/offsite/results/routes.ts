import type { FastifyInstance } from 'fastify';
import { sheetRoutes } from '../../../../platform/files/sheets/sheet-routes.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { importOffsiteResults } from './import-results.ts';
import { writePending } from './pending.ts';

/** 批量登记 under `/imports/offsite-results` (02 §20.6). */
export function offsiteResultRoutes(server: FastifyInstance, app: App): void {
  sheetRoutes(server, app, {
    path: '/imports/offsite-results',
    permission: 'training.offsite:register',
    most: { packed: 2, unfolded: 24 },
    templateName: '异地培训报销结果.xlsx',
    writeTemplate: writePending,
    take: importOffsiteResults,
  });
}
