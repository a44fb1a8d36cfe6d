import { describe, expect, it } from '@jest/globals';
import { chainOf, layGraph, ROW } from './graph-layout.ts';

const graph = layGraph({
  sources: [
    { id: 'a', name: '养老金', off: false },
    { id: 'b', name: '户籍', off: true },
  ],
  channels: [
    { id: 'cb', name: '户籍查询', sourceId: 'b', off: false },
    { id: 'ca', name: '养老金查询', sourceId: 'a', off: false },
  ],
  distributions: [{ id: 'd', channelId: 'ca', appId: 'x', purpose: '待遇核查', off: false }],
  apps: [
    { id: 'y', name: '军休系统', off: false },
    { id: 'x', name: '优抚系统', off: false },
  ],
});

describe('the relation graph', () => {
  it('stands in four columns, each in the order of the one before', () => {
    expect(graph.nodes.map(({ key, x, y }) => [key, x, y / ROW])).toEqual([
      ['source-a', 0, 0],
      ['source-b', 0, 1],
      ['channel-ca', 1, 0],
      ['channel-cb', 1, 1],
      ['distribution-d', 2, 0],
      ['app-x', 3, 0],
      ['app-y', 3, 1],
    ]);
    expect(graph.height).toBe(2 * ROW);
    expect(graph.edges.map(({ from, to }) => `${from.key}>${to.key}`)).toEqual([
      'source-b>channel-cb',
      'source-a>channel-ca',
      'channel-ca>distribution-d',
      'distribution-d>app-x',
    ]);
  });

  it('follows the chain of a node both ways, and no other', () => {
    expect([...chainOf(graph, 'channel-ca')].sort()).toEqual(['app-x', 'channel-ca', 'distribution-d', 'source-a']);
    expect([...chainOf(graph, 'source-b')].sort()).toEqual(['channel-cb', 'source-b']);
    expect([...chainOf(graph, 'app-y')]).toEqual(['app-y']);
  });

  it('is empty without sources', () => {
    expect(layGraph({ sources: [], channels: [], distributions: [], apps: [] })).toEqual({
      nodes: [],
      edges: [],
      height: ROW,
    });
  });
});
