import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import type { ActInput, CaseSelection } from '../../generated/graphql.ts';
import { buildAction } from '../../testing/cases.fixtures.ts';
import { SelectionActDialog } from './SelectionActDialog.tsx';

const selection: CaseSelection = { queue: 'PENDING_PREREVIEW', filter: {}, except: [] };
const assign = buildAction({ action: 'assign', title: '分派', tone: 'DEFAULT', input: 'ASSIGNEE', reasonDict: null });
const assignees = {
  data: { caseAssignees: [{ __typename: 'CaseAssignee', id: 'user-2', name: '王敏', openTasks: 3 }] },
};

const previewOf = (patch: object = {}) => ({
  data: {
    caseSelectionPreview: {
      __typename: 'CaseSelectionPreview',
      action: assign,
      selected: 3,
      allowed: 2,
      background: false,
      exclusions: [
        { __typename: 'ActExclusion', code: 'E-0503', message: '当前状态不允许该操作', count: 1, examples: ['NO-3'] },
      ],
      reasonRequired: false,
      confirmText: '将对 2 件办件执行“分派”，是否确认？',
      messageText: null,
      consequences: ['通知新、原经办人'],
      ...patch,
    },
  },
});

const outcome = {
  data: {
    advanceCases: {
      __typename: 'CaseActResult',
      resultFileUrl: null,
      rows: [{ __typename: 'CaseActRow', id: 'case-1', caseNo: 'NO-1', result: 'OK', code: null, message: null }],
      batch: null,
    },
  },
};

function show(preview: unknown) {
  const sent: ActInput[] = [];
  const onDone = jest.fn();
  const advance = ({ input }: { input: ActInput }) => {
    sent.push(input);
    return outcome;
  };
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <SelectionActDialog action={assign} selection={selection} onClose={() => undefined} onDone={onDone} />
    </ConfigProvider>,
    {
      answers: {
        CaseSelectionPreview: preview,
        CaseAssignees: assignees,
        AdvanceSelection: advance,
      },
    },
  );
  return { sent, onDone, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

// Styles say nothing here, and jsdom needs seconds to weigh them in a dialog with tables.
configure({ defaultHidden: true });
jest.setTimeout(30_000);

describe('an act on everything a list holds', () => {
  it('says what drops out and why, asks who is to handle the rest, and shows the result', async () => {
    const { sent, onDone, user } = show(previewOf());
    expect(await screen.findByText(/当前状态不允许该操作/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /分\s*派/ }));
    expect(await screen.findByText('请选择经办人', { selector: '.ant-form-item-explain-error' })).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('combobox', { name: '经办人' }));
    await user.click(await screen.findByTitle('王敏（名下待办 3 件）'));
    await user.click(screen.getByRole('button', { name: /分\s*派/ }));
    expect(await screen.findByText('NO-1')).toBeTruthy();
    expect(sent).toMatchObject([{ action: 'assign', assigneeId: 'user-2', selection, selectionSeen: 3, rows: [] }]);
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('cannot be confirmed where nothing allows the act', async () => {
    show(previewOf({ allowed: 0 }));
    expect(await screen.findByText('所选办件都不能执行该操作，原因见下。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /分\s*派/ }).disabled).toBe(true);
  });
});
