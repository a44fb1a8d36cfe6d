import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../../platform/exports/index.ts';
import { sheetRoutes } from '../../../../platform/files/sheets/sheet-routes.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { expertsExport } from './export-experts.ts';
import { importExperts } from './import-experts.ts';

/** `/exports/review-experts.xlsx` and the import of experts under `/review-experts`, all for training.expert:manage. */
export function expertRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: `/exports/${expertsExport.kind}.xlsx`,
    access: 'training.expert:manage',
    list: expertsExport,
  });
  sheetRoutes(server, app, {
    path: '/review-experts',
    permission: 'training.expert:manage',
    most: { packed: 1, unfolded: 16 },
    templateName: '评审专家导入模板.xlsx',
    // Loaded when somebody asks: the library is large and seldom needed.
    writeTemplate: async () => (await import('./expert-sheet.ts')).writeExpertTemplate(),
    take: (ctx, { evidenceIds: _none, ...given }) => importExperts(ctx, given),
  });
}
