import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { buildAction, buildSubCase, remaining } from '../../testing/cases.fixtures.ts';
import { SubCaseTable } from './SubCaseTable.tsx';

describe('the sub-cases of a case', () => {
  it('shows mode, state, owner, feedback, days and push state (7.5 step 2)', () => {
    const subCase = buildSubCase({
      mode: 'OFFLINE',
      modeTitle: '线下',
      externalStatus: '已受理',
      lastFeedbackAt: '2026-03-09T01:00:00.000Z',
      librarySync: 'FAILED',
    });
    renderKit(<SubCaseTable subCases={[subCase]} detail="decision" />);
    for (const text of ['线下', '办理中', '黄浦区退役军人事务局', '2 天', '推送失败']) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(screen.getByText(/已受理 /)).toBeTruthy();
  });

  it('says 数据截至 from the moment that the server names, of what is open and taken in (5.6 no. 4)', () => {
    const informedAt = '2026-03-09T01:00:00.000Z';
    const of = (id: string, staleAt: string, status: 'IN_PROGRESS' | 'PREREVIEW_PASSED' = 'IN_PROGRESS') =>
      buildSubCase({ id, informedAt, staleAt, status });
    const [past, future] = ['2026-03-09T02:00:00.000Z', '2999-01-01T00:00:00.000Z'];
    const subCases = [of('old', past), of('fresh', future), of('untold', past, 'PREREVIEW_PASSED')];
    renderKit(<SubCaseTable subCases={subCases} detail="full" />);
    expect(screen.getAllByText(/数据截至 /)).toHaveLength(1);
  });

  it('says what a department waits for and why, and once it is received that 待补正 is over (T7, T8)', () => {
    const supplement = {
      __typename: 'SubCaseSupplement' as const,
      requestedBy: '市公安局',
      requestedAt: '2026-03-09T01:00:00.000Z',
      materials: ['户口簿（首页和本人页）'],
      reason: '复印件不清',
      suppliedAt: null,
    };
    const word = { externalStatus: '待补正', lastFeedbackAt: '2026-03-09T01:00:00.000Z' };
    const asked = buildSubCase({ ...word, status: 'SUPPLEMENT', statusTitle: '待补正', supplement });
    const received = buildSubCase({
      ...{ ...word, id: 'sub-2', status: 'ACCEPTED', statusTitle: '已接件' },
      supplement: { ...supplement, suppliedAt: '2026-03-10T02:30:00.000Z' },
    });
    const heardSince = buildSubCase({ ...received, id: 'sub-3', lastFeedbackAt: '2026-03-11T01:00:00.000Z' });
    renderKit(<SubCaseTable subCases={[asked, received, heardSince]} detail="decision" />);
    expect(screen.getByText('市公安局要求补正：户口簿（首页和本人页）；原因：复印件不清')).toBeTruthy();
    expect(screen.getAllByText(/补正材料已于 .* 收取/)).toHaveLength(1);
  });

  it('offers only the acts the server gives, row by row', async () => {
    const action = buildAction({ action: 'markHandled', title: '登记办理完成', tone: 'PRIMARY' });
    const open = buildSubCase({ flow: { __typename: 'Flow', remaining, availableActions: [action] } });
    const onAct = jest.fn();
    renderKit(<SubCaseTable subCases={[open, buildSubCase({ id: 'sub-2' })]} detail="full" onAct={onAct} />);
    const buttons = screen.getAllByRole('button', { name: '登记办理完成' });
    expect(buttons).toHaveLength(1);
    expect(buttons[0]?.className).not.toContain('ant-btn-primary');
    await userEvent.setup().click(buttons[0] as HTMLElement);
    expect(onAct).toHaveBeenCalledWith(open, action);
  });

  it('offers 请评价 once the handling of a matter has begun (R9.2.1)', () => {
    const session = buildSession({ permissions: ['review.pad:call'] });
    const waiting = buildSubCase({ id: 'sub-2', status: 'PREREVIEW_PASSED' });
    renderKit(
      <SubCaseTable subCases={[buildSubCase({ status: 'IN_PROGRESS' }), waiting]} detail="full" onAct={jest.fn()} />,
      {
        session,
      },
    );
    expect(screen.getAllByRole('button', { name: /请评价/ })).toHaveLength(1);
  });
});
