import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCases } from '../../../test/bulk-cases.ts';
import { offered, takeStep, tried } from '../../../test/flow/drive.ts';
import { expectSound, readKept } from '../../../test/flow/soundness.ts';
import { shortestWalks, type Walk, walksWithout } from '../../../test/flow/walk.ts';
import { tryEverywhere, type Walker } from '../../../test/flow/walk-on-database.ts';
import { type Product, product } from '../../../test/product.ts';
import { photoOf } from '../../../test/window.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { attachFiles } from '../../platform/files/index.ts';
import { advance } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { caseFlow } from './case.flow.ts';
import { subCaseFlow } from './sub-case.flow.ts';

let app: Product;
let clerk: Ctx;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** The clerk of 虹口区's centre, all of whose cases these are, with the head's rights; the session outlives the walk's days. */
async function freshClerk(): Promise<Ctx> {
  const ctx = await (await app.as('clerk_hk')).ctx();
  if (ctx.actor.kind !== 'USER') throw new Error('nobody signed in');
  const permissions = new Set([...ctx.actor.permissions, 'case:assign', 'case:urge']);
  return { ...ctx, actor: { ...ctx.actor, permissions } };
}

beforeAll(async () => {
  app = await product('case_flow');
  clerk = await freshClerk();
});
afterAll(() => app.close());

async function subCasesOf(ctx: Ctx, caseIds: readonly string[], states?: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    ctx,
    sql`select id from sub_case where case_id = any(${[...caseIds]}::uuid[]) and state = any(coalesce(${states ? [...states] : null}, array[state]))`,
  );
  return found.map((s) => s.id);
}

/** The one material that nobody but the applicant can supply. */
async function handInPhoto(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const window = await app.as('clerk_hk');
  for (const id of ids)
    await attachFiles(ctx, { type: 'case', id }, [{ ...(await photoOf(window)), source: 'WINDOW_SCAN' }]);
}

async function arrange(guard: string, ids: readonly string[], ctx: Ctx): Promise<void> {
  if (guard === 'amended') await run(ctx, sql`update one_thing_case set amended = true where id = any(${[...ids]})`);
  if (guard === 'wasAccepted')
    await run(ctx, sql`update one_thing_case set accepted_at = created_at where id = any(${[...ids]})`);
  if (guard === 'materialsComplete') await handInPhoto(ctx, ids);
  if (guard === 'allReady') {
    const open = await subCasesOf(ctx, ids, ['ACCEPTED', 'IN_PROGRESS', 'SUPPLEMENT']);
    const department = { ...ctx, actor: { kind: 'EXTERNAL', appId: 'dept-ga', name: '公安局' } } as const;
    await advance(department, { type: 'subCase', action: 'handled', rows: open.map((id) => ({ id })) });
  }
}

describe('case flow on the database', () => {
  it('takes every transition from every place, by the shortest path; every record and its parts are sound after every step', async () => {
    // A reopening is no way to anywhere: it would be the shortest one, past all that a case has to go through.
    const walks = walksWithout(caseFlow, ['reopen']);
    expect(walks.length).toBeGreaterThan(15);
    const drafts = await buildCases(system(), walks.length, { only: ['M01', 'M02'], draft: true });
    const walkers = walks.map((walk, n): Walker => ({ walk, id: drafts[n]?.id ?? '' }));
    await tryEverywhere(app, clerk, 'case', caseFlow, walkers, arrange, {
      further: async (ctx, ids) => expectSound(ctx, 'subCase', await subCasesOf(ctx, ids)),
    });
  }, 120_000);

  it('accepts from the clerk exactly what it offers, at every place', async () => {
    const ids = (await rows<{ id: string }>(system(), sql`select id from one_thing_case`)).map((r) => r.id);
    await expectOffersKept(
      'case',
      ids,
      Object.values(caseFlow.states).flatMap((s) => Object.keys(s.on ?? {})),
    );
  });

  it('does not move a case whose guard does not hold', async () => {
    const [suspected] = await buildCases(system(), 1, { only: ['M01', 'M02'] });
    const [withoutReporting] = await buildCases(system(), 1, { only: ['M02'] });
    await run(system(), sql`update one_thing_case set duplicate_flag = 'SUSPECTED' where id = ${suspected?.id}`);
    const pass = (id = '') => takeStep(clerk, 'case', caseFlow, 'PENDING_PREREVIEW', 'pass', [id]);
    expect((await pass(suspected?.id)).refusals).toMatchObject([
      { code: 'E-0503', message: '该办件疑似重复，请先核实重复情况再通过预审' },
    ]);
    await pass(withoutReporting?.id);
    const accept = await takeStep(clerk, 'case', caseFlow, 'PREREVIEW_PASSED', 'accept', [withoutReporting?.id ?? '']);
    expect(accept.refusals).toMatchObject([{ message: '该办件不含“退役报到”事项，不能接件' }]);
    await expectSound(system(), 'case', [suspected?.id ?? '', withoutReporting?.id ?? '']);
  });
});

describe('sub-case flow on the database', () => {
  it('takes every transition from every place, by the shortest path; every record is sound after every step', async () => {
    const walks = shortestWalks(subCaseFlow);
    const cases = await buildCases(system(), Math.ceil(walks.length / 4));
    const walkers = assign(
      walks,
      cases.flatMap((c) => c.subCases),
    );
    await tryEverywhere(app, clerk, 'subCase', subCaseFlow, walkers, async () => undefined);
  });

  it('accepts from the clerk exactly what it offers, at every place', async () => {
    const ids = (await rows<{ id: string }>(system(), sql`select id from sub_case`)).map((r) => r.id);
    await expectOffersKept(
      'subCase',
      ids,
      Object.values(subCaseFlow.states).flatMap((s) => Object.keys(s.on ?? {})),
    );
  });
});

/** Gives each walk a sub-case that can take it: only what our own window handles is marked by hand. */
function assign(walks: readonly Walk[], subCases: readonly { id: string; matterCode: string }[]): Walker[] {
  const byHand = ['M01', 'M02', 'M04', 'M05', 'M06'];
  const free = [...subCases];
  return walks.map((walk) => {
    const needsHand = 'markHandled' in (subCaseFlow.states[walk.end.state]?.on ?? {});
    const at = free.findIndex((s) => !needsHand || byHand.includes(s.matterCode));
    const [taken] = free.splice(at, 1);
    if (!taken) throw new Error('too few sub-cases for the walks');
    return { walk, id: taken.id };
  });
}

/** Every action tried on every record: those offered go through (and are taken back), all others leave everything as it was. */
async function expectOffersKept(type: string, ids: readonly string[], actions: readonly string[]): Promise<void> {
  const flow = type === 'case' ? caseFlow : subCaseFlow;
  const offers = await offered(clerk, type, ids);
  const before = await readKept(system(), type, ids);
  const stateOf = new Map(before.map((k) => [k.id, k.state]));
  for (const action of new Set(actions)) {
    const may = ids.filter((id) => offers.get(id)?.includes(action));
    for (const [state, group] of Map.groupBy(may, (id) => stateOf.get(id) ?? '')) {
      const outcome = await tried(clerk, (tx) => takeStep(tx, type, flow, state, action, group));
      expect({ action, state, refusals: outcome.refusals }).toEqual({ action, state, refusals: [] });
    }
    const others = ids.filter((id) => !may.includes(id));
    const outcome = await advance(clerk, { type, action, rows: others.map((id) => ({ id })) });
    expect({ action, changes: outcome.changes }).toEqual({ action, changes: [] });
    expect(outcome.refusals).toHaveLength(others.length);
  }
  expect(await readKept(system(), type, ids)).toEqual(before);
}
