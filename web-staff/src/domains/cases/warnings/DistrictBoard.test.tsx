import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { readUrl } from '@yjs/web-kit';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { openStatuses, queueUrl, toCaseFilter } from '../queue-state.ts';
import DistrictBoard from './DistrictBoard.tsx';

const board = {
  __typename: 'WarningBoard',
  open: 12,
  near: 3,
  overdue: 2,
  finishedToday: 4,
  byLevel: [2, 3, 0, 0],
  unseen: 1,
  review: 5,
  heat: [],
};

describe('the district on its chief’s workbench (01 §6.9)', () => {
  it('shows volume, what is overdue and what waits for his verdict; each figure opens exactly its cases', async () => {
    renderKit(<DistrictBoard place="本区" />, { answers: { WarningBoard: { data: { warningBoard: board } } } });
    const part = within(await screen.findByRole('region', { name: '本区办件' }));
    const behind = (figure: string) => {
      const address = part.getByRole('link', { name: figure }).getAttribute('href') ?? '';
      return toCaseFilter(readUrl(queueUrl, new URL(address, 'http://localhost').searchParams));
    };
    expect(behind('12')).toMatchObject({ status: openStatuses });
    expect(behind('3')).toMatchObject({ timeLevel: ['URGENT'] });
    expect(behind('2')).toMatchObject({ timeLevel: ['OVERDUE'] });
    expect(behind('4').finishedFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(part.getByRole('link', { name: '5' }).getAttribute('href')).toBe('/warnings?queue=REVIEW');
  });
});
