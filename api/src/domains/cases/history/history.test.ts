import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, report } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { subCaseOf } from '../../../../test/feedback.ts';
import { openOfd, pagesOf } from '../../../../test/ofd.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { countPdfPages } from '../../../platform/files/content/pdf-pages.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { exportHistory, historyColumns } from './export-history.ts';
import { findSubject, readHistory } from './read-history.ts';

let app: Product;
let clerk: Browser;
let built: BuiltCase;
let id: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统' });
const HOUR = 3_600_000;
/** Sessions do not last so long. */
async function wait(hours: number): Promise<void> {
  app.clock.set(new Date(app.clock.now().getTime() + hours * HOUR));
  clerk = await app.as('clerk_hk');
}

/** Eight status changes of one sub-case on a Monday: submitted, passed, accepted, begun, asked for material, supplied, asked again, supplied. */
beforeAll(async () => {
  app = await product('history', { now: '2026-03-09T01:00:07Z' });
  clerk = await app.as('clerk_hk');
  built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
  id = subCaseOf(built, 'M05').id;
  await wait(1);
  await report(app, built, 'progress', ['M05']);
  for (const reasonText of ['缺转移凭证', '转移凭证不清晰']) {
    await wait(1);
    const input = { reasonText, materials: [{ materialCode: '', name: '军人退役基本养老保险参保缴费凭证' }] };
    await advance(await clerk.ctx(), { type: 'subCase', action: 'requestSupplement', rows: [{ id }], input });
    await wait(0.5);
    await advance(await clerk.ctx(), { type: 'subCase', action: 'supply', rows: [{ id }], input: { note: '已收取' } });
  }
});
afterAll(() => app.close());

interface Entry {
  event: { seq: number; action: string; toTitle: string; recordTitle: string };
  sourceTitle: string;
  actorAccount: string | null;
  hours: number | null;
  pushTitle: string | null;
}
const ask = async (record: string, of: string, filter: object = {}, browser?: Browser) => {
  const answer = await (browser ?? clerk).run(
    `query ($r: HistoryRecord!, $id: ID!, $f: HistoryFilter) { recordHistory(record: $r, id: $id, filter: $f) {
       event { seq action toTitle recordTitle } sourceTitle actorAccount hours pushTitle } }`,
    { r: record, id: of, f: filter },
  );
  return { code: answer.code, entries: (answer.data.recordHistory ?? []) as Entry[] };
};

describe('历史状态 (5.7)', () => {
  it('shows the steps newest first or oldest first, with source, hours in the stage and what the push became', async () => {
    const { entries } = await ask('SUB_CASE', id);
    expect(entries.map(({ event }) => event.seq)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect((await ask('SUB_CASE', id, { direction: 'ASC' })).entries.map(({ event }) => event.seq)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(entries[0]).toMatchObject({
      event: { action: 'supply' },
      sourceTitle: '工作人员',
      actorAccount: 'cl***k',
      hours: 0,
    });
    // The last one lay in the break at noon.
    expect(entries[2]?.hours).toBe(0.5);
    expect(entries[4]).toMatchObject({
      event: { action: 'progress' },
      sourceTitle: '部门',
      hours: 1,
      pushTitle: '推送中',
    });
  });

  it.each([
    [{ stages: ['SUPPLEMENT'] }, [7, 5]],
    [{ actors: ['EXTERNAL'] }, [4]],
    [{ actorName: '刘' }, [8, 7, 6, 5, 3, 2]],
    [{ from: '2026-03-10' }, []],
    [{ to: '2026-03-09', stages: ['ACCEPTED'] }, [3]],
  ])('narrows by %j', async (filter, seqs) => {
    expect((await ask('SUB_CASE', id, filter)).entries.map(({ event }) => event.seq)).toEqual(seqs);
  });

  it('of the bundle shows the case and every sub-case, each step under the name of its record', async () => {
    const { entries } = await ask('CASE', built.id);
    const [counted] = await rows<{ n: number }>(
      system(),
      sql`select count(*)::int as n from flow_event where record_id = ${built.id} or record_id in (select id from sub_case where case_id = ${built.id})`,
    );
    expect(entries).toHaveLength(counted?.n ?? 0);
    expect(new Set(entries.map(({ event }) => event.recordTitle)).size).toBe(3);
  });

  it('R3.3.2, AC-03-07 the exported 历史状态清单 has the log’s eight rows in time order, each to the second, with operator, organisation and reason', async () => {
    const ctx = await clerk.ctx();
    const { name, file } = await exportHistory(ctx, { record: 'SUB_CASE', id, format: 'pdf' });
    const pdf = await buffer(file.content());
    expect(name).toBe(`历史状态清单_${subCaseOf(built, 'M05').bjNo}_20260309.pdf`);
    expect(file.rows).toBe(8);
    expect(countPdfPages(pdf)).toMatchObject({ pages: 1 });
    const log = await rows<{ at: string; seq: number }>(
      system(),
      sql`select occurred_at as at, seq from flow_event where record_id = ${id} order by occurred_at, recorded_at, seq`,
    );
    const entries = await readHistory(ctx, await findSubject(ctx, 'SUB_CASE', id), { direction: 'ASC' });
    const printed = entries.map((entry, n) => historyColumns(false).map(({ value }) => value({ ...entry, no: n + 1 })));
    expect(printed.map(([no, at]) => [no, at])).toEqual(
      log.map(({ at, seq }) => [
        String(seq),
        formatDateTime(new Date(`${at.slice(0, 10)}T${at.slice(11, 23).replace('+00', '')}Z`)),
      ]),
    );
    expect(printed.at(4)).toEqual([
      '5',
      '2026-03-09 11:00:07',
      '办理中 → 待补正',
      '通知补正',
      '刘敏（cl***k） 虹口区退役军人服务中心',
      '缺转移凭证；材料：军人退役基本养老保险参保缴费凭证',
      '1',
      '推送中',
    ]);
  });

  it('AC-03-07 the same list as OFD, read back: a heading, eight rows to the second, page numbers', async () => {
    const ctx = await clerk.ctx();
    const { name, file } = await exportHistory(ctx, { record: 'SUB_CASE', id, format: 'ofd' });
    expect(name).toBe(`历史状态清单_${subCaseOf(built, 'M05').bjNo}_20260309.ofd`);
    const pages = pagesOf(openOfd(await buffer(file.content())));
    const lines = pages.flat().map(({ text }) => text);
    expect(lines[0]).toBe('历史状态清单');
    expect(lines.at(-1)).toBe(`第 ${pages.length} 页 共 ${pages.length} 页`);
    const entries = await readHistory(ctx, await findSubject(ctx, 'SUB_CASE', id), { direction: 'ASC' });
    const times = lines.filter((line) => /^2026-03-09 \d\d:\d\d:\d\d$/.test(line));
    expect(times).toEqual(entries.map(({ event }) => formatDateTime(event.at as Date)));
    expect(times).toHaveLength(8);
  });

  it('does not exist outside the scope', async () => {
    const stranger = await app.as('clerk_pd');
    expect((await ask('SUB_CASE', id, {}, stranger)).code).toBe('NOT_FOUND');
    expect((await ask('CASE', built.id, {}, stranger)).code).toBe('NOT_FOUND');
    await expect(
      exportHistory(await stranger.ctx(), { record: 'CASE', id: built.id, format: 'ofd' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
