import { describe, expect, it, jest } from '@jest/globals';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { actsOf, type RecordPageProps } from '@yjs/web-kit';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { buildVisit, type VisitTypes, visits } from '@yjs/web-kit/src/testing/visits.fixtures.ts';
import { ConfigProvider } from 'antd';
import { Route, Routes } from 'react-router';
import { RecordPage } from './RecordPage.tsx';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const acts = actsOf(visits, { name: ({ visitNo }) => visitNo, consequences: { close: ['走访登记后不能修改。'] } });

function show(further: Partial<RecordPageProps<VisitTypes>> = {}, changed?: readonly string[]) {
  let reads = 0;
  const answer = () => {
    reads += 1;
    return { data: { visit: buildVisit({ ownerName: reads === 1 ? '王敏' : '赵刚' }) } };
  };
  const change = {
    __typename: 'RecordChange',
    recordType: 'visit',
    ids: changed,
    belongsTo: [],
    cause: 'act',
    count: changed?.length,
  };
  const page = (
    <RecordPage
      record={visits}
      help={['一次走访。']}
      title={({ visitNo }) => `走访 ${visitNo}`}
      acts={acts}
      {...further}
    />
  );
  const view = renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <Routes>
        <Route path="/visits/:id" element={page} />
      </Routes>
    </ConfigProvider>,
    {
      url: '/visits/visit-1',
      answers: {
        Visit: answer,
        ...(changed && {
          RecordChanged: { data: { recordChanged: { ...change, actorName: null, actorId: null, at: '' } } },
        }),
      },
    },
  );
  return { ...view, reads: () => reads };
}

describe('the page of a declared record', () => {
  it('says who, what, state and time, the facts by their kind, and what may be done', async () => {
    const { container } = show();
    expect(await screen.findByRole('heading', { name: '走访 ZF2026030900001' })).toBeTruthy();
    for (const text of ['待走访', '剩 2 个工作日', '就业、住房', '陈静 0017、赵刚 0021', '是', '王敏'])
      expect(screen.getAllByText(text).length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: '登记走访情况' }));
    expect(await screen.findByText('走访登记后不能修改。')).toBeTruthy();
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('puts the page’s own facts in their place and adds what it says beyond', async () => {
    show({
      facts: { helped: ({ helped }) => (helped ? '问题解决' : '未解决') },
      more: () => [{ key: 'x', label: '备注', children: '不再走访' }],
    });
    expect(await screen.findByText('问题解决')).toBeTruthy();
    expect(screen.getByText('备注').closest('tr')?.textContent).toContain('备注不再走访');
  });

  it('reads itself anew when it was changed by others, not when another record was', async () => {
    const other = show({}, ['visit-2']);
    await screen.findByText('王敏');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(other.reads()).toBe(1);
    other.unmount();
    const own = show({}, ['visit-1']);
    expect(await screen.findByText('赵刚')).toBeTruthy();
    await waitFor(() => expect(own.reads()).toBe(2));
  });
});
