import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AskedAct } from '@yjs/web-kit';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { AdvanceWithdrawalsMutation, RecordActInput, WithdrawalRowFragment } from '../../generated/graphql.ts';
import { AdvanceWithdrawalsDocument } from '../../records/withdrawal.graphql.ts';
import { ActDialog, type RecordActs } from './ActDialog.tsx';

type Row = Pick<WithdrawalRowFragment, 'id' | 'version' | 'flow' | 'nameMasked' | 'caseNo'>;
const row = (n: number) => ({ id: `w-${n}`, version: n, nameMasked: `张${n}`, caseNo: `YJS${n}` }) as Row;
const action = { action: 'approve', title: '同意撤回', tone: 'PRIMARY', input: 'NONE', batch: true } as const;
const acts: RecordActs<Row, AdvanceWithdrawalsMutation> = {
  document: AdvanceWithdrawalsDocument,
  outcome: (data) => data.advanceWithdrawals,
  name: (one) => one.nameMasked,
  about: (one) => one.caseNo,
  facts: (one) => [`由${one.nameMasked}本人提出`],
  consequences: { approve: ['办件立即变为“撤销”。'] },
};

function outcome(refused: readonly string[], ids: readonly string[]): AdvanceWithdrawalsMutation['advanceWithdrawals'] {
  return {
    __typename: 'RecordActResult',
    ok: ids.length - refused.length,
    rows: ids.map((id) => ({
      __typename: 'RecordActOutcome',
      id,
      title: `CH-${id}`,
      result: refused.includes(id) ? 'SKIPPED' : 'OK',
      code: refused.includes(id) ? 'E-0504' : null,
      message: refused.includes(id) ? '已被他人更新' : null,
    })),
  };
}

/** The dialog for these rows, of which the server refuses some; what was sent, and whether it closed. */
function open(rows: readonly Row[], refused: readonly string[], also: Partial<typeof acts> = {}) {
  const sent: RecordActInput[] = [];
  const [onClose, onDone] = [jest.fn(), jest.fn()];
  const asked = { action, rows, onClose, onDone } as unknown as AskedAct<Row>;
  const answer = ({ input }: { input: RecordActInput }) => {
    sent.push(input);
    const ids = rows.map(({ id }) => id);
    return { data: { advanceWithdrawals: outcome(refused, ids) } };
  };
  renderKit(<ActDialog {...asked} acts={{ ...acts, ...also }} />, { answers: { AdvanceWithdrawals: answer } });
  return { sent, onClose, onDone };
}

async function confirm(): Promise<void> {
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '同意撤回' }));
}

describe('acts on records of a list (01 §15.3)', () => {
  it('says of one row whom it concerns, what was asked and what follows, and closes when it is done', async () => {
    const { sent, onClose, onDone } = open([row(1)], []);
    expect(await screen.findByText(/张1 YJS1/)).toBeTruthy();
    expect(screen.getByText('由张1本人提出')).toBeTruthy();
    expect(screen.getByText('办件立即变为“撤销”。')).toBeTruthy();
    await confirm();
    await screen.findByText('同意撤回：张1 YJS1 已完成');
    expect(sent).toMatchObject([{ action: 'approve', rows: [{ id: 'w-1', version: 1 }] }]);
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('01 §4.5 sends the moment that was said, and none where nothing was', async () => {
    const { sent } = open([row(1)], [], { momentLabel: () => '告知时间' });
    const field = await screen.findByLabelText('告知时间（不填为现在）');
    await userEvent.type(field, '2026-03-05 10:05{Enter}');
    expect(sent).toEqual([]);
    await confirm();
    expect(sent).toMatchObject([{ action: 'approve', occurredAt: '2026-03-05T02:05:00.000Z' }]);
  });

  it('lists row by row what was refused of a selection, and stays open to be read', async () => {
    const { onClose, onDone } = open([row(1), row(2)], ['w-2']);
    await confirm();
    const result = await screen.findByRole('region', { name: '同意撤回结果' });
    expect(within(result).getByText('张2')).toBeTruthy();
    expect(within(result).getByText('已被他人更新（E-0504）')).toBeTruthy();
    // 02 §2.4: what was refused is taken away as a file.
    const made: Blob[] = [];
    URL.createObjectURL = (content) => {
      made.push(content as Blob);
      return 'blob:made';
    };
    await userEvent.click(within(result).getByRole('button', { name: /导出失败明细/ }));
    expect(made).toHaveLength(1);
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('keeps the dialog with what was typed where nothing was done', async () => {
    const { onClose, onDone } = open([row(1)], ['w-1']);
    await confirm();
    expect(await screen.findByText(/已被他人更新/)).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    expect(onDone).not.toHaveBeenCalled();
  });

  it('T14-4 an act with an end asks for its last day and sends it; without one there is none', async () => {
    const { sent } = open([row(1)], [], { untilLabel: (code) => (code === 'approve' ? '暂停至' : undefined) });
    const field = await screen.findByLabelText('暂停至（不填为无期限）');
    // Enter takes the day and sends nothing yet.
    await userEvent.type(field, '2099-12-31{enter}');
    expect(sent).toEqual([]);
    await confirm();
    await screen.findByText('同意撤回：张1 YJS1 已完成');
    expect(sent).toMatchObject([{ until: '2099-12-31' }]);
    expect(open([row(2)], []).sent).toEqual([]);
    expect(screen.getAllByLabelText(/暂停至/)).toHaveLength(1);
  });
});
