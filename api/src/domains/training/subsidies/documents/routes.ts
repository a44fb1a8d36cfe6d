import type { FastifyInstance } from 'fastify';
import { documentRoute } from '../../../../platform/documents/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { printFunds } from '../figures/print-funds.ts';
import { sheetOfFunds } from '../figures/sheet-of-funds.ts';
import { printApplication } from './print-application.ts';
import { printSheetAttendance } from './print-attendance.ts';
import { printLedger, sheetOfLedger } from './print-ledger.ts';
import { printReversal } from './print-reversal.ts';

const access = 'training.subsidy:view';

/** 补助申请表, 报销台账 (PDF and xlsx) and 冲正单, for whoever sees the record (02 §19.7). */
export function subsidyDocumentRoutes(server: FastifyInstance, app: App): void {
  documentRoute(server, app, {
    url: '/exports/subsidy-applications/:id/application.pdf',
    access,
    print: printApplication,
  });
  documentRoute(server, app, { url: '/exports/subsidy-ledgers/:id/ledger.pdf', access, print: printLedger });
  documentRoute(server, app, { url: '/exports/subsidy-ledgers/:id/ledger.xlsx', access, print: sheetOfLedger });
  documentRoute(server, app, { url: '/exports/ledger-reversals/:id/reversal.pdf', access, print: printReversal });
  documentRoute(server, app, {
    url: '/exports/subsidy-sheets/:id/attendance.pdf',
    access,
    print: printSheetAttendance,
  });
  // Of a year.
  documentRoute(server, app, {
    url: '/exports/subsidy-funds/:id/funds.xlsx',
    access: 'training.subsidy:export',
    print: sheetOfFunds,
  });
  documentRoute(server, app, {
    url: '/exports/subsidy-funds/:id/funds.pdf',
    access: 'training.subsidy:export',
    print: printFunds,
  });
}
