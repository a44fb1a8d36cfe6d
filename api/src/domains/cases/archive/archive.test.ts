import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import type { Browser } from '../../../../test/access.ts';
import { accept, act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import { attachFiles, storeFile } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { ARCHIVE_COLUMNS, type ArchiveRow } from './archive.ts';
import { verifyArchive } from './verify-archive.ts';

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
let head: Browser;
/** An archive that nobody changes: sealing its documents takes longer than all that is asked of it. */
let kept: Awaited<ReturnType<typeof built>>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('archives');
  server = await serverOf(app);
  head = await app.as('head_hk');
  kept = await built();
}, 120_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** A case that has been finished, with one material. */
async function finished(): Promise<BuiltCase> {
  // The clock may have moved beyond a session's idle limit.
  clerk = await app.as('clerk_hk');
  const built = await buildCase(system(), { only: ['M01', 'M02'] });
  await transaction(system(), async (tx) => {
    const { id } = await storeFile(tx, await samplePng(), { name: '身份证.png' });
    await attachFiles(tx, { type: 'case', id: built.id }, [
      { fileId: id, materialCode: 'ID_CARD', materialName: '身份证', source: 'UPLOAD' },
    ]);
  });
  const accepted = await accept(clerk, built);
  await act(clerk, 'finish', [accepted], { confirmed: true, reasonCode: 'F01' });
  return readBuilt(system(), built.id);
}

const archiveOf = ({ id }: BuiltCase) =>
  firstRow<ArchiveRow>(
    system(),
    sql`select ${sql.raw(ARCHIVE_COLUMNS)} from electronic_archive a where a.case_id = ${id} order by a.version desc limit 1`,
  );
async function built(): Promise<{ one: BuiltCase; row: ArchiveRow }> {
  const one = await finished();
  await app.job('archive.build');
  const row = await archiveOf(one);
  if (!row) throw new Error('no archive');
  return { one, row };
}
const fetchPart = (browser: Browser | undefined, id: string, file: string, reason: string) =>
  server.inject({
    method: 'POST',
    url: `/archives/${id}/${file}`,
    payload: { reason },
    headers: { 'x-requested-with': 'test', ...(browser?.token ? { cookie: `sid=${browser.token}` } : {}) },
  });
const REASON = '审计抽查办结材料';

describe('R4.4.3 the archive of a case', () => {
  it('is kept as long as retention.cases says, from the year of the archive on (A11)', async () => {
    const admin = await app.as('biz_admin');
    const year = Number(localDateOf(app.clock.now()).slice(0, 4));
    expect(kept.row.keepUntil).toBe(`${year + 30}-12-31`);
    expect((await setParameter(clerk, 'retention.cases', 50)).code).toBe('FORBIDDEN');
    expect((await setParameter(admin, 'retention.cases', 5)).code).toBe('BAD_INPUT');
    await setParameter(admin, 'retention.cases', 50);
    expect((await built()).row.keepUntil).toBe(`${year + 50}-12-31`);
    await setParameter(admin, 'retention.cases', 30, 1);
  });

  it('finds every notice of its case, however long that took: they are kept until the package is complete (A11)', async () => {
    const notices = async (id: string) => {
      await run(system(), sql`update notification set created_at = '2010-01-01' where record_id = ${id}`);
      await run(
        system(),
        sql`update notification_delivery set state = 'DELIVERED' where notification_id in (select id from notification where record_id = ${id})`,
      );
      await app.job('notify.forget');
      return (await rows(system(), sql`select 1 from notification where record_id = ${id}`)).length;
    };
    clerk = await app.as('clerk_hk');
    const open = await accept(clerk, await buildCase(system(), { only: ['M01', 'M02'] }));
    const told = await notices(open.id);
    expect(told).toBeGreaterThan(0);
    await act(clerk, 'finish', [open], { confirmed: true, reasonCode: 'F01' });
    expect(await notices(open.id)).toBeGreaterThanOrEqual(told);
    await app.job('archive.build');
    expect(await archiveOf(open)).toMatchObject({ state: 'DONE' });
    expect(await notices(open.id)).toBe(0);
  }, 60_000);

  it('holds every row of the log, materials with digests, pushes, notices and operators, as PDF, JSON and XML', async () => {
    const { one, row } = kept;
    expect(row).toMatchObject({ state: 'DONE', version: 1, lastError: null, checkedAt: null });
    expect(row.archiveNo).toMatch(/^DA\d{14}$/);
    const answer = await fetchPart(head, row.id, '1', REASON);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/zip']);
    expect(sm3Hex(answer.rawPayload)).toBe(row.volumes[0]?.sm3);
    const files = unzipSync(Uint8Array.from(answer.rawPayload));
    expect(Object.keys(files)).toEqual([
      'index.xml',
      'archive.pdf',
      'archive.ofd',
      'archive.json',
      'materials/001_身份证_身份证.png',
    ]);
    const index = Buffer.from(files['index.xml'] ?? []).toString();
    for (const [path, content] of Object.entries(files).slice(1))
      expect(index).toContain(
        `path="${path}" title="${row.parts.find((p) => p.path === path)?.title}" size="${content.length}" sm3="${sm3Hex(content)}"`,
      );
    const data = JSON.parse(Buffer.from(files['archive.json'] ?? []).toString()) as {
      history: { hash: string }[];
      operators: string[];
      pushes: unknown[];
      notices: unknown[];
      form: { name: string };
    };
    const log = await rows<{ hash: string }>(
      system(),
      sql`select hash from flow_event where record_id = ${one.id} or record_id in (select id from sub_case where case_id = ${one.id})`,
    );
    expect(data.history.map(({ hash }) => hash).sort()).toEqual(log.map(({ hash }) => hash).sort());
    expect(data.operators).toEqual(row.operators);
    expect(data.operators.length).toBeGreaterThan(0);
    expect(data.pushes.length).toBeGreaterThan(0);
    expect(data.notices.length).toBeGreaterThan(0);
    expect(data.form.name).not.toContain('*');
    expect(
      Buffer.from(files['archive.pdf'] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }, 60_000);

  it('is found by case, person, matter, day and operator, masked, within the scope', async () => {
    const { one, row } = kept;
    const ask = async (browser: Browser, filter: object) => {
      const { data } = await browser.run(
        'query ($filter: ArchiveFilter) { electronicArchives(filter: $filter) { nodes { id nameMasked idNoMasked stateTitle } } }',
        { filter },
      );
      return (data.electronicArchives as { nodes: { id: string; nameMasked: string }[] }).nodes;
    };
    const [person] = await rows<{ idNo: string }>(
      system(),
      sql`select matter_codes[1] as "idNo" from electronic_archive where id = ${row.id}`,
    );
    for (const filter of [
      { search: one.caseNo },
      { search: row.archiveNo },
      {
        search: one.caseNo,
        matterCode: person?.idNo,
        operator: row.operators[0],
        from: '2026-03-09',
        to: '2026-03-09',
      },
    ]) {
      expect((await ask(clerk, filter)).map(({ id }) => id)).toEqual([row.id]);
    }
    expect((await ask(clerk, { search: one.caseNo }))[0]?.nameMasked).toContain('*');
    expect(await ask(await app.as('clerk_pd'), { search: one.caseNo })).toEqual([]);
    expect(await ask(clerk, { search: one.caseNo, forcedOnly: true })).toEqual([]);
    expect((await clerk.run('{ electronicArchives(filter: { from: "2026-02-30" }) { nodes { id } } }')).code).toBe(
      'BAD_INPUT',
    );
    const sheet = await readSheet(
      await fetchExport(
        server,
        clerk,
        `/exports/archives.xlsx?filter=${encodeURIComponent(JSON.stringify({ search: one.caseNo }))}`,
      ),
      '档案编号',
    );
    expect(sheet.rows).toMatchObject([{ 档案编号: row.archiveNo, 归档状态: '已归档' }]);
  }, 60_000);

  it('is given away only with the right and a reason, and the audit log keeps both', async () => {
    const { row } = kept;
    expect((await fetchPart(undefined, row.id, 'pdf', REASON)).statusCode).toBe(401);
    expect((await fetchPart(clerk, row.id, 'pdf', REASON)).statusCode).toBe(403);
    expect((await fetchPart(head, row.id, 'pdf', '查看')).json()).toMatchObject({ code: 'E-0005' });
    expect((await fetchPart(head, row.id, '9', REASON)).statusCode).toBe(404);
    const audited = await auditOf(system(), ['archive.download'], async () => {
      expect((await fetchPart(head, row.id, 'pdf', REASON)).headers['content-type']).toBe('application/pdf');
      const ofd = await fetchPart(head, row.id, 'ofd', REASON);
      expect(ofd.headers['content-type']).toBe('application/ofd');
      expect(Object.keys(unzipSync(Uint8Array.from(ofd.rawPayload)))).toContain('OFD.xml');
    });
    expect(audited.map(({ objectId, detail }) => [objectId, detail.file]).sort()).toEqual([
      [row.id, 'ofd'],
      [row.id, 'pdf'],
    ]);
    expect(await fetchExport(server, head, `/files/${row.volumes[0]?.fileId}`)).toMatchObject({ statusCode: 404 });
  }, 60_000);

  it('that cannot be built is marked, tried again every hour, and technicians hear of it once; the finish stands', async () => {
    const one = await finished();
    const [file] = await rows<{ id: string; path: string }>(
      system(),
      sql`select f.id, f.path from stored_file f join attachment a on a.file_id = f.id where a.record_id = ${one.id}`,
    );
    const path = join(app.config.DATA_DIR, file?.path ?? '');
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 3));
    await app.job('archive.build');
    expect(await archiveOf(one)).toMatchObject({ state: 'FAILED', attempts: 1 });
    const LIST =
      'query ($s: String) { cases(queue: FINISHED, filter: { search: $s }) { nodes { archiveUnfinished } } }';
    const listed = async () => (await (await app.as('chief_hk')).run(LIST, { s: one.caseNo })).data.cases;
    expect(await listed()).toEqual({ nodes: [{ archiveUnfinished: true }] });
    await app.job('archive.build');
    expect(await archiveOf(one)).toMatchObject({ attempts: 1 });
    app.clock.advance(3_600_000);
    await app.job('archive.build');
    expect(await archiveOf(one)).toMatchObject({ state: 'FAILED', attempts: 2 });
    const told = await rows(
      system(),
      sql`select 1 from notification where template_code = 'N04' and body like ${`%${one.caseNo}%`}`,
    );
    expect(told.length).toBe(1);
    const [parent] = await rows<{ state: string }>(
      system(),
      sql`select state from one_thing_case where id = ${one.id}`,
    );
    expect(parent?.state).toBe('FINISHED_NORMAL');
    writeFileSync(path, whole);
    const chief = await app.as('chief_hk');
    const again = await chief.run('mutation ($id: ID!) { rebuildArchive(id: $id) { state } }', {
      id: (await archiveOf(one))?.id,
    });
    expect(again.data.rebuildArchive).toEqual({ state: 'WAITING' });
    await app.job('archive.build');
    const done = await archiveOf(one);
    expect(done).toMatchObject({ state: 'DONE' });
    expect((await chief.run('mutation ($id: ID!) { rebuildArchive(id: $id) { state } }', { id: done?.id })).code).toBe(
      'E-0503',
    );
  }, 60_000);

  it('of more than 2 GB waits until somebody says so', async () => {
    const one = await finished();
    await run(
      system(),
      sql`update stored_file set size = 2147483647 where id in (select file_id from attachment where record_id = ${one.id})`,
    );
    await run(
      system(),
      sql`insert into attachment (id, file_id, record_type, record_id, material_code, material_name, source, created_at)
          select gen_random_uuid(), file_id, record_type, record_id, 'OTHER', '其他', source, created_at from attachment where record_id = ${one.id}`,
    );
    await app.job('archive.build');
    expect(await archiveOf(one)).toMatchObject({ state: 'CONFIRM', totalBytes: '4294967294' });
  }, 60_000);

  it('verification names the file that was changed, and what a lost volume held', async () => {
    const { row } = await built();
    expect(await verifyArchive(system(), row)).toEqual([]);
    const parts = row.parts.map((part) => (part.path === 'archive.json' ? { ...part, sm3: '0'.repeat(64) } : part));
    expect(await verifyArchive(system(), { ...row, parts })).toEqual(['archive.json 已被改动']);
    const [file] = await rows<{ path: string }>(
      system(),
      sql`select path from stored_file where id = ${row.volumes[0]?.fileId}`,
    );
    const path = join(app.config.DATA_DIR, file?.path ?? '');
    const whole = readFileSync(path);
    const touched = Buffer.from(whole);
    touched[200] = (touched[200] ?? 0) ^ 1;
    writeFileSync(path, touched);
    expect((await verifyArchive(system(), row))[0]).toMatch(/^分卷1已被改动，自 .+ 起无法读取$/);
    rmSync(path);
    expect((await verifyArchive(system(), row))[0]).toMatch(
      /^分卷1缺失，其中有：index.xml、archive.pdf、archive.ofd、archive.json、materials/,
    );
    expect(await archiveOf({ id: row.caseId } as BuiltCase)).toMatchObject({
      checkResult: expect.stringContaining('分卷1缺失'),
    });
  }, 60_000);
});
