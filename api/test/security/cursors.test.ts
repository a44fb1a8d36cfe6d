import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGNED_IN } from '../../src/graphql/access-decorators.ts';
import { encodeCursor } from '../../src/graphql/connection.ts';
import type { Browser } from '../access.ts';
import { buildCases } from '../bulk-cases.ts';
import { type Product, product } from '../product.ts';
import { sortedListsOf } from '../sorted-lists.ts';
import { ABSENT_ID, type Operation, operationsOf } from './operations.ts';

let app: Product;
let staff: { browser: Browser; rights: ReadonlySet<string> }[];

beforeAll(async () => {
  app = await product('cursors');
  staff = await Promise.all(
    ['clerk_hk', 'city_officer', 'sys_admin', 'aud_admin', 'dx_admin'].map(async (name) => {
      const browser = await app.as(name);
      const { actor } = await browser.ctx();
      return { browser, rights: actor.kind === 'USER' ? actor.permissions : new Set<string>() };
    }),
  );
  await buildCases(app.context({ kind: 'SYSTEM', name: '测试' }), 3, { only: ['M01', 'M02'] });
});
afterAll(() => app.close());

/** One of those whom a list answers, for each cursor another; the others are refused before anybody looks at what they ask (declared-access.test.ts). */
function holderOf({ access }: Operation, turn: number): Browser | undefined {
  const fitting = staff.filter(({ rights }) => access.some((code) => code === SIGNED_IN || rights.has(code)));
  return (fitting[turn % fitting.length] ?? staff[0])?.browser;
}

const FORGED: Readonly<Record<string, string>> = {
  nothing: '',
  'no base64': '%%%',
  'no JSON': Buffer.from('x').toString('base64url'),
  'another shape': Buffer.from('{"a":1}').toString('base64url'),
  'a moment that is none': encodeCursor('not a moment', ABSENT_ID),
  'a moment beyond all years': encodeCursor('999999-01-01T00:00:00Z', ABSENT_ID),
  'no key': encodeCursor(null, ABSENT_ID),
  'an id that is none': encodeCursor('2026-03-09T02:00:00.000Z', "' or 1=1 --"),
  'SQL as the key': encodeCursor("'; drop table person; --", ABSENT_ID),
  'a number as the key': encodeCursor('17', ABSENT_ID),
};

describe('cursors that we have not given', () => {
  it.each(Object.entries(FORGED))(
    '%s is bad input or an empty page of every list, never a bug',
    async (what, cursor) => {
      const turn = Object.keys(FORGED).indexOf(what);
      const lists = operationsOf(app.schema).filter((o) => o.args.some((a) => a.name === 'after'));
      expect(lists.length).toBeGreaterThan(5);
      const sorts = Object.fromEntries(
        sortedListsOf(app.schema).map(({ name, fields }) => [
          name,
          fields.map((field) => `${name === 'cases' ? 'queue: ALL, ' : ''}sort: { field: ${field}, direction: ASC }, `),
        ]),
      );
      expect(sorts.cases?.length).toBe(4);
      const selections: Readonly<Record<string, readonly string[]>> = {
        ...sorts,
        openRounds: ['CLOSING', 'NEWEST', 'START'].map((order) => `order: ${order}, `),
        transferRecords: [`taskId: "${ABSENT_ID}", `],
        exchangeBadRows: [`intakeId: "${ABSENT_ID}", `],
        feedbackMessages: ['queue: ALL, '],
        rules: ['kind: "warning", '],
        batchRows: [`id: "${ABSENT_ID}", `],
        exchangeCalls: ['filter: { from: "2026-03-01T00:00:00.000Z", to: "2026-03-20T00:00:00.000Z" }, '],
      };
      for (const list of lists) {
        const { name } = list;
        for (const own of selections[name] ?? ['']) {
          const answer = await holderOf(list, turn)?.run(
            `query ($c: String) { ${name}(${own}first: 2, after: $c) { nodes { __typename } } }`,
            { c: cursor },
          );
          const code = answer?.code;
          expect({ name, own, answered: answer !== undefined, code }).toEqual({
            name,
            own,
            answered: true,
            code: code === undefined ? undefined : expect.stringMatching(/^(BAD_INPUT|FORBIDDEN|NOT_FOUND)$/),
          });
        }
      }
    },
  );
});
