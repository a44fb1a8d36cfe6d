import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { act, tryAct } from '../../../../test/case-acts.ts';
import { type BuiltCase, type CaseOptions, readBuilt } from '../../../../test/cases.ts';
import {
  advanceHits,
  flagOf as flag,
  type Hit,
  hitsOf as hitsSeen,
  twice as pairOf,
} from '../../../../test/duplicates.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { addDays, localDateOf } from '../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { detectDuplicates } from './detect/detect.ts';

let app: Product;
let clerk: Browser;
let chief: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Thursday 5 March 2026, 10:00.
  app = await product('duplicate_verdicts', { now: '2026-03-05T02:00:00Z' });
  clerk = await app.as('clerk_hk');
  chief = await app.as('chief_hk');
});
afterAll(() => app.close());

const twice = (second?: CaseOptions, first?: CaseOptions) => pairOf(system(), second, first);
const flagOf = (built: BuiltCase) => flag(system(), built);
const hitsOf = (built: BuiltCase) => hitsSeen(clerk, built);

describe('what the centre says of a pair (4.6)', () => {
  it('AC-02-03 refuses to pass a suspected case; it stays in 待预审', async () => {
    const { next } = await twice();
    const { result } = await tryAct(clerk, 'pass', [next]);
    expect(result?.rows[0]).toMatchObject({ code: 'E-0503' });
    expect((await readBuilt(system(), next.id)).version).toBe(next.version);
    const [row] = await rows<{ state: string }>(system(), sql`select state from one_thing_case where id = ${next.id}`);
    expect(row?.state).toBe('PENDING_PREREVIEW');
  });

  it('AC-02-04 非重复 with a reason clears the mark, T2 succeeds and no night reports the pair again', async () => {
    const { next } = await twice();
    const hits = await hitsOf(next);
    const short = await advanceHits(clerk, 'notDuplicate', hits.slice(0, 1), {
      reasonCode: 'AGAIN',
      reasonText: '二次入伍，再次退役',
    });
    expect(short.data.advanceDuplicateHits).toMatchObject({ ok: 0, rows: [{ code: 'E-0005' }] });
    const said = { reasonCode: 'AGAIN', reasonText: '二次入伍，2026年第二次退役' };
    const answer = await advanceHits(clerk, 'notDuplicate', hits, said);
    expect(answer.data.advanceDuplicateHits).toMatchObject({ ok: hits.length });
    expect(await flagOf(next)).toBe('CLEARED');
    expect(await act(clerk, 'pass', [await readBuilt(system(), next.id)])).toMatchObject({ ok: 1 });
    await app.job('duplicate.nightly');
    const after = await hitsOf(next);
    expect(after.map((h) => h.state)).toEqual(hits.map(() => 'NOT_DUPLICATE'));
    expect(await flagOf(next)).toBe('CLEARED');
    // What was decided about stays with the decision, whatever becomes of the bundle.
    await run(
      system(),
      sql`update sub_case set state = 'CANCELLED' where matter_code = 'M02' and case_id = ${next.id}`,
    );
    await transaction(system(), (tx) => detectDuplicates(tx, next.id));
    expect((await hitsOf(next)).map((h) => h.matterCodes)).toEqual(hits.map((h) => h.matterCodes));
  });

  it('4.6 确认重复 marks the new case, once; it passes only after a withdrawal or another verdict', async () => {
    const { next } = await twice();
    const hits = await hitsOf(next);
    const [first] = hits as [Hit];
    const confirm = (browser: Browser, some: readonly Hit[]) =>
      advanceHits(browser, 'confirm', some, { note: '与原办件材料一致' });
    expect((await confirm(chief, [first])).code).toBe('FORBIDDEN');
    const foreign = await confirm(await app.as('clerk_pd'), [first]);
    expect(foreign.data.advanceDuplicateHits).toMatchObject({ ok: 0, rows: [{ code: 'NOT_FOUND' }] });
    const answer = await confirm(clerk, hits);
    expect(answer.data.advanceDuplicateHits).toMatchObject({ ok: hits.length });
    expect(await flagOf(next)).toBe('CONFIRMED');
    const SEEN =
      'query ($id: ID!) { duplicateComparison(id: $id) { hit { state confirmedByName resolution flow { availableActions { action } } } } }';
    const seen = (await clerk.run(SEEN, { id: first.id })).data.duplicateComparison;
    expect(seen).toEqual({
      hit: {
        state: 'OPEN',
        confirmedByName: '刘敏',
        // Confirmed is not yet settled: what is noted with it is no verdict.
        resolution: null,
        flow: { availableActions: [{ action: 'tell' }, { action: 'notDuplicate' }] },
      },
    });
    const again = await confirm(clerk, [first]);
    expect(again.data.advanceDuplicateHits).toMatchObject({ ok: 0, rows: [{ code: 'E-0503' }] });
    const { result } = await tryAct(clerk, 'pass', [next]);
    expect(result?.rows[0]).toMatchObject({ code: 'E-0503', message: '该办件已确认重复申报，请申请人撤回其中一件' });
    const said = { reasonCode: 'OTHER_THING', reasonText: '申请人情况变化，需要再次办理' };
    await advanceHits(clerk, 'notDuplicate', await hitsOf(next), said);
    expect(await flagOf(next)).toBe('CLEARED');
    expect(await act(clerk, 'pass', [await readBuilt(system(), next.id)])).toMatchObject({ ok: 1 });
  });

  it('4.5 告知登记 says when the applicant was told: not before the day on which the case came, nor later than now', async () => {
    const before = app.clock.now();
    const hit = async () => (await hitsOf((await twice({ only: ['M01'] })).next))[0] as Hit;
    const [first, second, other, third, fourth] = [await hit(), await hit(), await hit(), await hit(), await hit()];
    app.clock.set(new Date(before.getTime() + 20 * 60_000));
    const minutes = (n: number) => new Date(before.getTime() + n * 60_000).toISOString();
    const tell = async (hits: readonly Hit[], occurredAt?: string) =>
      (await advanceHits(clerk, 'tell', hits, { reasonCode: 'PHONE', occurredAt })).data.advanceDuplicateHits;
    expect(await tell([first], minutes(21))).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-0204', message: '告知时间不能晚于当前时间' }],
    });
    // The day begins at midnight of Shanghai, which is four in the afternoon of UTC.
    expect(await tell([first], '2026-03-04T15:59:00.000Z')).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-0205', message: '告知时间不能早于新办件提交当日（2026年3月5日）' }],
    });
    expect(await tell([third], '2026-03-04T16:00:00.000Z')).toMatchObject({ ok: 1 });
    expect(await tell([fourth], minutes(-1))).toMatchObject({ ok: 1 });
    expect(await tell([first], minutes(5))).toMatchObject({ ok: 1 });
    expect(await tell([second])).toMatchObject({ ok: 1 });
    const TOLD = 'query ($id: ID!) { duplicateComparison(id: $id) { hit { toldAt flow { history { action at } } } } }';
    const told = async ({ id }: Hit) => {
      const { hit } = (await clerk.run(TOLD, { id })).data.duplicateComparison as {
        hit: { toldAt: string; flow: { history: { action: string; at: string }[] } };
      };
      return [hit.toldAt, hit.flow.history.find(({ action }) => action === 'tell')?.at].map((at) =>
        Date.parse(at ?? ''),
      );
    };
    expect(await told(first)).toEqual([Date.parse(minutes(5)), Date.parse(minutes(5))]);
    expect(await told(second)).toEqual([Date.parse(minutes(20)), Date.parse(minutes(20))]);
    const said = { reasonCode: 'AGAIN', reasonText: '二次入伍，2026年第二次退役', occurredAt: minutes(5) };
    expect((await advanceHits(clerk, 'notDuplicate', [other], said)).code).toBe('BAD_INPUT');
    app.clock.set(before);
  });

  it('4.4 no. 10 a file may come with 非重复 and hangs on the new case; not with 告知登记, nor somebody else’s', async () => {
    const { next } = await twice();
    const [hit] = (await hitsOf(next)) as [Hit];
    const said = { reasonCode: 'AGAIN', reasonText: '二次入伍，2026年第二次退役' };
    const own = await storeFile(await clerk.ctx(), drawPdf(['Specimen']), { name: '退役证.pdf' });
    const others = await storeFile(await chief.ctx(), drawPdf(['Specimen']), { name: '他人.pdf' });
    const tell = await advanceHits(clerk, 'tell', [hit], { reasonCode: 'PHONE', attachmentIds: [own.id] });
    expect(tell.code).toBe('BAD_INPUT');
    const foreign = await advanceHits(clerk, 'notDuplicate', [hit], { ...said, attachmentIds: [others.id] });
    expect(foreign.code).toBe('BAD_INPUT');
    const answer = await advanceHits(clerk, 'notDuplicate', [hit], { ...said, attachmentIds: [own.id] });
    expect(answer.data.advanceDuplicateHits).toMatchObject({ ok: 1 });
    const COMPARE = 'query ($id: ID!) { duplicateComparison(id: $id) { evidence { name materialName } } }';
    expect((await clerk.run(COMPARE, { id: hit.id })).data.duplicateComparison).toEqual({
      evidence: [{ name: '退役证.pdf', materialName: '非重复说明材料' }],
    });
  });
});

describe('who sees and does what', () => {
  it('pairs belong to the accepting centre: another district neither finds nor moves them', async () => {
    const { next } = await twice();
    const [hit] = await hitsOf(next);
    const stranger = await app.as('clerk_pd');
    const OF_CASE = 'query ($id: ID!) { duplicatesOfCase(caseId: $id) { id } }';
    expect((await stranger.run(OF_CASE, { id: next.id })).code).toBe('NOT_FOUND');
    const QUERY = 'query ($id: ID!) { duplicateComparison(id: $id) { rightReadable } }';
    expect((await stranger.run(QUERY, { id: hit?.id })).code).toBe('NOT_FOUND');
    const moved = await advanceHits(stranger, 'tell', [hit as Hit], { reasonCode: 'PHONE' });
    expect(moved.data.advanceDuplicateHits).toMatchObject({ ok: 0, rows: [{ code: 'NOT_FOUND' }] });
    expect((await advanceHits(chief, 'tell', [hit as Hit], { reasonCode: 'PHONE' })).code).toBe('FORBIDDEN');
  });

  it('compares the two field by field, and of another district’s case shows the summary alone', async () => {
    const QUERY =
      'query ($id: ID!) { duplicateComparison(id: $id) { rightReadable sections { title rows { label left right differs } } } }';
    interface Comparison {
      rightReadable: boolean;
      sections: { title: string; rows: { label: string; left: string; right: string; differs: boolean }[] }[];
    }
    const { next } = await twice({ form: { mobile: '13900012345' } });
    const [hit] = await hitsOf(next);
    const comparison = (await clerk.run(QUERY, { id: hit?.id })).data.duplicateComparison as Comparison;
    const phone = comparison.sections.flatMap((s) => s.rows).find((r) => r.label.includes('手机'));
    expect(phone?.differs).toBe(true);
    expect(phone?.left).toMatch(/^\d{3}\*{4}\d{4}$/);
    const far = await twice({}, { region: '310115' });
    const [farHit] = await hitsOf(far.next);
    const summary = (await clerk.run(QUERY, { id: farHit?.id })).data.duplicateComparison as Comparison;
    expect(summary.rightReadable).toBe(false);
    expect(summary.sections.slice(1).flatMap((s) => s.rows.map((r) => r.right))).not.toContain(
      expect.stringMatching(/[^—]/),
    );
  });

  it('lists by state, severity, day and number with a fixed number of statements', async () => {
    const LIST = `query ($filter: DuplicateHitFilter) { duplicateHits(filter: $filter, first: 5) {
      nodes { id newCaseNo state severity } pageInfo { hasNextPage endCursor } } }`;
    const { next } = await twice();
    const list = async (filter: object) =>
      (await clerk.run(LIST, { filter })).data.duplicateHits as { nodes: { newCaseNo: string; state: string }[] };
    expect(new Set((await list({ search: next.caseNo })).nodes.map((h) => h.newCaseNo))).toEqual(
      new Set([next.caseNo]),
    );
    expect((await list({ states: ['NOT_DUPLICATE'] })).nodes.every((h) => h.state === 'NOT_DUPLICATE')).toBe(true);
    const today = localDateOf(app.clock.now());
    expect((await list({ from: today, to: today, severities: ['BLOCKING'] })).nodes).toHaveLength(5);
    expect((await list({ matterCode: 'M02', search: next.caseNo })).nodes).toHaveLength(1);
    expect((await list({ matterCode: 'M99', search: next.caseNo })).nodes).toEqual([]);
    expect((await list({ from: '2027-01-01' })).nodes).toEqual([]);
    expect((await list({ to: addDays(today, -1) })).nodes).toEqual([]);
    expect((await list({ severities: ['INFO'], search: next.caseNo })).nodes).toEqual([]);
    expect((await list({ orgId: crypto.randomUUID() })).nodes).toEqual([]);
    expect((await clerk.run(LIST, { filter: { from: '2026-13-01' } })).code).toBe('BAD_INPUT');
  });
});
