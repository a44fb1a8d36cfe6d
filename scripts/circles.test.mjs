import { describe, expect, it } from '@jest/globals';
import { circlesIn, importGraph, roomsIn } from './lib/circles.mjs';
import { root } from './lib/root.mjs';

const SOURCES = ['api/src/**/*.ts', 'web-*/src/**/*.{ts,tsx}'];

describe('circles', () => {
  it('are found however long the way round is, and told by their rooms', () => {
    const graph = new Map([
      ['api/src/platform/a/index.ts', ['api/src/platform/b/index.ts']],
      ['api/src/platform/b/index.ts', ['api/src/platform/b/deep.ts']],
      ['api/src/platform/b/deep.ts', ['api/src/platform/a/x.ts']],
      ['api/src/platform/a/x.ts', ['api/src/platform/a/index.ts']],
      ['api/src/main.ts', ['api/src/platform/a/index.ts']],
    ]);
    expect(roomsIn(circlesIn(graph))).toEqual([['api/src/platform/a', 'api/src/platform/b']]);
    graph.set('api/src/platform/b/deep.ts', []);
    expect(circlesIn(graph)).toEqual([]);
  });

  it('of sources that run each other stand in one room', () => {
    const graph = importGraph(root, SOURCES, { types: false });
    expect(graph.size).toBeGreaterThan(4000);
    expect(roomsIn(circlesIn(graph))).toEqual([]);
  });

  // The kernel's contract of a module names what every room may bring: that is its purpose, and the one way round.
  it('of types alone go through the kernel’s contract or stand in one room', () => {
    const graph = importGraph(root, SOURCES, { types: true, leftOut: ['api/src/platform/kernel/'] });
    expect(roomsIn(circlesIn(graph))).toEqual([]);
  });
});
