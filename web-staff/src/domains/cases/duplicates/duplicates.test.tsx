import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { WithdrawCaseInput } from '../../../generated/graphql.ts';
import CaseDuplicates from './CaseDuplicates.tsx';
import { CompareHistory } from './CompareHistory.tsx';
import { CompareTable } from './CompareTable.tsx';
import { RevealSides } from './RevealSides.tsx';
import { inClear } from './revealed-rows.ts';
import StandingNotice from './StandingNotice.tsx';
import { useRevealedSides } from './useRevealedSides.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

const NUMBER = '310101195809032814';
const standing = (severity: string, returnedCaseId: string | null = null) => ({
  data: {
    standingApplications: [
      {
        __typename: 'StandingApplication',
        matters: '退役报到',
        matterNames: ['退役报到'],
        stateTitle: '已接件',
        severity,
        message: '申请人已办理过“退役报到”（3月2日，虹口服务中心），请告知申请人查询办理进度或申请撤回',
        returnedCaseId,
      },
    ],
  },
});

describe('at the window, as soon as the number is typed', () => {
  it('says what stands already, and that it may still be entered', async () => {
    renderKit(<StandingNotice idNo={NUMBER} dischargeDate={undefined} />, {
      answers: { StandingApplications: standing('BLOCKING') },
    });
    const notice = await screen.findByRole('status');
    expect(notice.textContent).toContain('该申请人可能重复申报');
    expect(notice.textContent).toContain('仍可登记，登记后标记“疑似重复”');
  });

  it('01 §4.8 leads to the application that was sent back', async () => {
    renderKit(<StandingNotice idNo={NUMBER} dischargeDate={undefined} />, {
      answers: { StandingApplications: standing('INFO', 'c1') },
    });
    expect((await screen.findByRole('link', { name: '打开被退回的申请' })).getAttribute('href')).toBe('/cases/c1');
  });

  it('asks nothing while the number is not whole', () => {
    const asked = jest.fn(() => standing('BLOCKING'));
    renderKit(<StandingNotice idNo="3101011958" dischargeDate={undefined} />, {
      answers: { StandingApplications: asked },
    });
    expect(asked).not.toHaveBeenCalled();
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('两件对比', () => {
  it('tells what differs by word and weight, and shows it alone on request', async () => {
    renderKit(
      <CompareTable
        left="新办件"
        right="原办件"
        sections={[
          {
            __typename: 'DuplicateSection',
            title: '人员信息',
            rows: [
              {
                __typename: 'DuplicateField',
                label: '手机号',
                left: '139****1234',
                right: '139****9999',
                differs: true,
              },
              { __typename: 'DuplicateField', label: '民族', left: '汉族', right: '汉族', differs: false },
            ],
          },
        ]}
      />,
    );
    const table = screen.getByRole('table', { name: '人员信息对比' });
    expect(within(table).getByText('139****1234').tagName).toBe('STRONG');
    expect(within(table).getByText('（不同）')).toBeTruthy();
    await userEvent.click(screen.getByRole('switch', { name: '只看不同的内容' }));
    expect(within(screen.getByRole('table')).queryByText('民族')).toBeNull();
  });

  it('shows both numbers in clear with the right and a reason, one audited reveal for each case, and masks them again', async () => {
    const asked: object[] = [];
    const user = userEvent.setup();
    renderKit(<ComparedPair />, {
      session: buildSession({ permissions: ['case:reveal'] }),
      answers: {
        RevealCase: jest.fn((variables: { id: string; reason: string }) => {
          asked.push(variables);
          return { data: { revealCase: revealedPerson(variables.id) } };
        }),
      },
    });
    await user.click(screen.getByRole('button', { name: /查看完整信息/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /查\s*看/ }));
    expect((await screen.findByText('new-in-clear')).tagName).toBe('STRONG');
    expect(screen.getByText('old-in-clear')).toBeTruthy();
    expect(asked).toEqual(['new', 'old'].map((id) => ({ id, reason: '核对是否重复申报' })));
    await user.click(screen.getByRole('button', { name: /恢复脱敏/ }));
    expect(screen.queryByText('new-in-clear')).toBeNull();
  });

  it('4.6 shows both time lines beside each other; of a case that lies elsewhere none is asked for', async () => {
    const asked = jest.fn(({ both }: { both: boolean }) => ({
      data: { left: pastOf('new', '提交'), ...(both && { right: pastOf('old', '接件') }) },
    }));
    const session = buildSession({ permissions: ['case:view'] });
    const left = { caseId: 'new', caseNo: 'YJS-2' };
    const { unmount } = renderKit(<CompareHistory left={left} right={{ caseId: 'old', caseNo: 'YJS-1' }} />, {
      session,
      answers: { ComparedHistories: asked },
    });
    const one = await screen.findByRole('region', { name: '新办件办理过程' });
    expect(within(one).getByText(/提交/)).toBeTruthy();
    expect(within(screen.getByRole('region', { name: '原办件办理过程' })).getByText(/接件/)).toBeTruthy();
    unmount();
    renderKit(<CompareHistory left={left} right={undefined} />, { session, answers: { ComparedHistories: asked } });
    await screen.findByRole('region', { name: '新办件办理过程' });
    expect(screen.queryByRole('region', { name: '原办件办理过程' })).toBeNull();
    expect(asked.mock.lastCall?.[0]).toMatchObject({ both: false });
    expect(screen.queryByText('两件办理过程')).toBeNull();
  });

  it('keeps what was answered when the other is refused, and asks for the other alone again', async () => {
    const asked: string[] = [];
    const user = userEvent.setup();
    renderKit(<ComparedPair />, {
      session: buildSession({ permissions: ['case:reveal'] }),
      answers: {
        RevealCase: jest.fn(({ id }: { id: string }) => {
          asked.push(id);
          return asked.length === 2
            ? { errors: [{ message: '系统繁忙，请稍后再试', extensions: { code: 'E-0501' } }] }
            : { data: { revealCase: revealedPerson(id) } };
        }),
      },
    });
    await user.click(screen.getByRole('button', { name: /查看完整信息/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/两件办件的完整信息/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: /查\s*看/ }));
    expect(await screen.findByText('new-in-clear')).toBeTruthy();
    expect(await screen.findByText(/系统繁忙/)).toBeTruthy();
    expect(within(dialog).getByText(/另一件办件的完整信息/)).toBeTruthy();
    expect(screen.getByText(/正在显示其中一件的完整信息/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: /查\s*看/ }));
    expect(await screen.findByText('old-in-clear')).toBeTruthy();
    expect(asked).toEqual(['new', 'old', 'old']);
    expect(screen.getByText(/正在显示完整信息/)).toBeTruthy();
  });

  it('speaks of one case where one may be read, and offers nothing where none may', async () => {
    const session = buildSession({ permissions: ['case:reveal'] });
    const { unmount } = renderKit(<ComparedPair caseIds={['new']} />, { session });
    await userEvent.click(screen.getByRole('button', { name: /查看完整信息/ }));
    expect(within(await screen.findByRole('dialog')).getByText(/张\*办件的完整信息/)).toBeTruthy();
    unmount();
    renderKit(<ComparedPair caseIds={[]} />, { session });
    expect(screen.queryByRole('button', { name: /查看完整信息/ })).toBeNull();
  });

  it('offers nobody without the right to see them', () => {
    renderKit(<ComparedPair />, { session: buildSession({ permissions: ['duplicate:view'] }) });
    expect(screen.queryByRole('button', { name: /查看完整信息/ })).toBeNull();
  });
});

function ComparedPair({ caseIds = ['new', 'old'] }: { caseIds?: readonly string[] }) {
  const sides = useRevealedSides(caseIds);
  const sections = [
    {
      __typename: 'DuplicateSection' as const,
      title: '人员信息',
      rows: [
        {
          __typename: 'DuplicateField' as const,
          label: '证件号码',
          left: '3101**2814',
          right: '3101**2815',
          differs: true,
        },
      ],
    },
  ];
  return (
    <CompareTable
      left="新办件"
      right="原办件"
      sections={inClear(sections, sides.revealed, 'new', 'old')}
      extra={<RevealSides sides={sides} personName="张*" />}
    />
  );
}

const pastOf = (id: string, actionTitle: string) => ({
  __typename: 'Case',
  id,
  flow: {
    __typename: 'Flow',
    history: [
      {
        __typename: 'FlowEvent',
        id: `event-${id}`,
        seq: 1,
        recordType: 'case',
        recordId: id,
        recordTitle: '主办件',
        action: 'act',
        actionTitle,
        fromTitle: null,
        toTitle: '待预审',
        actorName: '王敏',
        actorOrg: '虹口区中心',
        actorType: 'USER',
        at: '2026-03-02T02:00:00.000Z',
        recordedAt: '2026-03-02T02:00:00.000Z',
        reasonTitle: null,
        reasonText: null,
        note: null,
        attachments: [],
      },
    ],
  },
});

const revealedPerson = (id: string) => ({
  __typename: 'PersonReveal',
  name: '张三',
  idNo: `${id}-in-clear`,
  mobile: '13900001234',
  sections: [
    {
      __typename: 'FormSection',
      title: '人员信息',
      fields: [{ __typename: 'FormField', key: 'idNo', label: '证件号码', value: `${id}-in-clear`, sensitive: true }],
    },
  ],
});

/** The page of a case, with the one pair that it is part of. */
function showPairOfCase(changes: object): void {
  const pair = {
    __typename: 'DuplicateHit',
    id: 'hit-1',
    matters: '退役报到',
    matterNames: ['退役报到'],
    state: 'OPEN',
    stateTitle: '待告知',
    severity: 'BLOCKING',
    newCaseId: 'case-1',
    newCaseNo: 'YJS-2',
    matchedCaseId: 'case-0',
    matchedCaseNo: 'YJS-1',
    matchedOrgName: '虹口服务中心',
    matchedStateTitle: '已接件',
    ...changes,
  };
  renderKit(<CaseDuplicates caseId="case-1" />, {
    session: buildSession({ permissions: ['duplicate:view'] }),
    answers: { DuplicatesOfCase: { data: { duplicatesOfCase: [pair] } } },
  });
}

describe('a case that is part of a pair', () => {
  it('leads to the comparison', async () => {
    showPairOfCase({});
    expect((await screen.findByRole('link', { name: 'YJS-1' })).getAttribute('href')).toContain('/duplicates/hit-1');
    expect(screen.getByText('与虹口服务中心的 YJS-1 重复申报')).toBeTruthy();
  });
});

describe('安置系统已有退役报到', () => {
  it('01 §4.7 is said on the page of the case, without a warning', async () => {
    showPairOfCase({
      id: 'hit-2',
      severity: 'INFO',
      matchedCaseId: null,
      matchedCaseNo: 'AZ-2026-000001',
      matchedOrgName: '虹口区局',
      matchedStateTitle: '正常办结',
    });
    expect(await screen.findByText('安置系统显示已在虹口区局完成退役报到，本平台没有对应办件')).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toContain('/duplicates/hit-2');
  });
});

describe('申请撤回', () => {
  const answers = (withdrawals: object[]) => ({
    WithdrawnCase: {
      data: {
        withdrawalLimit: '3 个工作日',
        case: {
          __typename: 'Case',
          id: 'case-1',
          version: 3,
          caseNo: 'YJS-1',
          personName: '张*',
          statusTitle: '已接件',
        },
        caseWithdrawals: withdrawals,
      },
    },
  });

  it('needs a reason, and words for 其他; carries the version that was seen', async () => {
    const sent: WithdrawCaseInput[] = [];
    const take = ({ input }: { input: WithdrawCaseInput }) => {
      sent.push(input);
      return { data: { withdrawCase: { __typename: 'Withdrawal', id: 'w-1', state: 'PENDING', needApproval: true } } };
    };
    renderKit(<WithdrawDialog caseId="case-1" onClose={() => undefined} onDone={() => undefined} />, {
      answers: {
        ...answers([]),
        WithdrawCase: take,
      },
    });
    await screen.findByText('办件当前状态：已接件');
    expect(screen.getByText(/审批（3 个工作日内）/)).toBeTruthy();
    const press = () => userEvent.click(screen.getByRole('button', { name: '申请撤回' }));
    await press();
    await screen.findByText('请选择撤回原因', { selector: '.ant-form-item-explain-error' });
    await userEvent.click(screen.getByRole('combobox'));
    await userEvent.click(await screen.findByTitle('重复申报'));
    await press();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ caseId: 'case-1', version: 3, reasonCode: 'REPEAT' });
  });

  it('is closed while one waits', async () => {
    renderKit(<WithdrawDialog caseId="case-1" onClose={() => undefined} onDone={() => undefined} />, {
      answers: answers([{ __typename: 'Withdrawal', id: 'w-1', state: 'PENDING' }]),
    });
    await screen.findByText('该办件已有撤回申请正在审批，不能重复申请。');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '申请撤回' }).disabled).toBe(true);
  });
});
