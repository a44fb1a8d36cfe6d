import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { ChangeReviewWindowsMutationVariables, ReviewBatchQuery } from '../../../generated/graphql.ts';
import { WindowsDialog } from './WindowsDialog.tsx';

/** What the dialog reads of a batch. */
const batch = {
  id: 'batch-1',
  version: 3,
  submittedCount: 0,
  materialFrom: '2026-05-06T01:00:00.000Z',
  materialTo: '2026-05-13T10:00:00.000Z',
  scoreFrom: '2026-05-07T01:00:00.000Z',
  scoreTo: '2026-05-13T10:00:00.000Z',
} as ReviewBatchQuery['reviewBatch'];

it('T17-5 the fields show Shanghai’s clock as the text above them does, and nothing moves by being sent', async () => {
  const sent: ChangeReviewWindowsMutationVariables[] = [];
  const change = (variables: ChangeReviewWindowsMutationVariables) => {
    sent.push(variables);
    return { data: { changeReviewWindows: null } };
  };
  const dialog = <WindowsDialog batch={batch} onClose={() => undefined} onDone={() => undefined} />;
  renderKit(dialog, { answers: { ChangeReviewWindows: change } });
  const user = userEvent.setup();
  const shown = () => screen.getAllByRole('textbox').map((field) => (field as HTMLInputElement).value);
  expect(shown()).toEqual(expect.arrayContaining(['2026-05-06 09:00', '2026-05-13 18:00', '2026-05-07 09:00']));
  await user.click(screen.getByLabelText('调整原因'));
  await user.paste('专家行程冲突，顺延一天');
  await user.click(screen.getByRole('button', { name: /调\s*整/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  const { materialFrom, materialTo, scoreFrom, scoreTo } = batch;
  expect(sent[0]?.windows).toEqual({ materialFrom, materialTo, scoreFrom, scoreTo });
});
