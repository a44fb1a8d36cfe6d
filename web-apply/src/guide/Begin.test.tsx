import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ApplicantSelfQuery } from '../generated/graphql.ts';
import { answersTo, renderPage } from '../testing/apply.fixtures.tsx';
import { Begin } from './Begin.tsx';
import type { Guide } from './GuideSections.tsx';

const consent = { __typename: 'GuideConsent' as const, version: '2026-01', title: '授权', text: '同意' };
const guide = { questions: [], generalConsent: consent, sensitiveConsent: consent } as unknown as Guide;

const self = (returned: ApplicantSelfQuery['applicantSelf']['returned']): ApplicantSelfQuery['applicantSelf'] => ({
  __typename: 'ApplicantSelf',
  ...{ name: '测**', idNo: '310109********1218', phone: '138****2001', agentName: null },
  ...{ authLevel: 2, levelSuffices: true, upgradeUrl: null, draftId: null, draftSavedAt: null, screening: null },
  returned,
});

const render = (returned: Parameters<typeof self>[0]) =>
  renderPage([{ path: '/', element: <Begin guide={guide} /> }], {
    answers: { ApplicantSelf: { data: { applicantSelf: self(returned) } } },
  });

describe('01 §4.8 who is about to apply anew', () => {
  it('is led to the application that was sent back', async () => {
    render({ __typename: 'ReturnedNotice', id: 'case-7', message: '您有一件被退回的申请，可直接修改后重新提交' });
    await screen.findByText(/您有一件被退回的申请，可直接修改后重新提交/);
    expect(screen.getByRole('link', { name: '去修改' }).getAttribute('href')).toBe('/applications/case-7');
  });

  it('sees nothing of the kind where there is none', async () => {
    render(null);
    await screen.findByText('测**');
    expect(screen.queryByRole('link', { name: '去修改' })).toBeNull();
  });
});

describe('01 §9.4 a draft that stands', () => {
  it('is deleted only after the question, and the page then knows of none', async () => {
    const standing = { ...self(null), draftId: 'draft-3', draftSavedAt: '2026-03-02T01:30:00Z' };
    let asked: unknown;
    renderPage([{ path: '/', element: <Begin guide={guide} /> }], {
      answers: {
        ...answersTo('ApplicantSelf', () => ({ data: { applicantSelf: asked ? self(null) : standing } })),
        ...answersTo('DiscardApplicationDraft', (variables) => {
          asked = variables;
          return { data: { discardApplicationDraft: 'draft-3' } };
        }),
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '删除草稿' }));
    expect(asked).toBeUndefined();
    await user.click(await screen.findByRole('button', { name: /^删\s*除$/ }));
    await waitFor(() => expect(screen.queryByText(/没有提交的申请/)).toBeNull());
    expect(asked).toEqual({ id: 'draft-3' });
  });
});
