import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { type GraphInput, layGraph } from './graph-layout.ts';
import { RelationGraph } from './RelationGraph.tsx';
import { RelationTable } from './RelationTable.tsx';

const input: GraphInput = {
  sources: [
    { id: 'a', name: '养老金', off: false },
    { id: 'b', name: '户籍', off: true },
  ],
  channels: [{ id: 'ca', name: '养老金查询', sourceId: 'a', off: false }],
  distributions: [{ id: 'd', channelId: 'ca', appId: 'x', purpose: '待遇核查', off: false }],
  apps: [{ id: 'x', name: '优抚系统', off: false }],
};

describe('the relation graph', () => {
  it('has one node in the tab order, and is walked along its lines with the arrows', async () => {
    const { container } = renderKit(<RelationGraph graph={layGraph(input)} />);
    const user = userEvent.setup();
    await user.tab();
    const focused = () => document.activeElement?.getAttribute('aria-label');
    expect(focused()).toBe('数据源 养老金，通向 养老金查询');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('分发（用途） 待遇核查，来自 养老金查询，通向 优抚系统');
    await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowDown}');
    expect(focused()).toBe('数据源 户籍，未启用');
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('says what belongs there while nothing is registered', () => {
    renderKit(<RelationGraph graph={layGraph({ sources: [], channels: [], distributions: [], apps: [] })} />);
    expect(screen.getByText(/还没有登记数据源/)).toBeTruthy();
  });

  it('has a twin that says the same in lines', () => {
    renderKit(<RelationTable input={input} />);
    const lines = within(screen.getByRole('table', { name: '数据关系' })).getAllByRole('row');
    expect(lines.slice(1).map((line) => line.textContent)).toEqual([
      '养老金养老金查询待遇核查优抚系统',
      '户籍没有通道——',
    ]);
  });
});
