import { expect, it } from '@jest/globals';
import { toPicked } from '@yjs/web-kit';
import type { InspectionCycleRowFragment } from '../../../generated/graphql.ts';
import { type CycleValues, toCycleInput, toCycleValues } from './cycle-values.ts';

const values: CycleValues = {
  title: '2026年度项目年检',
  year: 2026,
  period: [toPicked('2025-09-01'), toPicked('2026-08-31')],
  referenceDate: toPicked('2026-08-31'),
  report: [toPicked('2026-09-01T00:00'), toPicked('2026-09-30T18:00')],
  districtDeadline: toPicked('2026-10-20'),
  centreDeadline: toPicked('2026-11-10'),
  checklistId: 'c1',
};

it('S19.1 the days and times of a cycle are Shanghai’s, there and back, in a browser of another zone', () => {
  expect(new Date().getTimezoneOffset()).not.toBe(-480);
  const input = toCycleInput(values);
  expect(input).toMatchObject({
    periodFrom: '2025-09-01',
    periodTo: '2026-08-31',
    reportFrom: '2026-08-31T16:00:00.000Z',
    reportTo: '2026-09-30T10:00:00.000Z',
    districtDeadline: '2026-10-20',
  });
  const again = toCycleValues(input as unknown as InspectionCycleRowFragment, 'c1', toPicked('2026-03-09'));
  expect(again.report?.map((one) => one.format('YYYY-MM-DD HH:mm'))).toEqual(['2026-09-01 00:00', '2026-09-30 18:00']);
  expect(again.period?.map((one) => one.format('YYYY-MM-DD'))).toEqual(['2025-09-01', '2026-08-31']);
});
