import { describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EvaluationPageQuery } from '../generated/graphql.ts';
import { refusal, renderPage } from '../testing/apply.fixtures.tsx';
import EvaluatePage from './EvaluatePage.tsx';

type Page = EvaluationPageQuery['evaluationPage'];
const OWN_HAND = '评价应由申请人本人用自己的手机提交；申请人没有手机的，请在“请评价”中代录';

const buildPage = (overrides: Partial<Page> = {}): Page => ({
  __typename: 'EvaluationPage',
  state: 'OPEN',
  matterName: '退役报到',
  orgName: '虹口区退役军人服务中心',
  expiresAt: '2026-04-08T02:00:00.000Z',
  evaluationNo: null,
  evaluatedAt: null,
  reply: null,
  optionSet: 1,
  commentMax: 500,
  grades: [5, 1].map((grade) => ({
    __typename: 'EvaluationGradeChoice',
    grade,
    title: grade === 5 ? '非常满意' : '非常不满意',
    options: grade === 5 ? [] : [{ __typename: 'EvaluationChoice', code: 'OTHER', text: '其他', requiresText: true }],
  })),
  ...overrides,
});

function show(page: unknown, submitted?: unknown) {
  renderPage([{ path: 'evaluate/:ticket', element: <EvaluatePage /> }], {
    url: '/evaluate/ticket-1',
    answers: { EvaluationPage: page, ...(submitted !== undefined && { SubmitEvaluation: submitted }) },
  });
  return userEvent.setup();
}
const page = (overrides: Partial<Page> = {}) => ({ data: { evaluationPage: buildPage(overrides) } });

/** Five stars, handed in. */
async function give(submitted: unknown) {
  const user = show(page(), submitted);
  await user.click(await screen.findByRole('radio', { name: /非常满意/ }));
  await user.click(screen.getByRole('button', { name: '提交评价' }));
  return user;
}

describe('R9.1.2 评价 by link or code', () => {
  it('ends with the number and the time', async () => {
    const receipt = {
      __typename: 'EvaluationReceipt',
      evaluationNo: 'PJ20260309000001',
      submittedAt: '2026-03-09T02:00:00.000Z',
      clockWrong: false,
    };
    await give({ data: { submitEvaluation: receipt } });
    await screen.findByRole('heading', { name: '评价已提交，感谢您的参与' });
    expect(screen.getByRole('status').textContent).toContain('PJ20260309000001');
    expect(screen.queryByRole('button', { name: '提交评价' })).toBeNull();
  });

  it('11.4 其他 needs words before anything is sent', async () => {
    const user = show(page());
    await user.click(await screen.findByRole('radio', { name: /非常不满意/ }));
    await user.click(screen.getByRole('checkbox', { name: '其他' }));
    await user.click(screen.getByRole('button', { name: '提交评价' }));
    expect((await screen.findByRole('alert')).textContent).toBe('选择“其他”时请填写具体内容');
  });

  it('E-0918 is said in its own words, and what was chosen stays', async () => {
    await give(refusal('E-0918', OWN_HAND));
    expect((await screen.findByRole('alert')).textContent).toBe(OWN_HAND);
    expect((screen.getByRole('radio', { name: /非常满意/ }) as HTMLInputElement).checked).toBe(true);
  });
});

describe('11.10 a review that is over', () => {
  it('E-0902 expired when it was opened: whom to ask, and nothing to fill in', async () => {
    show(page({ state: 'EXPIRED' }));
    await screen.findByRole('heading', { name: '评价邀请已过期' });
    screen.getByText('如需评价，请联系虹口区退役军人服务中心工作人员。');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('evaluated already when it was opened: number and time', async () => {
    const evaluated = { evaluationNo: 'PJ20260309000001', evaluatedAt: '2026-03-09T02:00:00.000Z' };
    show(page({ state: 'USED', ...evaluated }));
    await screen.findByRole('heading', { name: '您已评价过，感谢您的参与' });
    expect(screen.getByRole('status').textContent).toContain('PJ20260309000001');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('evaluated anonymously: the browser that sent it asks by what it named its evaluation, after the page was opened anew too', async () => {
    localStorage.clear();
    const asked: unknown[] = [];
    const opened = (variables: { clientId?: string | null }) => {
      asked.push(variables.clientId ?? null);
      return page();
    };
    const submitted: { input?: { clientId: string } } = {};
    const taken = (variables: { input: { clientId: string } }) => {
      Object.assign(submitted, variables);
      return refusal('E-0918', OWN_HAND);
    };
    const user = show(opened, taken);
    await user.click(await screen.findByRole('radio', { name: /非常满意/ }));
    await user.click(screen.getByRole('button', { name: '提交评价' }));
    await screen.findByRole('alert');
    cleanup();
    show(opened);
    await screen.findByRole('radio', { name: /非常满意/ });
    expect(submitted.input?.clientId).toEqual(expect.any(String));
    expect(asked).toEqual([null, submitted.input?.clientId]);
  });

  it('E-0904 a link of no review offers no form', async () => {
    show(refusal('E-0904', '评价链接无效，请使用工作人员提供的二维码或短信链接'));
    expect((await screen.findByRole('alert')).textContent).toContain('评价链接无效');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it.each([
    ['E-0902', '评价邀请已过期，如需评价请联系服务中心工作人员'],
    ['E-0903', '该办件已评价'],
    ['E-0904', '评价链接无效，请使用工作人员提供的二维码或短信链接'],
  ])('%s while it was filled in: said in its own words, and the form is gone', async (code, message) => {
    await give(refusal(code, message));
    expect((await screen.findByRole('alert')).textContent).toBe(message);
    expect(screen.queryByRole('button', { name: '提交评价' })).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
