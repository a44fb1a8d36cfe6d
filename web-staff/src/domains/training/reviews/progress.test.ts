import { expect, it } from '@jest/globals';
import { progressOf } from './progress.ts';

type Projects = Parameters<typeof progressOf>[0];

const task = (expertId: string, state: string, reserve = false) => ({
  expertId,
  expertName: `专家${expertId}`,
  state,
  reserve,
});
const project = (id: string, seq: number, assignments: object[], withdrawn = false) => ({
  id,
  seq,
  name: `项目${seq}`,
  withdrawn,
  assignments,
});

it('SC17-3 experts against projects, each with what is handed in; reserves, who has left and what has left the batch are not in it', () => {
  const projects = [
    project('p1', 1, [task('A', 'SUBMITTED'), task('B', 'DRAFT'), task('C', 'RECUSED'), task('D', 'ASSIGNED', true)]),
    project('p2', 2, [task('A', 'OPENED'), task('B', 'COMMITTED'), task('E', 'RECUSAL_ASKED')]),
    project('p3', 3, [task('F', 'ASSIGNED')], true),
  ] as unknown as Projects;
  expect(progressOf(projects)).toEqual({
    experts: [
      { id: 'A', name: '专家A', submitted: 1, all: 2 },
      { id: 'B', name: '专家B', submitted: 0, all: 2 },
      { id: 'E', name: '专家E', submitted: 0, all: 1 },
    ],
    rows: [
      { id: 'p1', seq: 1, name: '项目1', submitted: 1, all: 2, cells: ['SUBMITTED', 'DRAFT', undefined] },
      { id: 'p2', seq: 2, name: '项目2', submitted: 0, all: 3, cells: ['OPENED', 'UNOPENED', 'AWAY'] },
    ],
  });
});

it('SC17-3 once scoring is over a sheet is handed in or missed', () => {
  const over = [project('p1', 1, [task('A', 'LOCKED'), task('B', 'EXPIRED'), task('C', 'REPLACED')])];
  expect(progressOf(over as unknown as Projects).rows[0]).toMatchObject({
    cells: ['SUBMITTED', 'MISSED'],
    submitted: 1,
    all: 2,
  });
});
