import { describe, expect, it } from '@jest/globals';
import { circlesIn, importGraph, roomsIn } from './lib/circles.mjs';
import { forbiddenCircles } from './lib/forbidden-circles.mjs';
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

  it('are forbidden where sources run each other, but for entities', () => {
    const imports = (source, ...dependencies) => ({
      source,
      dependencies: dependencies.map(([resolved, ...kinds]) => ({ resolved, dependencyTypes: ['local', ...kinds] })),
    });
    const fair = [
      imports('api/src/platform/a.entity.ts', ['api/src/platform/b.entity.ts']),
      imports('api/src/platform/b.entity.ts', ['api/src/platform/a.entity.ts']),
      imports('web-kit/src/a.ts', ['web-kit/src/b.ts', 'type-only']),
      imports('web-kit/src/b.ts', ['web-kit/src/a.ts'], ['lost']),
      imports('api/src/domains/a/x.ts', ['api/src/domains/b/index.ts']),
      imports('api/src/domains/b/index.ts', ['api/src/domains/b/y.ts', 'type-only']),
    ];
    expect(forbiddenCircles(fair)).toEqual([]);
    const foul = [
      imports('web-kit/src/c.ts', ['web-kit/src/c.ts']),
      imports('api/src/platform/c.entity.ts', ['api/src/platform/d.ts']),
      imports('api/src/platform/d.ts', ['api/src/platform/c.entity.ts'], ['api/src/platform/c.entity.ts', 'type-only']),
      imports('api/src/domains/b/y.ts', ['api/src/platform/z.ts', 'type-only']),
      imports('api/src/platform/z.ts', ['api/src/domains/a/x.ts', 'type-only']),
    ];
    expect(forbiddenCircles([...fair, ...foul])).toEqual([
      'error no-cycles: web-kit/src/c.ts',
      'error no-cycles: api/src/platform/c.entity.ts, api/src/platform/d.ts',
      'error no-cycles-between-domains: api/src/domains/a/x.ts, api/src/domains/b/index.ts, api/src/domains/b/y.ts, api/src/platform/z.ts',
    ]);
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
