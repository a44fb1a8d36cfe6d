import type { FastifyInstance } from 'fastify';
import { sheetRoutes } from '../../../platform/files/sheets/sheet-routes.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { importProjects } from './import-projects.ts';

/** The import of historic projects under `/training-projects`, with its evidence; for training.project:import. */
export function projectImportRoutes(server: FastifyInstance, app: App): void {
  sheetRoutes(server, app, {
    path: '/training-projects',
    permission: 'training.project:import',
    most: { packed: 2, unfolded: 24 },
    templateName: '历史项目导入模板.xlsx',
    // Loaded when somebody asks: the library is large and seldom needed.
    writeTemplate: async () => (await import('./project-sheet.ts')).writeProjectTemplate(),
    take: (ctx, given) => importProjects(ctx, given),
  });
}
