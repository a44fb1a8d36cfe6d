import { describe, expect, it, jest } from '@jest/globals';
import { configure, fireEvent, screen, within } from '@testing-library/react';
import { actsOf, type RecordListPageProps } from '@yjs/web-kit';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { VisitTypes } from '@yjs/web-kit/src/testing/visits.fixtures.ts';
import { buildVisit, listOfVisits, visits } from '@yjs/web-kit/src/testing/visits.fixtures.ts';
import { ConfigProvider } from 'antd';
import { Route, Routes, useParams } from 'react-router';
import { RecordListPage } from './RecordListPage.tsx';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

const choices = {
  data: {
    districts: ['310101', '310104'].map((code) => ({
      __typename: 'Org',
      id: code,
      code,
      name: `${code}区`,
      districtCode: code,
    })),
    centres: [],
    matters: [],
  },
};

/** Where a row leads. */
function Opened() {
  return <p>{`opened ${useParams().id}`}</p>;
}

function show(
  further: Partial<RecordListPageProps<VisitTypes>> = {},
  { url = '/visits', session = buildSession() } = {},
) {
  const asked: { filter?: object }[] = [];
  const answer = (variables: { filter?: object }) => {
    asked.push(variables);
    return listOfVisits(
      buildVisit(),
      buildVisit({ id: 'visit-2', visitNo: 'ZF2', helped: false, metAt: null, grade: 3 }),
    );
  };
  const page = <RecordListPage record={visits} help={['登记走访。']} empty={{ title: '没有走访' }} {...further} />;
  const view = renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <Routes>
        <Route path="/visits" element={page} />
        <Route path="/visits/:id" element={<Opened />} />
      </Routes>
    </ConfigProvider>,
    { url, session, answers: { Visits: answer, ListChoices: choices } },
  );
  return { ...view, asked };
}

const cells = async () => {
  const rows = await screen.findAllByRole('row');
  return rows.map((row) =>
    within(row)
      .queryAllByRole('cell')
      .map(({ textContent }) => textContent),
  );
};

describe('the list of a declared record', () => {
  it('shows each column by its kind, quiet fields under it, and the way to the record', async () => {
    show();
    await screen.findByText('ZF2026030900001');
    expect((await cells()).slice(1)).toEqual([
      ['ZF2026030900001王敏', '03-09 10:00', '是', '非常满意', '待走访'],
      ['ZF2王敏', '—', '—', '3', '待走访'],
    ]);
    expect(screen.getByRole('link', { name: 'ZF2' }).getAttribute('href')).toBe('/visits/visit-2');
  });

  it('puts the page’s own cells and heads in their place', async () => {
    show({
      cells: { helped: { title: '结果', render: (row) => (row.helped ? '解决' : '未解决') }, grade: { title: '评价' } },
    });
    await screen.findByText('未解决');
    expect(screen.getByRole('columnheader', { name: '结果' })).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: '评价' })).toBeTruthy();
    expect(screen.getByText('非常满意')).toBeTruthy();
  });

  it('asks for what its address says, and for nothing that it does not', async () => {
    const { asked } = show({}, { url: '/visits?search=ZF2&state=CLOSED,ODD&mine=1&from=2026-03-01' });
    await screen.findByText('ZF2');
    expect(asked[0]?.filter).toEqual({ search: 'ZF2', states: ['CLOSED'], mine: true, from: '2026-03-01' });
  });

  it('offers districts to who sees several, and the file to who holds all of its rights', async () => {
    const clerk = buildSession({ permissions: ['visit:view'] });
    const { unmount } = show({}, { session: clerk });
    expect(await screen.findByLabelText('状态')).toBeTruthy();
    expect(screen.queryByLabelText('区')).toBeNull();
    expect(screen.queryByRole('button', { name: /导出/ })).toBeNull();
    unmount();
    const org = { ...clerk.user.org, level: 'CITY' as const };
    show({}, { session: { ...clerk, permissions: ['visit:view', 'visit:export'], user: { ...clerk.user, org } } });
    expect(await screen.findByLabelText('区')).toBeTruthy();
    expect(screen.getByRole('button', { name: /导出/ })).toBeTruthy();
  });

  it('opens a row, and the dialog of an act in the row’s short words', async () => {
    const words = {
      name: (row: { visitNo: string }) => row.visitNo,
      consequences: { close: ['走访登记后不能修改。'] },
    };
    show({ acts: actsOf(visits, words, { short: { close: '登记' } }) });
    fireEvent.click((await screen.findAllByRole('button', { name: '登记' }))[0] ?? document.body);
    expect(await screen.findByText('走访登记后不能修改。')).toBeTruthy();
    fireEvent.doubleClick(screen.getByText('ZF2'));
    expect(await screen.findByText('opened visit-2')).toBeTruthy();
  });
});
