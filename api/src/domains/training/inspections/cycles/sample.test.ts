import { describe, expect, it } from '@jest/globals';
import { sampleOf } from './sample.ts';

const projects = Array.from({ length: 10 }, (_, n) => `00000000-0000-7000-8000-00000000000${n}`);

describe('field visits (BR19-4)', () => {
  it('are at least 30 % of the projects, rounded up, the same for one seed however they come', () => {
    const drawn = sampleOf('a', projects, 30);
    expect(drawn.size).toBe(3);
    expect(sampleOf('a', projects.slice(0, 4), 30).size).toBe(2);
    expect(sampleOf('a', [...projects].reverse(), 30)).toEqual(drawn);
  });

  it('another seed draws others', () => {
    const draws = ['a', 'b', 'c', 'd', 'e'].map((seed) => [...sampleOf(seed, projects, 30)].sort().join());
    expect(new Set(draws).size).toBeGreaterThan(1);
  });

  it('nobody where the share is 0 or there is nobody', () => {
    expect(sampleOf('a', projects, 0).size + sampleOf('a', [], 30).size).toBe(0);
  });
});
