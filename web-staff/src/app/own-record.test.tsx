import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import EntitlementBatchPage from '../domains/entitlement/EntitlementBatchPage.tsx';
import EvaluationPage from '../domains/reviews/EvaluationPage.tsx';
import CyclePage from '../domains/training/inspections/CyclePage.tsx';
import ReviewBatchPage from '../domains/training/reviews/ReviewBatchPage.tsx';

jest.setTimeout(30_000);

/** A page of one record, the query by which it reads it, and the type of what belongs to it. */
const pages: [title: string, page: ComponentType, query: string, type: string][] = [
  ['专家评审批次', ReviewBatchPage, 'ReviewBatch', 'reviewAssignment'],
  ['年检批次', CyclePage, 'InspectionCycle', 'projectInspection'],
  ['免申即享批次', EntitlementBatchPage, 'EntitlementBatch', 'candidate'],
  ['评价', EvaluationPage, 'Evaluation', 'evaluationReply'],
];

/** The page of the record `own`, with one change told as soon as it listens. How it reads it is all that is asked: the answer is an error. */
async function show(
  Page: ComponentType,
  query: string,
  change: { recordType: string; ids: string[]; belongsTo: string[] },
) {
  const read = jest.fn(() => new Error('not this time'));
  const recordChanged = { __typename: 'RecordChange', cause: 'act', actorName: '', actorId: null, at: '', count: 1 };
  const RecordChanged = { data: { recordChanged: { ...recordChanged, ...change } } };
  const view = renderKit(
    <Routes>
      <Route path="/records/:id" element={<Page />} />
    </Routes>,
    { url: '/records/own', answers: { [query]: read, RecordChanged } },
  );
  await screen.findByRole('alert');
  return { ...view, read };
}

describe.each(pages)('the page of one record: %s', (_title, Page, query, recordType) => {
  it('is not read anew when another record, or what belongs to another one, was changed', async () => {
    const { read } = await show(Page, query, { recordType, ids: ['row'], belongsTo: ['other'] });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(read).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the record itself', { ids: ['own'], belongsTo: [] }],
    ['what belongs to it', { ids: ['row'], belongsTo: ['own'] }],
  ])('is read anew when %s was changed', async (_what, change) => {
    const { read } = await show(Page, query, { recordType, ...change });
    await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  });
});
