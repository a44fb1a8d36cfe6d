import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import type { CaseStatus } from '../../../generated/graphql.ts';
import { buildSubCase } from '../../../testing/cases.fixtures.ts';
import { type ItemRow, itemColumns } from './item-columns.tsx';

function offline(id: string, status: CaseStatus): ItemRow {
  const subCase = { ...buildSubCase({ id, status, mode: 'OFFLINE', modeTitle: '线下' }), caseId: 'case-1' };
  const row = {
    __typename: 'MatterItem' as const,
    caseNo: '310109260302000018',
    personName: '张*',
    orgName: '虹口区退役军人服务中心',
  };
  return { ...row, id, version: 1, subCase };
}

describe('事项列表 (01 §5.8)', () => {
  it('offers 请评价 at a matter handled at a counter once its handling has begun, as the case page does (R9.2.1)', () => {
    const acts = itemColumns({ mayCall: true }).find(({ key }) => key === 'acts');
    const rows = [
      offline('sub-1', 'IN_PROGRESS'),
      offline('sub-2', 'PENDING_PREREVIEW'),
      offline('sub-3', 'PREREVIEW_RETURNED'),
    ];
    renderKit(
      <div>
        {rows.map((row) => (
          <div key={row.id} data-testid={row.id}>
            {acts?.render?.(row)}
          </div>
        ))}
      </div>,
      { session: buildSession({ permissions: ['review.pad:call'] }) },
    );
    expect(screen.getAllByRole('button', { name: /请评价/ })).toHaveLength(1);
    expect(screen.getByTestId('sub-1').textContent).toContain('请评价');
  });
});
