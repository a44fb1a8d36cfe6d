import { expect, it } from '@jest/globals';
import { toPicked } from '@yjs/web-kit';
import { toInput } from './form-values.ts';

it('what was left out is left to the defaults', () => {
  const input = toInput({
    projectId: 'p',
    title: ' ',
    openFrom: toPicked('2026-05-01T09:00'),
    openTo: toPicked('2026-06-01T17:00'),
    plannedStart: toPicked('2026-06-10'),
    plannedEnd: toPicked('2026-07-01'),
    capacity: 30,
    address: '飞虹路518号',
    contactName: '曹颖',
    contactPhone: '021-65012345',
  });
  expect(input).toMatchObject({
    plannedStart: '2026-06-10',
    title: null,
    cancelDeadline: null,
    minTrainees: null,
    waitlistCapacity: null,
    categories: null,
    districts: null,
    dischargeWindowMonths: null,
    ageMax: null,
    notice: '',
  });
  expect(input).not.toHaveProperty('projectId');
});
