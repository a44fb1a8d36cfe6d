import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { Route, Routes } from 'react-router';
import type { EntitlementBatchRowFragment } from '../../generated/graphql.ts';
import EntitlementBatchPage from './EntitlementBatchPage.tsx';

const noFlow = { __typename: 'Flow', availableActions: [], history: [] };
const noPage = {
  __typename: 'PageInfo',
  hasNextPage: false,
  hasPreviousPage: false,
  startCursor: null,
  endCursor: null,
};

function show(patch: Partial<Omit<EntitlementBatchRowFragment, 'flow'>>, names: string[] = []) {
  const batch = {
    __typename: 'EntitlementBatch',
    id: 'batch-1',
    version: 3,
    batchNo: 'MXP-310109-202604-01',
    periodYm: '2026-04',
    districtName: '虹口区',
    count: 42,
    parts: 1,
    ackedParts: 0,
    resultsReceived: 0,
    succeeded: 0,
    failed: 0,
    createdByName: '吴妍',
    createdAt: '2026-04-08T00:00:00.000Z',
    approverName: '郑浩',
    approvedAt: '2026-04-08T01:00:00.000Z',
    pushedAt: '2026-04-08T01:10:00.000Z',
    ackAt: null,
    ackCode: null,
    state: 'PUSHED',
    stateTitle: '已推送',
    flow: noFlow,
    ...patch,
  };
  const people = { __typename: 'EntitlementCandidateConnection', nodes: [], pageInfo: noPage };
  const publicity = {
    __typename: 'EntitlementPublicity',
    since: '2026-04-08T01:00:00.000Z',
    until: '2026-04-15T09:30:00.000Z',
    names,
  };
  return renderKit(
    <Routes>
      <Route path="/entitlement/batches/:id" element={<EntitlementBatchPage />} />
    </Routes>,
    {
      url: '/entitlement/batches/batch-1',
      answers: {
        EntitlementBatch: { data: { entitlementBatch: batch } },
        EntitlementCandidates: { data: { entitlementCandidates: { ...people, totalCount: 0, totalCapped: false } } },
        EntitlementBatchPushes: { data: { pushes: { __typename: 'OutboxMessageConnection', nodes: [] } } },
        EntitlementPublicity: { data: { entitlementPublicity: publicity } },
      },
    },
  );
}

describe('免申即享批次', () => {
  it('AC-06-03 shows the totals, and — for what has not happened yet', async () => {
    const { container } = show({
      state: 'COMPLETED',
      stateTitle: '已完成',
      resultsReceived: 42,
      succeeded: 41,
      failed: 1,
    });
    expect(await screen.findByRole('heading', { name: /批次 MXP-310109-202604-01/ })).toBeTruthy();
    for (const text of ['41', '1', '已完成']) expect(screen.getAllByText(text).length).toBeGreaterThan(0);
    expect(screen.queryByText('公示名单')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('says that 社保系统 has refused it, and what to do', async () => {
    show({ ackCode: '4001', ackAt: '2026-04-08T02:00:00.000Z' });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('代码 4001');
    expect(alert.textContent).toContain('更正后重推');
  });

  it('takes 1005 for what it is: taken before', async () => {
    show({ ackCode: '1005' });
    await screen.findByRole('heading', { name: /批次/ });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('A19 shows the public list by masked names while it is public', async () => {
    show({ state: 'PUBLICITY', stateTitle: '公示中', pushedAt: null }, ['测**', '赵**']);
    const list = await screen.findByRole('region', { name: '公示名单' });
    expect(within(list).getByText('测**、赵**')).toBeTruthy();
    expect(list.textContent).toContain('提出异议');
  });
});
