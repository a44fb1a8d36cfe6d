import { describe, expect, it, jest } from '@jest/globals';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import type { FeedbackRowFragment } from '../../../generated/graphql.ts';
import { FeedbackActs } from './FeedbackActs.tsx';

const action = (code: string, title: string) => ({ __typename: 'FeedbackAction' as const, code, title });
const feedback = (actions: ReturnType<typeof action>[]) =>
  ({
    __typename: 'FeedbackMessage',
    id: 'feedback-1',
    version: 2,
    departmentTitle: '公安',
    typeTitle: '办理进度',
    state: 'UNMATCHED',
    actions,
  }) as unknown as FeedbackRowFragment;

configure({ defaultHidden: true });
jest.setTimeout(30_000);

function show(actions: ReturnType<typeof action>[], answers: Record<string, unknown> = {}) {
  const onDone = jest.fn();
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <FeedbackActs feedback={feedback(actions)} onDone={onDone} />
    </ConfigProvider>,
    { answers },
  );
  return onDone;
}

const press = (name: string) => fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);

describe('acts on a department’s message', () => {
  it('are the ones that the server names, and no other', () => {
    show([action('READ', '标记已读'), action('CLARIFY', '申请部门澄清')]);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['标记已读', '申请部门澄清']);
  });

  it('人工匹配 applies only what was chosen, in the state the clerk saw', async () => {
    const sent: unknown[] = [];
    const candidate = {
      __typename: 'FeedbackCandidate',
      id: 'sub-1',
      caseId: 'case-1',
      caseNo: 'YJS3101092026030300001',
      bjNo: 'BJ-310109-2026-000123',
      matterName: '户口登记',
      personName: '张*',
      statusTitle: '已接件',
    };
    const match = (variables: unknown) => {
      sent.push(variables);
      return { data: { matchFeedback: { ...feedback([]), state: 'APPLIED' } } };
    };
    show([action('MATCH', '人工匹配')], {
      FeedbackCandidates: { data: { feedbackCandidates: [candidate] } },
      MatchFeedback: match,
    });
    press('人工匹配');
    const search = await screen.findByRole('searchbox', { name: '查找子办件' });
    expect(screen.getByRole('button', { name: '匹配并应用' })).toHaveProperty('disabled', true);
    fireEvent.change(search, { target: { value: 'YJS3101092026030300001' } });
    press('查找');
    fireEvent.click(await screen.findByRole('radio', { name: /户口登记/ }));
    press('匹配并应用');
    await waitFor(() => expect(sent).toEqual([{ message: { id: 'feedback-1', version: 2 }, subCaseId: 'sub-1' }]));
  });
});
