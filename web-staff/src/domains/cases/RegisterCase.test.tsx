import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import { Route, Routes } from 'react-router';
import type { DraftRowFragment, RegisterCaseInput, SaveRegistrationDraftInput } from '../../generated/graphql.ts';
import DraftList from './DraftList.tsx';
import RegisterCase from './RegisterCase.tsx';

const caseForm = {
  __typename: 'FormDefinition',
  key: 'cases.application',
  version: 1,
  title: '申请表',
  schema: { type: 'object', properties: { name: { type: 'string', title: '姓名' } } },
  uiSchema: {},
};

const draftOf = (overrides: Partial<DraftRowFragment> = {}): DraftRowFragment => ({
  __typename: 'RegistrationDraft',
  id: 'draft-1',
  version: 1,
  personName: '张*',
  idNo: null,
  placementTypeTitle: null,
  fileCount: 1,
  updatedAt: '2026-03-09T02:00:00.000Z',
  expiresAt: '2026-04-08T02:00:00.000Z',
  ...overrides,
});

interface Show {
  url?: string;
  drafts?: DraftRowFragment[];
  save?: (input: SaveRegistrationDraftInput) => unknown;
  register?: (input: RegisterCaseInput) => unknown;
}

function show({ url = '/cases/new', drafts = [], save, register }: Show) {
  const removed: string[] = [];
  const opened = {
    __typename: 'OpenedRegistrationDraft',
    draft: draftOf({ version: 4 }),
    form: { name: '张三' },
    attachments: [
      {
        ...{ __typename: 'Attachment', fileId: 'file-1', materialCode: 'PHOTO', name: '照片.png' },
        ...{ mime: 'image/png', size: 10, sm3: '' },
      },
    ],
  };
  const list = () => ({ data: { registrationDrafts: drafts.filter((d) => !removed.includes(d.id)) } });
  const answerSave = ({ input }: { input: SaveRegistrationDraftInput }) => save?.(input);
  const answerRegister = ({ input }: { input: RegisterCaseInput }) => register?.(input);
  const remove = ({ id }: { id: string }) => {
    removed.push(id);
    return { data: { deleteRegistrationDraft: id } };
  };
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <Routes>
        <Route path="/cases/new" element={<RegisterCase />} />
        <Route path="/cases/drafts" element={<DraftList />} />
        <Route path="/cases/:id" element={<p>办件页</p>} />
      </Routes>
    </ConfigProvider>,
    {
      url,
      session: buildSession({ permissions: ['case:view', 'case:register'] }),
      answers: {
        CaseForm: { data: { caseForm } },
        BundlePreview: { data: { bundlePreview: [] } },
        OpenRegistrationDraft: { data: { openRegistrationDraft: opened } },
        RegistrationDrafts: list,
        SaveRegistrationDraft: answerSave,
        RegisterCase: answerRegister,
        DeleteRegistrationDraft: remove,
      },
    },
  );
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
}

const taken = (version: number) => ({ data: { saveRegistrationDraft: draftOf({ version }) } });
const refused = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

configure({ defaultHidden: true, asyncUtilTimeout: 8000 });
jest.setTimeout(30_000);

describe('窗口登记', () => {
  it('keeps an incomplete form while it is typed: one draft, its versions after each other', async () => {
    const saved: SaveRegistrationDraftInput[] = [];
    const user = show({ save: (input) => taken(saved.push(input)) });
    await user.type(await screen.findByLabelText(/姓名/), '张');
    expect(await screen.findByText(/草稿已于 .* 保存/)).toBeTruthy();
    expect(saved).toMatchObject([{ form: { name: '张' }, attachments: [] }]);
    await user.type(screen.getByLabelText(/姓名/), '三');
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]).toMatchObject({ id: 'draft-1', version: 1, form: { name: '张三' } });
  });

  it('says when the draft could not be saved, and stops when it goes on elsewhere (E-0504)', async () => {
    let calls = 0;
    const user = show({
      url: '/cases/new?draft=draft-1',
      save: () => {
        calls += 1;
        return refused('E-0504', '数据已被他人更新，请刷新后重试');
      },
    });
    await user.type(await screen.findByLabelText(/姓名/), '丰');
    expect(await screen.findByText(/已在另一个窗口修改/)).toBeTruthy();
    await user.type(screen.getByLabelText(/姓名/), '丰');
    expect(calls).toBe(1);
  });

  it('goes on from a draft with its form and files, and ends it with the submission', async () => {
    const sent: RegisterCaseInput[] = [];
    const user = show({
      url: '/cases/new?draft=draft-1',
      register: (input) => {
        sent.push(input);
        const one = { __typename: 'Case', id: 'case-1', version: 1, caseNo: 'YJS1' };
        return { data: { registerCase: { ...one, status: 'PENDING_PREREVIEW', statusTitle: '待预审' } } };
      },
    });
    expect(await screen.findByDisplayValue('张三')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('办件页')).toBeTruthy();
    expect(sent).toMatchObject([{ draftId: 'draft-1', form: { name: '张三' } }]);
  });

  it('points to drafts that are open', async () => {
    const user = show({ drafts: [draftOf()] });
    expect(await screen.findByText('您有 1 份未提交的草稿')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '我的草稿' }));
    expect(await screen.findByRole('table', { name: '我的草稿' })).toBeTruthy();
  });
});

describe('我的草稿', () => {
  it('lists masked, leads to the form, and deletes only after a question', async () => {
    const user = show({ url: '/cases/drafts', drafts: [draftOf(), draftOf({ id: 'draft-2', personName: null })] });
    expect(await screen.findByText('张*')).toBeTruthy();
    expect(screen.getByText('（未填姓名）')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: '删除' })[1] as HTMLElement);
    expect(await screen.findByText('已填写的内容和已上传的材料一并删除，不能恢复。')).toBeTruthy();
    const buttons = screen.getAllByRole('button', { name: '删除' });
    await user.click(buttons.at(-1) as HTMLElement);
    await waitFor(() => expect(screen.queryByText('（未填姓名）')).toBeNull());
    expect(screen.getByText('张*')).toBeTruthy();
  });
});
