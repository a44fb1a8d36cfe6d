import type { FastifyInstance } from 'fastify';
import { documentRoute } from '../../../../platform/documents/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { summaryRoute } from '../statistics/summary.ts';
import { exportReissues } from './reissue-sheet.ts';
import { exportObjections, exportResults } from './row-sheets.ts';
import { cycleOwner, districtOwner } from './sheet-owner.ts';
import { exportSummary } from './summary-sheet.ts';

const SHEETS = { objections: exportObjections, reissues: exportReissues, results: exportResults } as const;

/** 异议表, 失败重发表, 发放结果表 of a cycle for the city and of its roster for a district; 汇总表 of a cycle, printed and as Excel (03 §33.8). */
export function sheetRoutes(server: FastifyInstance, app: App): void {
  summaryRoute(server, app);
  const sheets = { ...SHEETS, summary: exportSummary };
  for (const [name, make] of Object.entries(sheets))
    documentRoute(server, app, {
      url: `/exports/medical-cycles/:id/${name}.xlsx`,
      access: RIGHTS.cycle,
      print: async (ctx, id) => make(ctx, await cycleOwner(ctx, id)),
    });
  for (const [name, make] of Object.entries(SHEETS))
    documentRoute(server, app, {
      url: `/exports/medical-districts/:id/${name}.xlsx`,
      access: RIGHTS.export,
      print: async (ctx, id) => make(ctx, await districtOwner(ctx, id)),
    });
}
