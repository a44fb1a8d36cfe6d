import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Bar, type Candidate, type OpenProject, suggest } from './suggest.ts';

const project = (id: string, changes: Partial<OpenProject> = {}): OpenProject => ({
  id,
  name: id,
  category: '03',
  missing: 2,
  led: false,
  ...changes,
});
const expert = (id: string, changes: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  fields: ['03'],
  load: 0,
  experience: 0,
  ...changes,
});
const none = () => undefined;
const whoOf = (tasks: readonly { batchProjectId: string; expertId: string }[], id: string) =>
  tasks.filter(({ batchProjectId }) => batchProjectId === id).map(({ expertId }) => expertId);

describe('按专业领域自动分配 (02 §9.4)', () => {
  it('takes experts of the field alone, the one with the fewest tasks first, and names one leader', () => {
    const { tasks, gaps, loads } = suggest(
      [project('p')],
      [
        expert('a', { load: 3 }),
        expert('b', { load: 1 }),
        expert('c', { fields: ['01'] }),
        expert('d', { experience: 9 }),
      ],
      none,
    );
    expect(tasks).toEqual([
      { batchProjectId: 'p', expertId: 'd', leader: true },
      { batchProjectId: 'p', expertId: 'b', leader: false },
    ]);
    expect(gaps).toEqual([]);
    expect(Object.fromEntries(loads)).toEqual({ a: 3, b: 2, c: 0, d: 1 });
  });

  it('BR17-9 leaves out whoever has a conflict or a warning, and says how many there were', () => {
    const bars: Record<string, Bar> = { a: 'HARD', b: 'SOFT', c: 'ASSIGNED' };
    const { tasks, gaps } = suggest(
      [project('p', { led: true })],
      ['a', 'b', 'c', 'd'].map((id) => expert(id)),
      (id) => bars[id],
    );
    expect(tasks).toEqual([{ batchProjectId: 'p', expertId: 'd', leader: false }]);
    expect(gaps).toEqual([{ batchProjectId: 'p', missing: 1, ofField: 4, assigned: 1, hard: 1, soft: 1 }]);
  });

  it('the project with the least choice chooses first, and the load is spread', () => {
    const { tasks } = suggest(
      [project('wide', { missing: 1 }), project('narrow', { missing: 1, category: '04' })],
      [expert('a', { fields: ['03', '04'] }), expert('b')],
      none,
    );
    expect(whoOf(tasks, 'narrow')).toEqual(['a']);
    expect(whoOf(tasks, 'wide')).toEqual(['b']);
  });

  it('never gives a barred or a second time, never more than planned, and falls short only where nobody is left', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const world = fc.record({
      missing: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }),
      loads: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }),
      barred: fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 5 })), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(world, ({ missing, loads, barred }) => {
        const projects = missing.map((n, at) => project(`p${at}`, { missing: n }));
        const experts = ids.map((id, at) => expert(id, { load: loads[at] ?? 0 }));
        const bars = new Set(barred.map(([id, at]) => `${id}:p${at}`));
        const barOf = (id: string, of: string): Bar | undefined => (bars.has(`${id}:${of}`) ? 'HARD' : undefined);
        const { tasks, gaps } = suggest(projects, experts, barOf);
        for (const { id, missing: wanted } of projects) {
          const who = whoOf(tasks, id);
          const free = ids.filter((one) => !bars.has(`${one}:${id}`)).length;
          expect(new Set(who).size).toBe(who.length);
          expect(who.length).toBe(Math.min(wanted, free));
          expect(who.some((one) => bars.has(`${one}:${id}`))).toBe(false);
          expect(gaps.find((gap) => gap.batchProjectId === id)?.missing ?? 0).toBe(wanted - who.length);
        }
      }),
    );
  });
});
