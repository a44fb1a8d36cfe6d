import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import { buildBatch, pageOf } from '../../testing/batches.fixtures.ts';
import BatchList from './BatchList.tsx';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const figures = {
  data: {
    toldParameters: [{ __typename: 'ToldParameter', code: 'batch.max', value: 150, text: '150 件' }],
    stageLimits: [],
  },
};

function show(batches: unknown, url = '/batches') {
  const asked: { filter?: { state?: string[] } }[] = [];
  const list = (variables: { filter?: { state?: string[] } }) => {
    asked.push(variables);
    return batches;
  };
  const view = renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <BatchList />
    </ConfigProvider>,
    {
      url,
      answers: { Batches: list, Figures: figures },
    },
  );
  return { ...view, asked };
}

const listOf = (...batches: object[]) => ({ data: { batches: pageOf('BatchConnection', batches) } });

describe('批量任务', () => {
  it('lists each batch with its state and counts, and leads to its page', async () => {
    const { container } = show(
      listOf(
        buildBatch({
          id: 'batch-1',
          title: '预审退回',
          state: 'RUNNING',
          stateTitle: '执行中',
          ok: 310,
          open: 7,
          total: 317,
        }),
      ),
    );
    const link = await screen.findByRole('link', { name: '预审退回' });
    expect(link.getAttribute('href')).toBe('/batches/batch-1');
    expect(screen.getByText('成功 310 件，跳过 0 件，失败 0 件，待办理 7 件')).toBeTruthy();
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('says what would stand here while there is none', async () => {
    show(listOf());
    expect(await screen.findByText('没有批量任务')).toBeTruthy();
    expect(await screen.findByText(/一次办理超过150 件时，任务会出现在这里/)).toBeTruthy();
  });

  it('asks for the states that its address names', async () => {
    const { asked } = show(listOf(), '/batches?state=RUNNING');
    await screen.findByText('没有批量任务');
    expect(asked[0]?.filter).toEqual({ state: ['RUNNING'] });
  });

  it('says what happened when the list cannot be read', async () => {
    show(new Error('offline'));
    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
  });
});
