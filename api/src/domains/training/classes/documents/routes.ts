import type { FastifyInstance } from 'fastify';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { documentRoute } from '../../../../platform/documents/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { exportAttendance, printAttendance } from './print-attendance.ts';
import { printTimetable } from './print-timetable.ts';

/**
 * Of a class, for whoever sees it: `/exports/training-classes/<id>/attendance.pdf` and `.xlsx` (`?month=2026-06`), `timetable.pdf` (`?week=`, any of
 * its days); of now unless said.
 */
export function classDocumentRoutes(server: FastifyInstance, app: App): void {
  const today = () => localDateOf(app.clock.now());
  const access = 'training.class:export';
  for (const [ending, print] of [
    ['pdf', printAttendance],
    ['xlsx', exportAttendance],
  ] as const)
    documentRoute(server, app, {
      url: `/exports/training-classes/:id/attendance.${ending}`,
      access,
      print: (ctx, id, { month = today().slice(0, 7) }) => print(ctx, id, month),
    });
  documentRoute(server, app, {
    url: '/exports/training-classes/:id/timetable.pdf',
    access,
    print: (ctx, id, { week = today() }) => printTimetable(ctx, id, week),
  });
}
