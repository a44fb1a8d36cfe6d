import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { rows, sql } from '../../src/database/sql.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { Browser } from '../access.ts';
import { fetchExport, readSheet } from '../exports.ts';
import { type Product, product } from '../product.ts';
import { IMPACT, limit, limitsTable, REASON, RECOUNT, savedLimits, TABLE, trySave } from '../time-limits.ts';
import { auditOf } from './audit.ts';
import { serverOf } from './http.ts';
import { ABSENT_ID } from './operations.ts';

let app: Product;
let server: FastifyInstance;
let draft: { id: string; number: number };
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('time_limit_rights');
  server = await serverOf(app);
  draft = await savedLimits(await app.as('city_centre'), [limit('M05', '部门办理', 8)]);
}, 120_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** The rights of the city's offices over one district: what a role made by hand could bring about. */
async function ofPudong(): Promise<Browser> {
  const browser = await app.as('city_officer2');
  const own = browser.ctx.bind(browser);
  browser.ctx = async () => {
    const ctx = await own();
    if (ctx.actor.kind !== 'USER') throw new Error('could not sign in');
    return { ...ctx, actor: { ...ctx.actor, scope: { kind: 'DISTRICT', districtCode: '310115' } } };
  };
  return browser;
}

const CALLS: Readonly<Record<string, (browser: Browser) => Promise<{ code?: string | undefined }>>> = {
  timeLimits: (browser) => browser.run(TABLE, {}),
  saveTimeLimitDraft: (browser) => trySave(browser, [limit('M06', '部门办理', 8)]),
  timeLimitImpact: (browser) => browser.run(IMPACT, { id: draft.id }),
  recountTimeLimits: (browser) => browser.run(RECOUNT, { id: draft.id, reason: REASON, requestId: randomUUID() }),
};
const READERS = ['head_hk', 'officer_hk', 'chief_hk'];
const OTHERS = ['clerk_hk', 'tech_city', 'biz_admin', 'sys_admin', 'aud_admin'];
/** What is there of limits, drafts and recounts. */
const kept = () =>
  rows(
    system(),
    sql`select (select count(*) from time_limit_rule) as limits, (select count(*) from time_limit_recount) as recounts,
               (select string_agg(v::text, '|' order by v.id) from rule_version v where v.kind = 'time-limit') as versions`,
  );

describe('时效配置: who may', () => {
  it.each(Object.keys(CALLS))(
    '%s is closed to who is not signed in and to every role without the right',
    async (name) => {
      const before = await kept();
      const call = CALLS[name];
      expect((await call?.(new Browser(app)))?.code).toBe('UNAUTHENTICATED');
      for (const login of [...OTHERS, ...(name === 'timeLimits' ? [] : READERS)])
        expect({ login, code: (await call?.(await app.as(login)))?.code }).toEqual({ login, code: 'FORBIDDEN' });
      expect(await kept()).toEqual(before);
    },
  );

  it('the rights of the city’s offices over one district open nothing: limits and what they do are the city’s', async () => {
    const pudong = await ofPudong();
    const before = await kept();
    for (const name of ['saveTimeLimitDraft', 'timeLimitImpact', 'recountTimeLimits'])
      expect({ name, code: (await CALLS[name]?.(pudong))?.code }).toEqual({ name, code: 'FORBIDDEN' });
    expect(await limitsTable(pudong)).toMatchObject({ editable: false, recountable: false, openNumber: null });
    expect((await pudong.run(TABLE, { number: draft.number })).code).toBe('NOT_FOUND');
    expect(await kept()).toEqual(before);
  });

  it('a district reads what holds, and no draft', async () => {
    for (const login of READERS) {
      const reader = await app.as(login);
      expect(await limitsTable(reader)).toMatchObject({ number: 1, editable: false, openNumber: null });
      expect((await reader.run(TABLE, { number: draft.number })).code).toBe('NOT_FOUND');
    }
  });

  it.each(['', 'x', "' or 1=1 --", ABSENT_ID, ABSENT_ID.toUpperCase()])(
    'takes the id %j for that of nothing',
    async (id) => {
      const centre = await app.as('city_centre');
      expect((await centre.run(IMPACT, { id })).code).toBe('NOT_FOUND');
      expect((await centre.run(RECOUNT, { id, reason: REASON, requestId: randomUUID() })).code).toBe('NOT_FOUND');
    },
  );

  it.each([0, -1, 2_147_483_647])('has no version %d', async (number) => {
    expect((await (await app.as('city_centre')).run(TABLE, { number })).code).toBe('NOT_FOUND');
  });
});

describe('/exports/time-limits.xlsx', () => {
  const URL = '/exports/time-limits.xlsx';

  it('is refused as the page is, and takes no version that is none', async () => {
    expect((await fetchExport(server, undefined, URL)).statusCode).toBe(401);
    expect((await fetchExport(server, await app.as('clerk_hk'), URL)).statusCode).toBe(403);
    expect((await fetchExport(server, await app.as('chief_hk'), `${URL}?v=${draft.number}`)).statusCode).toBe(404);
    expect((await fetchExport(server, await app.as('chief_hk'), `${URL}?v=x`)).statusCode).toBe(400);
  });

  it('holds every limit of the version with what it changes, and is audited', async () => {
    const centre = await app.as('city_centre');
    const logged = await auditOf(system(), ['time-limit.export'], async () => {
      const sheet = await readSheet(await fetchExport(server, centre, `${URL}?v=${draft.number}`), '事项或流程');
      expect(sheet.rows).toContainEqual({
        事项或流程: '基本养老关系转移接续',
        时限: '环节时限（部门办理）',
        层级: '各级通用',
        时长: '8 个工作日',
        设定版本: `第${draft.number}版`,
        本版改动: '原 10 个工作日',
      });
    });
    expect(logged).toHaveLength(1);
  });
});
