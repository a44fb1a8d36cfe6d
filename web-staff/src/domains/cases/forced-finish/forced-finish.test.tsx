import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { ForcedCandidateFragment, RequestForcedFinishInput } from '../../../generated/graphql.ts';
import { heldBack, mayAskForced } from './forced-state.ts';
import { RequestSelectionDialog } from './RequestSelectionDialog.tsx';

const candidate = (n: number): ForcedCandidateFragment =>
  ({
    __typename: 'Case',
    id: `case-${n}`,
    version: n,
    caseNo: `YJS${n}`,
    subCases: [{ __typename: 'SubCase', id: `sub-${n}`, version: 10 + n, matterCode: 'M02' }],
  }) as ForcedCandidateFragment;
const reasons = {
  Reasons: {
    data: { reasons: [{ __typename: 'Reason', code: 'L06', title: '无法联系申请人', textRequired: false }] },
  },
};

async function submit(): Promise<void> {
  const dialog = await screen.findByRole('dialog');
  // Nothing is chosen beforehand: how a matter ends is what the clerk answers for.
  await userEvent.click(within(dialog).getByRole('radio', { name: '终止办结' }));
  await userEvent.click(within(dialog).getByRole('combobox', { name: '理由' }));
  await userEvent.click(await screen.findByTitle('无法联系申请人'));
  await userEvent.click(within(dialog).getByRole('textbox', { name: '依据' }));
  await userEvent.paste('条例第三十条');
  await userEvent.click(within(dialog).getByRole('button', { name: '提交申请' }));
}

describe('R4.4.4 a selection that is to be forced to its end', () => {
  it('asks with one reason and basis for the chosen matter of each case, and tells what became of each', async () => {
    const sent: RequestForcedFinishInput[] = [];
    const take = ({ input }: { input: RequestForcedFinishInput }) => {
      sent.push(input);
      const row = { __typename: 'ForcedFinishAsked' as const, code: null, message: null };
      return {
        data: {
          requestForcedFinish: [
            { ...row, id: 'r-1', title: 'BJ-1', result: 'OK' },
            { ...row, id: 'sub-2', title: '', result: 'FAILED', code: 'E-0503', message: '该办件已办结' },
          ],
        },
      };
    };
    renderKit(
      <RequestSelectionDialog
        cases={[candidate(1), candidate(2)]}
        matter={{ code: 'M02', name: '党员组织关系转移' }}
        onClose={() => undefined}
        onDone={() => undefined}
      />,
      { answers: { ...reasons, RequestForcedFinish: take } },
    );
    expect(await screen.findByText(/每件只申请强制办结“党员组织关系转移”/)).toBeTruthy();
    await submit();
    const result = await screen.findByRole('region', { name: '申请强制办结结果' });
    expect(within(result).getByText(/该办件已办结/)).toBeTruthy();
    expect(within(result).getByText('YJS2')).toBeTruthy();
    expect(sent[0]).toMatchObject({
      finishAs: 'FINISHED_TERMINATED',
      reasonCode: 'L06',
      basisText: '条例第三十条',
      rows: [
        { caseId: 'case-1', subCaseId: 'sub-1', version: 11 },
        { caseId: 'case-2', subCaseId: 'sub-2', version: 12 },
      ],
    });
  }, 120_000);
});

describe('6.11 what cannot be asked for again', () => {
  const one = (waiting: boolean, status = 'IN_PROGRESS', matterWaiting = waiting) =>
    ({
      ...candidate(1),
      status: 'IN_PROGRESS',
      forcedFinishWaiting: waiting,
      subCases: [{ ...candidate(1).subCases[0], status, forcedFinishWaiting: matterWaiting }],
    }) as ForcedCandidateFragment & { status: 'IN_PROGRESS' };

  it('is a case or matter with a waiting request, and a matter that has ended; each says why', () => {
    expect(heldBack(one(false), '')).toBeUndefined();
    expect(heldBack(one(true), '')).toBe('已有待审批申请');
    expect(heldBack(one(true), 'M02')).toBe('已有待审批申请');
    expect(heldBack(one(true, 'IN_PROGRESS', false), 'M02')).toBeUndefined();
    expect(heldBack(one(false, 'FINISHED_NORMAL'), 'M02')).toBe('该事项已办结');
  });

  it('leaves the other matters of the case to be asked for', () => {
    expect(mayAskForced(one(false))).toBe(true);
    expect(mayAskForced(one(true))).toBe(false);
    expect(mayAskForced(one(true, 'IN_PROGRESS', false))).toBe(true);
    expect(mayAskForced(one(true, 'FINISHED_NORMAL', false))).toBe(false);
  });
});
