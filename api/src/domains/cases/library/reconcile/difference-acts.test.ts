import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { act } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../../test/cases.ts';
import { type Counterparts, startCounterparts } from '../../../../../test/counterparts.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

const FIELDS = 'id projid localStateTitle libraryState state verifiedBy verifyReason repushedBy canRepush canVerify';
const LIST = `query ($filter: LibraryDifferenceFilter) { libraryDifferences(filter: $filter) { nodes { ${FIELDS} } } }`;
const VERIFY = `mutation ($id: ID!, $reason: String!) { verifyLibraryDifference(id: $id, reason: $reason) { ${FIELDS} } }`;
const REPUSH = `mutation ($id: ID!) { repushLibraryDifference(id: $id) { ${FIELDS} } }`;
const reason = '办件库已确认其侧数据恢复中';

interface Listed {
  id: string;
  projid: string;
  localStateTitle: string;
  libraryState: string;
  state: string;
  canRepush: boolean;
  canVerify: boolean;
}

let app: Product;
let counterparts: Counterparts;
let clerk: Browser;
let chief: Browser;
let pudong: Browser;
let ended: BuiltCase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const compare = () => app.job('cases.reconcile-library');
const list = async (browser: Browser, filter: object = {}) =>
  ((await browser.run(LIST, { filter })).data.libraryDifferences as { nodes: Listed[] }).nodes;
const one = async (projid: string | undefined, filter: object = {}) => {
  const found = (await list(chief, { search: projid, ...filter }))[0];
  if (!found) throw new Error(`no difference of ${projid}`);
  return found;
};
const say = (projid: string | undefined, doneresult: number) => {
  for (const entry of counterparts.library.entries) {
    if (entry.projid === projid && entry.kind === 'DONE') Object.assign(entry.fields, { doneresult });
  }
};

beforeAll(async () => {
  app = await product('difference_acts');
  counterparts = await startCounterparts(app);
  [clerk, chief, pudong] = [await app.as('clerk_hk'), await app.as('chief_hk'), await app.as('clerk_pd')];
  const built = await buildCase(system(), { only: ['M01', 'M02', 'M04'] });
  await act(clerk, 'cancel', [await readBuilt(system(), built.id)], { confirmed: true, reasonCode: 'F05' });
  await app.job('outbox.relay');
  ended = await readBuilt(system(), built.id);
  counterparts.library.lose(ended.subCases[0]?.bjNo ?? '');
  say(ended.subCases[1]?.bjNo, 6);
  say(ended.subCases[2]?.bjNo, 6);
  await compare();
});
afterAll(async () => {
  await counterparts.close();
  await app.close();
});

describe('the list', () => {
  it('filters by state, by what the library says and by number', async () => {
    expect(await list(chief)).toHaveLength(3);
    expect(await list(chief, { libraryState: ['MISSING'] })).toHaveLength(1);
    expect(await list(chief, { search: ended.subCases[1]?.bjNo.toLowerCase() })).toHaveLength(1);
    expect(await list(chief, { state: ['RESOLVED'] })).toEqual([]);
    expect(await one(ended.subCases[0]?.bjNo)).toMatchObject({ localStateTitle: '撤销', state: 'OPEN' });
  });

  it('says what the caller may do', async () => {
    const [mine] = await list(clerk);
    expect([mine?.canRepush, mine?.canVerify]).toEqual([true, false]);
    const { canRepush, canVerify } = await one(ended.subCases[1]?.bjNo);
    expect([canRepush, canVerify]).toEqual([true, true]);
  });
});

describe('标记已核实', () => {
  it('is refused to clerks, without a reason and for what is not there', async () => {
    const { id } = await one(ended.subCases[1]?.bjNo);
    expect((await clerk.run(VERIFY, { id, reason })).code).toBe('FORBIDDEN');
    expect((await chief.run(VERIFY, { id, reason: '核实' })).code).toBe('E-0005');
    expect((await chief.run(VERIFY, { id: 'x', reason })).code).toBe('NOT_FOUND');
  });

  it('leaves the list that waits, once, and comes back when one side changes its word', async () => {
    const projid = ended.subCases[1]?.bjNo;
    const { id } = await one(projid);
    const { data } = await chief.run(VERIFY, { id, reason });
    expect(data.verifyLibraryDifference).toMatchObject({ state: 'VERIFIED', verifyReason: reason, canVerify: false });
    expect(await list(chief, { search: projid })).toEqual([]);
    expect((await chief.run(VERIFY, { id, reason })).code).toBe('E-0503');
    await compare();
    expect((await one(projid, { state: ['VERIFIED'] })).state).toBe('VERIFIED');
    counterparts.library.lose(projid ?? '');
    await compare();
    expect(await one(projid)).toMatchObject({ state: 'OPEN', libraryState: 'MISSING', verifyReason: null });
  });
});

describe('重推 of a difference', () => {
  it('is refused to who may not, and out of scope leaves an audit row', async () => {
    const { id } = await one(ended.subCases[0]?.bjNo);
    expect((await (await app.as('biz_admin')).run(REPUSH, { id })).code).toBe('FORBIDDEN');
    expect((await pudong.run(REPUSH, { id })).code).toBe('NOT_FOUND');
    const trespass = sql`select 1 from audit_entry where event = 'access.out-of-scope' and object_id = ${id}`;
    expect(await rows(system(), trespass)).toHaveLength(1);
  });

  it('tells a library that lost the record all of it again, and the next comparison finds both sides agree', async () => {
    const projid = ended.subCases[0]?.bjNo;
    const { id } = await one(projid);
    const { data } = await chief.run(REPUSH, { id });
    expect(data.repushLibraryDifference).toMatchObject({ state: 'OPEN', repushedBy: expect.any(String) });
    expect((await chief.run(REPUSH, { id })).code).toBe('E-0511');
    await app.job('outbox.relay');
    const kinds = counterparts.library.entries.filter((entry) => entry.projid === projid).map((entry) => entry.kind);
    expect(kinds).toEqual(['BASIC', 'DONE']);
    await compare();
    expect((await one(projid, { state: ['RESOLVED'] })).state).toBe('RESOLVED');
    expect((await chief.run(REPUSH, { id })).code).toBe('E-0503');
  });

  it('corrects a wrong end by telling the end again', async () => {
    const projid = ended.subCases[2]?.bjNo;
    const { id } = await one(projid);
    await clerk.run(REPUSH, { id });
    await app.job('outbox.relay');
    await compare();
    expect(await list(chief, { search: projid })).toEqual([]);
  });

  it('tries what failed again under its push id', async () => {
    const projid = ended.subCases[1]?.bjNo;
    const { id } = await one(projid);
    const failed = sql`update outbox_message set state = 'DEAD' where stream_title = ${projid} and kind = 'DONE' returning push_id`;
    const before = await rows(system(), failed);
    const count = sql`select 1 from outbox_message where stream_title = ${projid}`;
    const { length } = await rows(system(), count);
    await run(system(), sql`update sub_case set library_sync = 'FAILED' where bj_no = ${projid}`);
    await clerk.run(REPUSH, { id });
    expect(await rows(system(), count)).toHaveLength(length);
    const waiting = sql`select push_id from outbox_message where stream_title = ${projid} and state = 'PENDING'`;
    expect(await rows(system(), waiting)).toEqual(before);
  });
});
