import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { ApplicantSelfQuery } from '../generated/graphql.ts';
import { renderPage } from '../testing/apply.fixtures.tsx';
import { Begin } from './Begin.tsx';
import type { Guide } from './GuideSections.tsx';

const consent = { __typename: 'GuideConsent' as const, version: '2026-01', title: '授权', text: '同意' };
const guide = { questions: [], generalConsent: consent, sensitiveConsent: consent } as unknown as Guide;

const self = (returned: ApplicantSelfQuery['applicantSelf']['returned']): ApplicantSelfQuery['applicantSelf'] => ({
  __typename: 'ApplicantSelf',
  ...{ name: '测**', idNo: '310109********1218', phone: '138****2001', agentName: null },
  ...{ authLevel: 2, levelSuffices: true, upgradeUrl: null, draftSavedAt: null, screening: null },
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
