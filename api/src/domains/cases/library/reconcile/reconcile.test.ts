import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { act } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../../test/cases.ts';
import { type Counterparts, startCounterparts } from '../../../../../test/counterparts.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, run, sql } from '../../../../database/sql.ts';
import { seedIntegrations } from '../../../../platform/exchange/integrations/seed-integrations.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

const DAY = 86_400_000;
const LIST = `query ($filter: LibraryDifferenceFilter, $first: Int, $after: String) {
  libraryDifferences(filter: $filter, first: $first, after: $after) {
    nodes { id projid caseId localState localStateTitle libraryState state resolvedAt canRepush canVerify } pageInfo { hasNextPage endCursor } } }`;

let app: Product;
let counterparts: Counterparts;
let clerk: Browser;
let pudong: Browser;
let ended: BuiltCase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const compare = () => app.job('cases.reconcile-library');

interface Listed {
  nodes: { projid: string; caseId: string; localState: string; libraryState: string; resolvedAt: string | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const list = async (browser: Browser, variables: Record<string, unknown> = {}) =>
  (await browser.run(LIST, variables)).data.libraryDifferences as Listed;
const alarms = () =>
  rows<{ body: string }>(
    system(),
    sql`select body from notification where template_code = 'N04' and body like '%日终对账%' order by created_at`,
  );

/** Ends a case by 撤销 and lets the library hear of it. */
async function endCase(): Promise<BuiltCase> {
  const built = await buildCase(system(), { only: ['M01', 'M02'] });
  await act(clerk, 'cancel', [await readBuilt(system(), built.id)], { confirmed: true, reasonCode: 'F05' });
  await app.job('outbox.relay');
  return readBuilt(system(), built.id);
}

beforeAll(async () => {
  app = await product('reconcile_library');
  counterparts = await startCounterparts(app);
  clerk = await app.as('clerk_hk');
  pudong = await app.as('clerk_pd');
  ended = await endCase();
});
afterAll(async () => {
  await counterparts.close();
  await app.close();
});

describe('daily comparison with the case library (01 §2.7)', () => {
  it('finds nothing and tells nobody while both sides agree', async () => {
    expect(ended.subCases.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
    await compare();
    expect((await list(clerk)).nodes).toEqual([]);
    expect(await alarms()).toEqual([]);
  });

  it('lists what the library lost or ended otherwise, once, and tells the technicians how many', async () => {
    const [first, second] = ended.subCases;
    counterparts.library.lose(first?.bjNo ?? '');
    for (const entry of counterparts.library.entries) {
      if (entry.projid === second?.bjNo && entry.kind === 'DONE') Object.assign(entry.fields, { doneresult: 6 });
    }
    await compare();
    await compare();
    const { nodes } = await list(clerk);
    expect(nodes.map(({ projid, localState, libraryState }) => [projid, localState, libraryState]).sort()).toEqual([
      [first?.bjNo, 'CANCELLED', 'MISSING'],
      [second?.bjNo, 'CANCELLED', 'NORMAL'],
    ]);
    expect(nodes.every(({ caseId }) => caseId === ended.id)).toBe(true);
    const told = await alarms();
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain('2件办件的状态与办件库不一致（本次新增2件）');
  });

  it('shows the differences of one’s own records only, page by page, to who may see pushes', async () => {
    expect((await list(pudong)).nodes).toEqual([]);
    const page = await list(clerk, { first: 1 });
    expect([page.nodes.length, page.pageInfo.hasNextPage]).toEqual([1, true]);
    expect((await list(clerk, { first: 1, after: page.pageInfo.endCursor })).nodes).toHaveLength(1);
    const auditor = await app.as('biz_admin');
    expect((await auditor.run(LIST, {})).code).toBe('FORBIDDEN');
  });

  it('closes a difference that is gone, also when the case ended long ago', async () => {
    const second = ended.subCases[1];
    for (const entry of counterparts.library.entries) {
      if (entry.projid === second?.bjNo && entry.kind === 'DONE') Object.assign(entry.fields, { doneresult: 3 });
    }
    app.clock.advance(10 * DAY);
    await compare();
    const open = await rows<{ projid: string }>(
      system(),
      sql`select projid from library_difference where resolved_at is null`,
    );
    expect(open).toEqual([{ projid: ended.subCases[0]?.bjNo }]);
    expect(await alarms()).toHaveLength(2);
  });

  it('compares every record with a failed push, whatever its state, and leaves what is on its way', async () => {
    const built = await buildCase(system(), { only: ['M01'] });
    const [subCase] = built.subCases;
    await compare();
    await run(system(), sql`update sub_case set library_sync = 'FAILED' where id = ${subCase?.id}`);
    await compare();
    const found = await rows(
      system(),
      sql`select library_state as state, local_state as local from library_difference where record_id = ${subCase?.id}`,
    );
    expect(found).toEqual([{ state: 'MISSING', local: 'PENDING_PREREVIEW' }]);
    const bundle = await rows(system(), sql`select 1 from library_difference where record_id = ${built.id}`);
    expect(bundle).toEqual([]);
  });

  it('fails, and changes nothing, while the library cannot be reached', async () => {
    const before = await rows(system(), sql`select * from library_difference order by id`);
    Object.assign(app.config, { CASE_LIBRARY_URL: 'http://127.0.0.1:9' });
    await seedIntegrations(system());
    await expect(compare()).rejects.toThrow();
    expect(await rows(system(), sql`select * from library_difference order by id`)).toEqual(before);
  });
});
