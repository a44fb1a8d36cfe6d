import { describe, expect, it, jest } from '@jest/globals';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { actsOf, type RecordListPageProps, type RecordPageProps } from '@yjs/web-kit';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { buildVisit, listOfVisits, type VisitTypes, visits } from '@yjs/web-kit/src/testing/visits.fixtures.ts';
import { ConfigProvider } from 'antd';
import { Route, Routes } from 'react-router';
import { RecordListPage } from './RecordListPage.tsx';
import { RecordPage } from './RecordPage.tsx';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const acts = actsOf(visits, { name: ({ visitNo }) => visitNo, consequences: { close: ['走访登记后不能修改。'] } });

function show(
  url: string,
  list: Partial<RecordListPageProps<VisitTypes>> = {},
  page: Partial<RecordPageProps<VisitTypes>> = {},
) {
  const asked: object[] = [];
  const answer = (variables: { filter?: object }) => {
    asked.push(variables.filter ?? {});
    return listOfVisits(buildVisit());
  };
  return {
    asked,
    ...renderKit(
      <ConfigProvider theme={{ zeroRuntime: true }}>
        <Routes>
          <Route
            path="/visits"
            element={<RecordListPage record={visits} help={['登记走访。']} empty={{ title: '没有走访' }} {...list} />}
          />
          <Route
            path="/visits/:id"
            element={
              <RecordPage
                record={visits}
                help={['一次走访。']}
                title={({ visitNo }) => `走访 ${visitNo}`}
                acts={acts}
                {...page}
              />
            }
          />
        </Routes>
      </ConfigProvider>,
      {
        url,
        session: buildSession({ permissions: ['visit:view', 'visit:export'] }),
        answers: {
          Visits: answer,
          Visit: { data: { visit: buildVisit() } },
        },
      },
    ),
  };
}

describe('a declared record in the portal', () => {
  it('lists what its address asks for, without places, with its file, and leads to the record', async () => {
    const { asked } = show('/visits?search=ZF2&state=CLOSED');
    const link = await screen.findByRole('link', { name: 'ZF2026030900001' });
    expect(asked).toEqual([{ search: 'ZF2', states: ['CLOSED'] }]);
    expect(screen.queryByLabelText('区')).toBeNull();
    expect(await screen.findByRole('button', { name: /导出/ })).toBeTruthy();
    fireEvent.click(link);
    expect(await screen.findByRole('heading', { name: '走访 ZF2026030900001' })).toBeTruthy();
  });

  it('says on the record’s page what it is, beside its way, what may be done, and what the page adds to that', async () => {
    const further = jest.fn();
    show(
      '/visits/visit-1',
      {},
      {
        actions: (visit, reload) => (
          <button type="button" onClick={() => further(visit.visitNo, reload)}>
            填写走访记录
          </button>
        ),
      },
    );
    expect(await screen.findByRole('heading', { name: '基本情况' })).toBeTruthy();
    expect(screen.getByText('陈静 0017、赵刚 0021')).toBeTruthy();
    expect(screen.getByRole('complementary', { name: '办理过程' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '填写走访记录' }));
    await waitFor(() => expect(further).toHaveBeenCalledWith('ZF2026030900001', expect.any(Function)));
    fireEvent.click(screen.getByRole('button', { name: '登记走访情况' }));
    expect(await screen.findByText('走访登记后不能修改。')).toBeTruthy();
  });
});
