import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import DraftFrame from '../draft/DraftFrame.tsx';
import {
  answersTo,
  buildDraft,
  buildMaterial,
  draftAnswers,
  renderPage,
  toldParameters,
} from '../testing/apply.fixtures.tsx';
import MaterialsPage from './MaterialsPage.tsx';

const routes = [
  {
    element: <DraftFrame />,
    children: [
      { path: 'materials', element: <MaterialsPage /> },
      { path: 'confirm', element: <h1>核对</h1> },
    ],
  },
];

const attachment = (fileId: string) => ({
  __typename: 'DraftAttachment' as const,
  fileId,
  materialCode: 'PHOTO',
  name: `${fileId}.png`,
  mime: 'image/png',
  size: 2048,
  sm3: '',
  sourceTitle: '本人上传',
  issuer: null,
  issuedAt: null,
  fetchedAt: null,
});

interface Saving {
  input: { attachments: { fileId: string }[] };
}

function open(files: string[] = []) {
  const sent: string[] = [];
  const draft = buildDraft({ attachments: files.map(attachment) });
  const answers = {
    ...draftAnswers(draft),
    ApplicationMaterials: {
      data: {
        applicationMaterials: [
          buildMaterial({ code: 'REPORT_FORM', name: '退役报到登记表', generated: true, required: false }),
          buildMaterial(),
        ],
        toldParameters,
      },
    },
    ...answersTo('SaveApplicationDraft', ({ input }: Saving) => {
      sent.push(input.attachments.map(({ fileId }) => fileId).join(' '));
      return { data: { saveApplicationDraft: { ...draft, version: draft.version + sent.length } } };
    }),
  };
  return { ...renderPage(routes, { url: '/materials', answers }), sent };
}

describe('R7.3 the materials', () => {
  it('shows of each what it must be and how it looks, the required ones first', async () => {
    const { container } = open();
    const cards = await screen.findAllByRole('region', { name: /照片|登记表/ });
    expect(cards.map((card) => within(card).getByRole('heading').textContent)).toEqual([
      expect.stringContaining('照片'),
      expect.stringContaining('退役报到登记表'),
    ]);
    within(cards[0] as HTMLElement).getByText(/仅支持 JPG\/PNG，单个文件不超过500KB/);
    within(cards[0] as HTMLElement).getByRole('img', { name: '证件照的样例', hidden: true });
    within(cards[1] as HTMLElement).getByText(/由系统按申请表生成/);
    screen.getByText(/每个不超过10MB，一共不超过20个/);
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('names what is missing, and takes one there', async () => {
    const { router } = open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '下一步：核对提交' }));
    const summary = await screen.findByRole('alert', { name: '还缺少必需的材料' });
    expect(document.activeElement).toBe(summary);
    await user.click(within(summary).getByRole('link', { name: '必需材料“照片”未上传' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('material-PHOTO'));
    expect(router.state.location.pathname).toBe('/materials');
  });

  it('puts pages in order and takes them away; each change is saved at once', async () => {
    const { sent } = open(['甲', '乙']);
    const user = userEvent.setup();
    const up = await screen.findByRole<HTMLButtonElement>('button', { name: '上移 甲.png' });
    expect(up.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: '上移 乙.png' }));
    await waitFor(() => expect(sent).toEqual(['乙 甲']));
    await user.click(screen.getByRole('button', { name: '删除 甲.png' }));
    await waitFor(() => expect(sent).toEqual(['乙 甲', '乙']));
  });

  it('E-0006 refuses the wrong kind before anything is sent', async () => {
    const { container } = open();
    await screen.findByRole('button', { name: '下一步：核对提交' });
    await waitFor(() => expect(container.querySelector('input[type=file]')).not.toBeNull());
    const scan = new File(['x'], '扫描.tiff', { type: 'image/tiff' });
    await userEvent
      .setup({ applyAccept: false })
      .upload(container.querySelector('input[type=file]') as HTMLInputElement, scan);
    await screen.findByText('附件“扫描.tiff”格式或大小不符合要求（仅支持 JPG/PNG，且不超过500KB）');
  });
});
