import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { answersTo, buildDraft, draftAnswers, renderPage } from '../testing/apply.fixtures.tsx';
import AmendPage from './AmendPage.tsx';

interface Saving {
  input: { id: string; version: number; form: Record<string, unknown> };
}

const routes = [
  { path: 'applications/:id/amend', element: <AmendPage /> },
  { path: 'applications/:id', element: <h1>办理进度</h1> },
];

function open(sent: Saving[]) {
  const form = { name: '测试甲', mobile: '13800002001' };
  return renderPage(routes, {
    url: '/applications/case-1/amend',
    answers: {
      ...draftAnswers(),
      OpenReturnedApplication: {
        data: {
          openReturnedApplication: {
            __typename: 'ReturnedApplication',
            id: 'case-1',
            version: 3,
            form,
            reason: '其他：照片不清晰',
            attachments: [],
            // As it was left the day before.
            draft: buildDraft({ id: 'draft-9', version: 4, form: { ...form, mobile: '13900001111' } }),
          },
        },
      },
      ...answersTo('SaveApplicationDraft', (saving: Saving) => {
        sent.push(saving);
        const { version, form: next } = saving.input;
        return { data: { saveApplicationDraft: buildDraft({ id: 'draft-9', version: version + 1, form: next }) } };
      }),
    },
  });
}

const phone = () => screen.findByRole<HTMLInputElement>('textbox', { name: /手机号/ });

describe('the correction of a returned application', () => {
  it('says at the top why it came back', async () => {
    open([]);
    await phone();
    expect(screen.getByText('退回原因：其他：照片不清晰')).toBeTruthy();
  });

  it('01 §9.3 no. 3 goes on from what was kept, and is kept again on leaving a field', async () => {
    const sent: Saving[] = [];
    open(sent);
    const field = await phone();
    expect(field.value).toBe('13900001111');
    fireEvent.change(field, { target: { value: '13700003333' } });
    await screen.findByText('有修改还没有保存，稍后自动保存');
    await act(async () => fireEvent.focusOut(field));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.input).toMatchObject({ id: 'draft-9', version: 4, form: { mobile: '13700003333' } });
    // And not with the timer, twenty seconds later: leaving a field is no new change.
    await screen.findByText(/^已保存/, undefined, { timeout: 10_000 });
    expect(sent).toHaveLength(1);
  });
});
