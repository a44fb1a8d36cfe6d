import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { AGENT, answersTo, OWN, refusal, renderPage } from '../testing/apply.fixtures.tsx';
import LibraryPage from './LibraryPage.tsx';

const earlier = (fileId: string) => ({
  __typename: 'EarlierMaterial',
  fileId,
  materialCode: 'PHOTO',
  materialName: '照片',
  name: `${fileId}.png`,
  mime: 'image/png',
  size: 2048,
  sourceTitle: '一网通办',
  issuer: null,
  fetchedAt: null,
  url: `/files/${fileId}`,
});
const kept = (id: string) => ({
  ...earlier(`f-${id}`),
  __typename: 'KeptMaterial',
  id,
  keptAt: '2026-03-09T01:00:00.000Z',
  expiresAt: '2027-03-09T01:00:00.000Z',
});
const licence = {
  ...kept('k-1'),
  materialCode: 'ID_CARD',
  materialName: '身份证',
  sourceTitle: '电子证照',
  issuer: '上海市公安局',
  fetchedAt: '2026-03-09T01:00:00.000Z',
};
const library = (content: object) => ({ __typename: 'MaterialLibrary', most: 50, kept: [], earlier: [], ...content });

function open(answers: object) {
  return renderPage([{ path: 'library', element: <LibraryPage /> }], { url: '/library', answers: { ...answers } });
}

describe('R8.3 材料库', () => {
  it('shows what is kept with source, issuer and both days; takes one out only after a question', async () => {
    const removed: string[] = [];
    const { container } = open({
      OwnRights: OWN,
      MaterialLibrary: { data: { materialLibrary: library({ kept: [licence], earlier: [earlier('f-2')] }) } },
      ...answersTo('RemoveMyMaterial', ({ id }: { id: string }) => {
        removed.push(id);
        return { data: { removeMyMaterial: library({ earlier: [earlier('f-2')] }) } };
      }),
    });
    const user = userEvent.setup();
    await screen.findByText(/电子证照 · 上海市公安局/);
    screen.getByText(/存入，保存至/);
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^删除 身份证/ }));
    const dialog = await screen.findByRole('dialog');
    expect(removed).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '删除' }));
    await waitFor(() => expect(removed).toEqual(['k-1']));
  });

  it('keeps what was handed in before, by choice; E-0809 says what to do', async () => {
    open({
      OwnRights: OWN,
      MaterialLibrary: { data: { materialLibrary: library({ earlier: [earlier('f-2')] }) } },
      KeepMyMaterial: refusal('E-0809', '材料库最多保存50份材料，请先删除不再需要的材料'),
    });
    await screen.findByText('材料库里还没有材料。上传材料后，可以选择“存入材料库”。');
    await userEvent.setup().click(screen.getByRole('button', { name: /^将 照片 .* 存入材料库$/ }));
    await screen.findByText('材料库最多保存50份材料，请先删除不再需要的材料');
  });

  it('01 §9.3 is not asked for by who acts for another, who is told why', async () => {
    let asked = 0;
    open({
      OwnRights: AGENT,
      ...answersTo('MaterialLibrary', () => {
        asked += 1;
        return { data: { materialLibrary: library({}) } };
      }),
    });
    await screen.findByText('一键确认须由本人实名登录后办理。');
    expect(asked).toBe(0);
  });
});
