import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { REPOSITORY } from '../security/http.ts';

const folder = join(REPOSITORY, 'api/test/example-domain');
/** What somebody writes of the line of business; the typed tables behind its table are generated in a product. */
const written = ['visit-table.ts', 'visit.flow.ts', 'visit.record.ts', 'module.ts'].map((file) => {
  const [own = ''] = readFileSync(join(folder, file), 'utf8').split('declare module');
  return { file, lines: own.split('\n').map((line) => line.trim()) };
});

/** The lines that name a column, or the field of the API that it is. */
const placesOf = (...names: readonly string[]) =>
  written.flatMap(({ file, lines }) =>
    lines
      .filter((line) => names.some((name) => new RegExp(`\\b${name}\\b`).test(line)))
      .map((line) => `${file}: ${line}`),
  );

it('a field that is listed, shown, filled in, exported and imported is written in five places, its filter and its sort in one each', () => {
  const places = placesOf('planned_on', 'plannedOn');
  const [filter, sort] = [/\.\.\.period\(/, /^visit\.record\.ts: sorts:/].map((of) =>
    places.filter((line) => of.test(line)),
  );
  expect([filter, sort]).toMatchObject([{ length: 1 }, { length: 1 }]);
  expect(places.filter((line) => ![...(filter ?? []), ...(sort ?? [])].includes(line))).toEqual([
    'visit-table.ts: planned_on date not null,',
    "visit.record.ts: planned_on: { kind: 'day', title: '计划走访日期' },",
    "visit.record.ts: 'plannedOn',",
    "visit.record.ts: 'plannedOn',",
    expect.stringMatching(/^visit\.record\.ts: facts: /),
  ]);
});

it('the whole line of business is 185 lines at most, tests aside', () => {
  const files = readdirSync(folder).filter((file) => !/[.]test[.]ts$|^console-with/.test(file));
  expect(files.toSorted()).toEqual(written.map(({ file }) => file).toSorted());
  const lines = files.map((file) => readFileSync(join(folder, file), 'utf8').split('\n').length - 1);
  expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(185);
});
