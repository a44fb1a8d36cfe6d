import type { FastifyInstance } from 'fastify';
import { documentRoute } from '../../../platform/documents/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { exportPeople, printPeople } from './people-sheet.ts';
import { exportQuotas } from './quota-sheet.ts';
import { exportSummary } from './summary-sheet.ts';

/** 人员信息表 for the institution, 区人员汇总表 for district and city, 名额分配表 for the city (03 §29.6). */
export function sheetRoutes(server: FastifyInstance, app: App): void {
  const people = '/exports/recuperation-submissions/:id';
  documentRoute(server, app, { url: `${people}/people.xlsx`, access: RIGHTS.health, print: exportPeople });
  documentRoute(server, app, { url: `${people}/people.pdf`, access: RIGHTS.health, print: printPeople });
  documentRoute(server, app, {
    url: '/exports/recuperation-summaries/:id/people.xlsx',
    access: RIGHTS.export,
    print: exportSummary,
  });
  documentRoute(server, app, {
    url: '/exports/recuperation-plans/:id/quotas.xlsx',
    access: RIGHTS.planView,
    print: exportQuotas,
  });
}
