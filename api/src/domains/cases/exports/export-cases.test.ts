import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { buildCases } from '../../../../test/bulk-cases.ts';
import { buildCase } from '../../../../test/cases.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { setValue } from '../../../../test/probe-export.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { PAGE } from './read-pages.ts';

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const NAMED = { only: ['M01', 'M02'] } as const;
const LIST = '/exports/cases.xlsx?queue=PENDING_PREREVIEW&sort=CASE_NO:ASC';
const filtered = (filter: object) => `${LIST}&filter=${encodeURIComponent(JSON.stringify(filter))}`;

beforeAll(async () => {
  app = await product('case_exports');
  server = await serverOf(app);
  clerk = await app.as('clerk_hk');
});
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('GET /exports/cases.xlsx', () => {
  it('refuses strangers, who lacks the permission, and what is no filter, as JSON with a code', async () => {
    const department = await app.as('dept_ga');
    const answers = await Promise.all([
      fetchExport(server, undefined, LIST),
      fetchExport(server, department, LIST),
      fetchExport(server, clerk, '/exports/cases.xlsx?queue=EVERYTHING'),
      fetchExport(server, clerk, `${LIST}&filter=%7B`),
      fetchExport(server, clerk, filtered({ status: ['LOST'] })),
      fetchExport(server, clerk, filtered({ owner: 'me' })),
      fetchExport(server, clerk, '/exports/cases.xlsx?queue=ALL&sort=NAME:ASC'),
    ]);
    expect(answers.map((a) => [a.statusCode, a.json<{ code: string }>().code])).toEqual([
      [401, 'UNAUTHENTICATED'],
      [403, 'FORBIDDEN'],
      ...Array.from({ length: 5 }, () => [400, 'BAD_INPUT']),
    ]);
    for (const answer of answers) {
      expect(answer.json()).toEqual({
        code: expect.any(String),
        message: expect.stringMatching(/[\u4e00-\u9fff]/),
        traceId: answer.headers['x-trace-id'],
      });
    }
  });

  it('refuses days that no calendar of ours reckons with, naming the field', async () => {
    for (const [field, day] of [
      ['submittedFrom', '0001-01-01'],
      ['submittedTo', '9999-12-31'],
      ['submittedTo', '2026-02-30'],
    ] as const) {
      const answer = await fetchExport(server, clerk, filtered({ [field]: day }));
      expect([answer.statusCode, answer.json<{ code: string; message: string }>()]).toMatchObject([
        400,
        { code: 'BAD_INPUT', message: expect.stringContaining('1900年至2199年') },
      ]);
    }
  });

  it('gives the columns of 7.7, masked and with formulas disarmed, below a header block, and keeps nothing on the disk', async () => {
    const [one] = await buildCases(system(), 1, NAMED);
    await run(
      system(),
      sql`update one_thing_case set person_name_masked = '=张*', duplicate_flag = 'SUSPECTED' where id = ${one?.id}`,
    );
    const answer = await fetchExport(server, clerk, filtered({ search: one?.caseNo, duplicate: ['SUSPECTED'] }));
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      "filename*=UTF-8''办件清单_待预审_虹口区中心_2026-03-09.xlsx",
    );
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const { header, titles, rows: lines } = await readSheet(answer);
    expect(Object.fromEntries(header)).toEqual({
      标题: '办件清单',
      筛选条件: '队列：待预审；查找：按身份证号码、手机号码或姓名（内容从略）；重复标识：疑似重复',
      导出时间: '2026-03-09 10:00:00',
      导出人: expect.any(String),
      导出单位: expect.stringContaining('虹口区'),
      件数: 0,
    });
    expect(titles.slice(0, 5)).toEqual(['一件事编号', '姓名', '事项', '渠道', '提交时间']);
    expect(lines).toEqual([]);

    const listed = await readSheet(await fetchExport(server, clerk, filtered({ duplicate: ['SUSPECTED'] })));
    expect(listed.rows).toEqual([
      {
        一件事编号: one?.caseNo,
        姓名: "'=张*",
        事项: expect.stringContaining('、'),
        渠道: '一网通办PC端',
        提交时间: '2026-03-09 10:00:00',
        剩余时效: expect.stringContaining('剩'),
        重复标识: '疑似重复',
        银行账户: null,
        子办件数: 2,
        推送状态: '推送中',
        受理单位: expect.stringContaining('虹口区'),
      },
    ]);
    expect(readdirSync(join(app.config.DATA_DIR, 'exports'))).toEqual([]);
  });

  it('shows the progress of 接件待办结 and the end of 已办结', async () => {
    const titlesOf = async (queue: string) =>
      (await readSheet(await fetchExport(server, clerk, `/exports/cases.xlsx?queue=${queue}`))).titles;
    expect(await titlesOf('ACCEPTED_OPEN')).toEqual(
      expect.arrayContaining(['状态', '子办件进度', '最近反馈', '承诺到期']),
    );
    expect(await titlesOf('FINISHED')).toContain('办结时间');
  });

  it('holds what the caller may see and nothing of another district', async () => {
    const theirs = await buildCase(system(), { ...NAMED, region: '310115' });
    const ours = await buildCase(system(), NAMED);
    const numbers = async (browser: Browser) =>
      (await readSheet(await fetchExport(server, browser, LIST))).rows.map((r) => r.一件事编号);
    const own = await numbers(clerk);
    expect(own).toContain(ours.caseNo);
    expect(own).not.toContain(theirs.caseNo);
    expect(await numbers(await app.as('city_officer'))).toEqual(expect.arrayContaining([ours.caseNo, theirs.caseNo]));
  });

  it('takes the fields by POST too, so that what is searched for stands in no address', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/exports/cases.xlsx',
      payload: { queue: 'ALL', filter: JSON.stringify({ search: 'YJS' }) },
      headers: { cookie: `sid=${clerk.token}` },
    });
    expect((await readSheet(answer)).header.get('筛选条件')).toBe('队列：全部办件；查找：YJS');
  });

  it('is audited with rows and digest, without what was searched for', async () => {
    const answer = await fetchExport(
      server,
      clerk,
      filtered({ search: '310109199001011234', placementType: ['ZZJY'] }),
    );
    const [entry] = await rows<{ detail: Record<string, unknown>; ok: boolean }>(
      system(),
      sql`select detail, ok from audit_entry where event = 'case.export' order by id desc limit 1`,
    );
    expect(entry).toEqual({
      ok: true,
      detail: {
        queue: 'PENDING_PREREVIEW',
        filter: { search: true, placementType: ['ZZJY'] },
        sort: { field: 'CASE_NO', direction: 'ASC' },
        rows: (await readSheet(answer)).rows.length,
        sm3: sm3Hex(answer.rawPayload),
      },
    });
  });

  it('reads page after page by key, two statements for each, every case once and in order', async () => {
    await buildCases(system(), 20, NAMED);
    const read = async (direction: string) => {
      let numbers: unknown[] = [];
      const statements = await statementsOf(app, async () => {
        const url = `/exports/cases.xlsx?queue=PENDING_PREREVIEW&sort=DUE_AT:${direction}`;
        numbers = (await readSheet(await fetchExport(server, clerk, url))).rows.map((r) => r.一件事编号);
      });
      return { numbers, statements };
    };
    const small = await read('ASC');
    // And the model that the others are copied from.
    await buildCases(system(), 2 * PAGE, NAMED);
    const large = await read('ASC');
    expect(large.numbers).toHaveLength(small.numbers.length + 2 * PAGE + 1);
    expect(new Set(large.numbers).size).toBe(large.numbers.length);
    expect(large.statements.length).toBe(small.statements.length + 2 * 2);
    expect(large.statements.filter((s) => /\boffset\b/i.test(s))).toEqual([]);
    expect((await read('DESC')).numbers).toEqual(large.numbers.toReversed());
  }, 120_000);

  it('is made in the background beyond export.maxRows: the whole list of the scope, cell by cell as at once', async () => {
    await setValue(system(), 'export.maxRows', 1000);
    const atOnce = await fetchExport(server, clerk, LIST);
    expect([atOnce.statusCode, atOnce.json<{ code: string }>().code]).toEqual([400, 'E-EXP-04']);
    const preview = 'query ($queue: CaseQueue!) { caseExportPreview(queue: $queue) { rows most mostInBackground } }';
    const { rows: most } = (await clerk.run(preview, { queue: 'PENDING_PREREVIEW' })).data.caseExportPreview as {
      rows: number;
    };
    const ordered = await server.inject({
      method: 'POST',
      url: '/exports/cases.xlsx',
      payload: { queue: 'PENDING_PREREVIEW', sort: 'CASE_NO:ASC' },
      headers: { cookie: `sid=${clerk.token}` },
    });
    expect([ordered.statusCode, ordered.json()]).toEqual([
      202,
      {
        message: '符合条件的超过1,000件，已转入后台生成，完成后通知您，可在“我的导出”中下载',
        orderId: expect.any(String),
      },
    ]);
    const { orderId } = ordered.json<{ orderId: string }>();
    await app.job('exports.run', { orderId });
    const url = `/exports/orders/${orderId}.xlsx`;
    const made = await readSheet(await fetchExport(server, clerk, url));
    expect(made.rows).toHaveLength(most);
    expect(made.header.get('件数')).toBe(most);
    await setValue(system(), 'export.maxRows', 50_000);
    expect(made.rows).toEqual((await readSheet(await fetchExport(server, clerk, LIST))).rows);
    const foreign = await fetchExport(server, await app.as('city_officer'), url);
    expect([foreign.statusCode, foreign.json<{ code: string }>().code]).toEqual([404, 'NOT_FOUND']);
  });

  it('lists drafts beside the others though they have no time of submission', async () => {
    await buildCases(system(), 2, { ...NAMED, draft: true });
    const url = `/exports/cases.xlsx?queue=ALL&sort=SUBMITTED_AT:DESC&filter=${encodeURIComponent('{"status":["DRAFT","PENDING_PREREVIEW"]}')}`;
    const states = (await readSheet(await fetchExport(server, clerk, url))).rows.map((r) => r.状态);
    expect(states.filter((s) => s === '草稿')).toHaveLength(2);
    expect(states.length).toBeGreaterThan(PAGE);
  });
});
