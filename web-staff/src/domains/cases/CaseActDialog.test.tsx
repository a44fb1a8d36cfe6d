import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import type { ActInput, CaseActPreviewQuery } from '../../generated/graphql.ts';
import { buildAction, buildCaseRow, buildPreviewRow } from '../../testing/cases.fixtures.ts';
import { CaseActDialog } from './CaseActDialog.tsx';

const reasons = {
  data: {
    reasons: [{ __typename: 'ReasonOption', code: 'R01', title: '材料不全', textRequired: false }],
  },
};

function previewOf(patch: Partial<CaseActPreviewQuery['caseActPreview']>) {
  return {
    data: {
      caseActPreview: {
        __typename: 'ActPreview',
        action: buildAction(),
        reasonRequired: true,
        confirmText: '',
        messageText: null,
        consequences: ['短信通知申请人'],
        rows: [buildPreviewRow()],
        ...patch,
      },
    },
  };
}

function resultOf(rows: { id: string; result: string; code?: string; message?: string }[]) {
  const count = (result: string) => rows.filter((row) => row.result === result).length;
  return {
    data: {
      advanceCases: {
        __typename: 'CaseActResult',
        ok: count('OK'),
        skipped: count('SKIPPED'),
        failed: count('FAILED'),
        resultFileUrl: null,
        rows: rows.map((row) => ({
          __typename: 'CaseActRow',
          caseNo: `NO-${row.id}`,
          code: null,
          message: null,
          record: buildCaseRow({ id: row.id, version: 4, caseNo: `NO-${row.id}` }),
          ...row,
        })),
      },
    },
  };
}

interface Show {
  preview: unknown;
  advance?: (variables: { input: ActInput }) => unknown;
  ids?: string[];
}

function show({ preview, advance, ids = ['case-1'] }: Show) {
  const onDone = jest.fn();
  const onClose = jest.fn();
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <CaseActDialog
        action={buildAction()}
        cases={ids.map((id) => ({ id, caseNo: `NO-${id}`, personName: '张*' }))}
        onClose={onClose}
        onDone={onDone}
      />
    </ConfigProvider>,
    { answers: { CaseActPreview: preview, Reasons: reasons, AdvanceCases: advance } },
  );
  return { onDone, onClose, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

async function confirm(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: '原因' }));
  await user.click(await screen.findByTitle('材料不全'));
  await user.click(screen.getByRole('button', { name: '预审退回' }));
}

// Styles say nothing here, and jsdom needs seconds to weigh them in a dialog with tables.
configure({ defaultHidden: true });
jest.setTimeout(30_000);

describe('an act on cases', () => {
  it('AC-05-03 lists the sub-cases’ states and asks for the reason before it can be confirmed', async () => {
    const confirmText = '仍有 2 个子办件未办结，确认办结将一并办结，并需填写原因';
    const { user } = show({ preview: previewOf({ confirmText }) });
    const states = await screen.findByRole('region', { name: '子办件当前情况' });
    expect(within(states).getByText('退役报到')).toBeTruthy();
    expect(within(states).getByText('线下')).toBeTruthy();
    expect(screen.getByText(confirmText)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '预审退回' }));
    expect(await screen.findByText('请选择原因')).toBeTruthy();
  });

  it('asks for a reason where open sub-cases need one, though the act itself only takes a note (A18)', async () => {
    const action = buildAction({
      action: 'finish',
      title: '正常办结',
      tone: 'PRIMARY',
      input: 'NOTE',
      reasonDict: 'case.finish',
    });
    const { user } = show({ preview: previewOf({ action }) });
    await user.click(await screen.findByRole('button', { name: '正常办结' }));
    expect(await screen.findByText('请选择原因')).toBeTruthy();
    expect(screen.getByLabelText('补充说明')).toBeTruthy();
  });

  it('sends the version of the preview and closes after a single success', async () => {
    const sent: ActInput[] = [];
    const advance = ({ input }: { input: ActInput }) => {
      sent.push(input);
      return resultOf([{ id: 'case-1', result: 'OK' }]);
    };
    const { user, onClose, onDone } = show({ preview: previewOf({}), advance });
    await confirm(user);
    expect(await screen.findByText(/预审退回：张\* NO-case-1 已完成/)).toBeTruthy();
    expect(sent[0]).toMatchObject({
      action: 'return',
      reasonCode: 'R01',
      confirmed: true,
      rows: [{ id: 'case-1', version: 3 }],
    });
    expect(onDone).toHaveBeenCalled();
    expect(onClose).toHaveBeenCalled();
  });

  it('AC-05-02 leaves out cases that drop out and says why, then shows the result row by row', async () => {
    const rows = [
      buildPreviewRow({ id: 'a' }),
      buildPreviewRow({ id: 'b' }),
      buildPreviewRow({ id: 'c', allowed: false, code: 'E-0503', message: '当前状态不允许该操作（当前：已接件）' }),
    ];
    const sent: ActInput[] = [];
    const advance = ({ input }: { input: ActInput }) => {
      sent.push(input);
      return resultOf([
        { id: 'a', result: 'OK' },
        { id: 'b', result: 'SKIPPED', code: 'E-0504', message: '数据已被他人更新，请刷新后重试' },
      ]);
    };
    const { user } = show({ preview: previewOf({ rows }), advance, ids: ['a', 'b', 'c'] });
    expect(await screen.findByText(/当前状态不允许该操作（当前：已接件）（E-0503）/)).toBeTruthy();
    await confirm(user);
    expect(await screen.findByText(/数据已被他人更新，请刷新后重试（E-0504）/)).toBeTruthy();
    expect(sent[0]?.rows.map((row) => row.id)).toEqual(['a', 'b']);
  });

  it('7.4 step 2 names who answers for each case and who acted on it last', async () => {
    const row = buildPreviewRow({ id: 'b' });
    const rows = [buildPreviewRow({ id: 'a' }), { ...row, record: { ...row.record, assigneeName: null } }];
    show({ preview: previewOf({ rows }), advance: () => resultOf([]), ids: ['a', 'b'] });
    expect(await screen.findByText('刘敏')).toBeTruthy();
    expect(screen.getByText('未分派')).toBeTruthy();
    expect(screen.getAllByText('最近经办 王敏')).toHaveLength(2);
  });

  it('retries only what failed, with its present version and a request of its own', async () => {
    const sent: ActInput[] = [];
    const advance = ({ input }: { input: ActInput }) => {
      sent.push(input);
      return sent.length === 1
        ? resultOf([
            { id: 'a', result: 'OK' },
            { id: 'b', result: 'FAILED', code: 'E-0502', message: '第 2 行：内部错误' },
          ])
        : resultOf([{ id: 'b', result: 'OK' }]);
    };
    const rows = [buildPreviewRow({ id: 'a' }), buildPreviewRow({ id: 'b' })];
    const { user } = show({ preview: previewOf({ rows }), advance, ids: ['a', 'b'] });
    await confirm(user);
    await user.click(await screen.findByRole('button', { name: /重试失败的 1 件/ }));
    await waitFor(() => expect(document.body.textContent).toContain('预审退回：成功 2 件，跳过 0 件，失败 0 件'));
    expect(sent[1]?.rows).toEqual([{ id: 'b', version: 4 }]);
    expect(sent[1]?.requestId).not.toBe(sent[0]?.requestId);
  });

  it('keeps what was typed when the server does not answer, and repeats the same request', async () => {
    const sent: ActInput[] = [];
    const advance = ({ input }: { input: ActInput }) => {
      sent.push(input);
      return sent.length === 1 ? new TypeError('Failed to fetch') : resultOf([{ id: 'case-1', result: 'OK' }]);
    };
    const { user, onClose } = show({ preview: previewOf({}), advance });
    await confirm(user);
    expect(await screen.findByText('网络连接中断')).toBeTruthy();
    expect(document.querySelector('.ant-select-content')?.textContent).toContain('材料不全');
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '预审退回' }));
    await screen.findByText(/已完成/);
    expect(sent[1]?.requestId).toBe(sent[0]?.requestId);
  });
});
