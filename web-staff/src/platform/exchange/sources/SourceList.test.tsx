import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { buildSource } from '../../../testing/exchange.fixtures.ts';
import SourceList from './SourceList.tsx';

const viewer = buildSession({ permissions: ['dx.source:view'] });
const editor = buildSession({ permissions: ['dx.source:view', 'dx.source:create'] });
const rows = [
  buildSource(),
  buildSource({
    id: 'source-2',
    code: 'GA_HOUSEHOLD',
    name: '户籍信息',
    provider: 'GA',
    light: 'RED',
    state: 'DISABLED',
  }),
];
const answers = { DataSources: { data: { dataSources: rows } } };

describe('the list of sources', () => {
  it('shows state and health in words, and narrows by health', async () => {
    const { container } = renderKit(<SourceList />, { answers, session: viewer });
    expect((await screen.findByRole('link', { name: '户籍信息' })).getAttribute('href')).toBe(
      '/exchange/sources/source-2',
    );
    expect(screen.getByText('异常')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '新建数据源' })).toBeNull();
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('reads the filter from the address', async () => {
    renderKit(<SourceList />, { answers, session: editor, url: '/?light=RED' });
    expect(await screen.findByRole('link', { name: '户籍信息' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: '养老金发放信息' })).toBeNull();
    expect(screen.getByRole('button', { name: '新建数据源' })).toBeTruthy();
  });

  it('tells whoever has no right to it, and asks for nothing', async () => {
    let asked = 0;
    const count = () => {
      asked += 1;
      return { data: { dataSources: rows } };
    };
    renderKit(<SourceList />, { answers: { DataSources: count }, session: buildSession() });
    expect(await screen.findByText('无权访问')).toBeTruthy();
    expect(asked).toBe(0);
  });

  it('says what belongs there when it is empty, and tries again after a failure', async () => {
    let broken = true;
    const answer = () => (broken ? new TypeError('net') : { data: { dataSources: [] } });
    renderKit(<SourceList />, { answers: { DataSources: answer }, session: viewer });
    const retry = await screen.findByRole('button', { name: '重试' });
    broken = false;
    await userEvent.setup().click(retry);
    expect(await screen.findByText('没有符合条件的数据源')).toBeTruthy();
  });
});
