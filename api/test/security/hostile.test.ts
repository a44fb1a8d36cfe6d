import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { firstRow, sql } from '../../src/database/sql.ts';
import { demoPersons } from '../../src/platform/access/demo/demo-persons.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import type { Browser } from '../access.ts';
import { buildCases } from '../bulk-cases.ts';
import type { BuiltCase } from '../cases.ts';
import { type Product, product } from '../product.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { valuesOf } from './hostile-values.ts';
import { post, serverOf, type WireAnswer } from './http.ts';
import { fullArgumentsFor, type Operation, operationsOf, plainLeaf } from './operations.ts';
import { fingerprint } from './places.ts';

/** Hostile texts that each place of an operation meets; `HOSTILE_TURNS=22` for all of them. */
const TURNS = Number(process.env.HOSTILE_TURNS ?? 1);
/** Random arguments per operation; `HOSTILE_RUNS=50` for a long trial. */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 2);

let app: Product;
let server: FastifyInstance;
let operations: Operation[];
let cases: BuiltCase[];
const holders = new Map<string, Browser>();
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('hostile');
  server = await serverOf(app);
  cases = await buildCases(system(), 4, { only: ['M01', 'M02'] });
  // Ending one's own session would end the test.
  operations = operationsOf(app.schema).filter((o) => o.kind !== 'subscription' && o.name !== 'signOut');
  const staff = await Promise.all(demoPersons.map(({ loginName }) => app.as(loginName)));
  const rights = await Promise.all(staff.map(async (browser) => (await browser.ctx()).actor));
  for (const { path, access } of operations) {
    const at = rights.findIndex((a) => a.kind === 'USER' && access.some((code) => a.permissions.has(code)));
    const holder = staff[Math.max(at, 0)];
    if (holder) holders.set(path, holder);
  }
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** Whatever was sent: an answer in Chinese with a code, or a result; never a bug, never our inside. What else an answer shows, so that one run names all. */
function incivility(answer: WireAnswer, what: string): string[] {
  const broken = answer.status >= 500 || answer.errors.some((e) => e.extensions.code === 'INTERNAL');
  const chinese = answer.errors.every((e) => /\p{Script=Han}/u.test(e.message));
  const inside = /\bat .*\.[jt]s:\d+|node_modules|select .* from|syntax error|violates/i.test(answer.text);
  return [
    ...(broken ? [`${what}: a bug`] : []),
    ...(chinese ? [] : [`${what}: not in Chinese`]),
    ...(inside ? [`${what}: shows our inside`] : []),
  ];
}

const send = (operation: Operation, variables: unknown) =>
  post(server, { query: operation.document, variables }, holders.get(operation.path));

/** Where an operation takes a text, an id or free JSON: `input.rows.id`. */
function textPlaces(operation: Operation): string[] {
  const places: string[] = [];
  fullArgumentsFor(operation, (type, place) => {
    if (TEXTS.has(type)) places.push(place);
    return plainLeaf(type);
  });
  return places;
}

const TEXTS: ReadonlySet<string> = new Set(['String', 'ID', 'JSON']);

describe('hostile texts', () => {
  it('in turn, at each place of every operation that takes one, break nothing and change no record', async () => {
    const texts = Object.entries(HOSTILE_TEXTS);
    const met = new Set<string>();
    const before = await fingerprint(system());
    let places = 0;
    const faults: string[] = [];
    for (const operation of operations) {
      // The others are well-formed, so that the one text is reached.
      for (const at of textPlaces(operation)) {
        for (let turn = 0; turn < TURNS; turn += 1) {
          const [name, text] = texts[(places + turn) % texts.length] ?? ['', ''];
          const hostile = (type: string) => (type === 'JSON' ? { name: text, [text]: text } : text);
          const variables = fullArgumentsFor(operation, (type, place) =>
            place === at ? hostile(type) : plainLeaf(type),
          );
          faults.push(...incivility(await send(operation, variables), `${operation.path}(${at}) with ${name}`));
          met.add(name);
        }
        places += 1;
      }
    }
    expect(faults).toEqual([]);
    expect(await fingerprint(system())).toEqual(before);
    expect([...met].sort()).toEqual(Object.keys(HOSTILE_TEXTS).sort());
  }, 60_000);

  it('what may be written is kept and given back to the letter', async () => {
    const [one] = cases;
    const reasonText = `${HOSTILE_TEXTS.SQL}${HOSTILE_TEXTS['a script']}${HOSTILE_TEXTS.emoji}`;
    const input = {
      action: 'return',
      requestId: randomUUID(),
      rows: [{ id: one?.id, version: one?.version }],
      reasonCode: 'R99',
      reasonText,
    };
    const query =
      'mutation ($input: ActInput!) { advanceCases(input: $input) { ok rows { record { flow { history { reasonText } } } } } }';
    const answer = await post(server, { query, variables: { input } }, await app.as('officer_hk'));
    expect(answer.errors).toEqual([]);
    expect(JSON.stringify(answer.data)).toContain(JSON.stringify(reasonText).slice(1, -1));
    const kept = await firstRow<{ text: string }>(
      system(),
      sql`select reason_text as text from flow_event where record_id = ${one?.id} and action = 'return'`,
    );
    expect(kept?.text).toBe(reasonText);
  });
});

describe('random arguments', () => {
  it('of every operation never meet a bug', async () => {
    const ids = cases.flatMap((c) => [c.id, ...c.subCases.map((s) => s.id)]);
    const faults: string[] = [];
    for (const operation of operations) {
      const required = operation.args.filter((a) => String(a.type).endsWith('!')).map((a) => a.name);
      const model = Object.fromEntries(operation.args.map((a) => [a.name, valuesOf(a.type, ids)]));
      const args = fc.record(model, { requiredKeys: required });
      // Of an operation that takes nothing, or a yes or no, they are soon the same.
      const sent = new Set<string>();
      const property = fc.asyncProperty(args, async (variables) => {
        const key = JSON.stringify(variables);
        if (sent.has(key)) return;
        sent.add(key);
        faults.push(...incivility(await send(operation, variables), `${operation.path} ${key}`));
      });
      await fc.assert(property, { numRuns: RUNS, seed: 20260309 });
    }
    expect(faults).toEqual([]);
  }, 60_000);
});
