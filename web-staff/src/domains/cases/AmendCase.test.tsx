import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import { Route, Routes } from 'react-router';
import type { ActInput, AmendCaseInput, AmendedCaseFragment } from '../../generated/graphql.ts';
import { buildCaseRow } from '../../testing/cases.fixtures.ts';
import AmendCase from './AmendCase.tsx';

const caseForm = {
  __typename: 'FormDefinition',
  key: 'cases.application',
  version: 1,
  title: '申请表',
  schema: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', title: '姓名' }, placementRegion: { type: 'string', title: '安置地' } },
  },
  uiSchema: {},
};

const one: AmendedCaseFragment = {
  __typename: 'Case',
  id: 'case-1',
  version: 3,
  caseNo: 'YJS3101012026030900001',
  personName: '张*',
  status: 'PREREVIEW_RETURNED',
  statusTitle: '预审退回',
  materials: [],
};

interface Show {
  amend(variables: { input: AmendCaseInput }): unknown;
  advance?: (variables: { input: ActInput }) => unknown;
}

async function openForm({ amend, advance }: Show) {
  const reasons: string[] = [];
  const reveal = ({ reason }: { reason: string }) => {
    reasons.push(reason);
    const form = { name: '张三', placementRegion: '310101' };
    return { data: { revealCase: { __typename: 'PersonReveal', form } } };
  };
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <Routes>
        <Route path="/cases/:id/amend" element={<AmendCase />} />
        <Route path="/cases/:id" element={<p>办件页</p>} />
      </Routes>
    </ConfigProvider>,
    {
      url: '/cases/case-1/amend',
      session: buildSession({ permissions: ['case:view', 'case:register', 'case:reveal'] }),
      answers: {
        AmendCasePage: { data: { case: one, caseForm } },
        RevealCaseForm: reveal,
        BundlePreview: { data: { bundlePreview: [] } },
        AmendCase: amend,
        AdvanceCases: advance,
      },
    },
  );
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  await user.click(await screen.findByRole('button', { name: '查看' }));
  const name = await screen.findByLabelText<HTMLInputElement>(/姓名/);
  expect(name.value).toBe('张三');
  await user.clear(name);
  await user.type(name, '张三丰');
  return { user, name, reasons };
}

configure({ defaultHidden: true });
jest.setTimeout(30_000);

describe('更正申请信息', () => {
  it('opens the values for a reason, saves the correction and resubmits with the version it got', async () => {
    const sent: AmendCaseInput[] = [];
    const acts: ActInput[] = [];
    const { user, reasons } = await openForm({
      amend: ({ input }) => {
        sent.push(input);
        return { data: { amendCase: { ...one, version: 4 } } };
      },
      advance: ({ input }) => {
        acts.push(input);
        const row = { id: 'case-1', caseNo: one.caseNo, result: 'OK', code: null, message: null };
        const rows = [{ __typename: 'CaseActRow', ...row, record: buildCaseRow({ version: 5 }) }];
        const counts = { ok: 1, skipped: 0, failed: 0, resultFileUrl: null };
        return { data: { advanceCases: { __typename: 'CaseActResult', ...counts, rows } } };
      },
    });
    expect(reasons).toEqual(['窗口更正申请信息']);
    expect(screen.getByLabelText<HTMLInputElement>(/安置地/).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: '保存并重新提交' }));
    expect(await screen.findByText('办件页')).toBeTruthy();
    expect(sent).toMatchObject([{ version: 3, form: { name: '张三丰', placementRegion: '310101' } }]);
    expect(acts).toMatchObject([{ action: 'resubmit', rows: [{ id: 'case-1', version: 4 }] }]);
  });

  it('says that somebody else was faster (E-0504) and keeps what was filled in', async () => {
    const refused = { message: '数据已被他人更新，请刷新后重试', extensions: { code: 'E-0504' } };
    const { user, name } = await openForm({ amend: () => ({ data: null, errors: [refused] }) });
    await user.click(screen.getByRole('button', { name: '保存更正' }));
    expect(await screen.findByText(/已被他人更新/)).toBeTruthy();
    expect(screen.getByText(/已填写的内容和已上传的材料仍在/)).toBeTruthy();
    expect(name.isConnected && name.value).toBe('张三丰');
  });
});
