import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { samplePdf, samplePng } from '../../../test/sample-files.ts';
import { getOrgRow, hire, seedAll } from '../../../test/staff.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { accessModule } from '../access/index.ts';
import { startSession } from '../access/sessions/start-session.ts';
import { DomainError } from '../errors/index.ts';
import { type Ctx, defineModule } from '../kernel/index.ts';
import { attachFiles } from './attach-files.ts';
import { filesModule } from './module.ts';
import { MOST_OPEN_VIDEOS, openRead } from './open-reads.ts';
import { keepFile, removeFile, vaultPath, writeDraft } from './vault.ts';

const CENTRE = '310109-C';
const RECORD = '01990000-0000-7000-8000-00000000000a';
const VIEW = 'letter.view';

/** A line of business of one table, so that files have a record to follow. */
const letters = defineModule({
  name: 'letters',
  title: '来信',
  permissions: [{ code: VIEW, title: '查看来信', roles: ['CENTRE_CLERK'] }],
  flows: [
    {
      key: 'letter',
      title: '来信',
      version: 1,
      initial: 'OPEN',
      states: {
        OPEN: { title: '待办', on: { close: { title: '办结', to: 'CLOSED', by: { permission: VIEW } } } },
        CLOSED: { title: '办结', final: true },
      },
    },
  ],
  records: [
    {
      type: 'letter',
      title: '来信',
      flow: 'letter',
      table: 'letter',
      titleColumn: 'no',
      subjectColumn: 'no',
      link: '/letters/{id}',
      viewPermission: VIEW,
    },
  ],
});

const folder = mkdtempSync(join(tmpdir(), 'files-routes-test-'));
const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 };
let database: FreshDatabase;
let app: BareApp;
let server: FastifyInstance;
let ctx: Ctx;
/** Session cookies: the uploader, a colleague, a clerk of another centre, somebody of the centre without the permission. */
let people: Record<'clerk' | 'colleague' | 'foreigner' | 'technician', string>;

beforeAll(async () => {
  database = await freshDatabase('file_routes');
  app = await bareApp({
    url: database.url,
    modules: [accessModule, filesModule, letters],
    env: { PASSWORD_ITERATIONS: '1000', DATA_DIR: folder },
  });
  ctx = await seedAll(app);
  const centre = await getOrgRow(ctx, CENTRE);
  await run(
    ctx,
    sql`create table letter (id uuid primary key, no text, org_id uuid, org_path text, district_code text)`,
  );
  await run(
    ctx,
    sql`insert into letter values (${RECORD}, 'L1', ${centre.id}, ${centre.path}, ${centre.districtCode})`,
  );
  people = {
    clerk: await signIn(CENTRE, 'CENTRE_CLERK'),
    colleague: await signIn(CENTRE, 'CENTRE_CLERK'),
    foreigner: await signIn('310104-C', 'CENTRE_CLERK'),
    technician: await signIn(CENTRE, 'DEPT_USER'),
  };
  server = Fastify();
  await server.register(fastifyCookie);
  await server.register(fastifyMultipart);
  server.setErrorHandler((error: Error, _request, reply) => {
    if (error instanceof DomainError)
      return reply.code(STATUS[error.code] ?? 400).send({ code: error.code, message: error.message });
    return reply
      .code((error as { statusCode?: number }).statusCode ?? 500)
      .send({ code: 'INTERNAL', message: error.message });
  });
  filesModule.routes?.(server, app);
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function signIn(org: string, role: string): Promise<string> {
  const userId = await hire(ctx, org, [role]);
  return (await startSession(ctx, { userId, stage: 'ACTIVE', client: 'test' })).token;
}

function form(content: Buffer, filename: string) {
  const boundary = 'b0undary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

function upload(
  token: string | undefined,
  content: Buffer,
  name: string,
  headers: Record<string, string> = { 'x-requested-with': 'console' },
) {
  const sent = form(content, name);
  return server.inject({
    method: 'POST',
    url: '/files',
    payload: sent.payload,
    headers: { ...sent.headers, ...headers },
    cookies: token ? { sid: token } : {},
  });
}

const read = (token: string | undefined, id: string, query = '') =>
  server.inject({ method: 'GET', url: `/files/${id}${query}`, cookies: token ? { sid: token } : {} });
const events = () =>
  rows<{ event: string; ok: boolean; objectId: string }>(
    ctx,
    sql`select event, ok, object_id as "objectId" from audit_entry where object_type = 'file' order by at, id`,
  );
/** Whether one more may be read; takes no place. */
const hasRoom = (take: () => () => void) => {
  try {
    take()();
    return true;
  } catch {
    return false;
  }
};
const uploaded = async (token = people.clerk) =>
  (await upload(token, samplePdf(), '证件.pdf')).json<{ id: string; url: string }>();

describe('POST /files', () => {
  it('refuses strangers, and forms of other sites', async () => {
    expect((await upload(undefined, samplePdf(), 'a.pdf')).statusCode).toBe(401);
    expect((await upload(people.clerk, samplePdf(), 'a.pdf', {})).statusCode).toBe(403);
    expect((await upload(people.clerk, samplePdf(), 'a.pdf', { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await upload(people.clerk, samplePdf(), 'a.pdf', { origin: 'null' })).statusCode).toBe(403);
  });

  it('refuses what is no upload, and files that break a rule, in words', async () => {
    const empty = await server.inject({
      method: 'POST',
      url: '/files',
      headers: { 'x-requested-with': 'x' },
      cookies: { sid: people.clerk },
    });
    expect(empty.json()).toEqual({ code: 'BAD_INPUT', message: '请选择要上传的文件' });
    const large = await upload(people.clerk, Buffer.concat([samplePdf(), Buffer.alloc(10 * 1024 * 1024)]), '大.pdf');
    expect(large.json()).toEqual({ code: 'E-0006', message: '附件“大.pdf”格式或大小不符合要求（大小不超过10MB）' });
  });

  it('answers with what it knows of the file', async () => {
    const answer = await upload(people.clerk, samplePng(), '身份证.png', {
      host: 'yjs.test',
      origin: 'https://yjs.test',
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      name: '身份证.png',
      mime: 'image/png',
      width: 1200,
      height: 800,
      url: expect.stringMatching(/^\/files\//),
    });
    expect(answer.body).not.toContain(folder);
  });
});

describe('GET /files/:id', () => {
  it('hides what does not exist and what is nobody’s business alike, but remembers who reached for it', async () => {
    const { id } = await uploaded();
    const absent = await read(people.colleague, RECORD);
    const foreign = await read(people.colleague, id);
    expect([absent.statusCode, foreign.statusCode, (await read(people.clerk, '..%2f..%2fetc')).statusCode]).toEqual([
      404, 404, 404,
    ]);
    expect(foreign.body).toBe(absent.body);
    expect((await read(undefined, id)).statusCode).toBe(401);
    expect(await events()).toEqual([
      { event: 'access.unknown-id', ok: false, objectId: '01990000-0000-7000-8000-00000000000a' },
      { event: 'access.out-of-scope', ok: false, objectId: id },
    ]);
  });

  it('shows an unattached file to its uploader alone, an attached one to whoever may see the record', async () => {
    const { id } = await uploaded();
    expect((await read(people.clerk, id)).statusCode).toBe(200);
    const uploader = await rows<{ id: string }>(ctx, sql`select uploader_id as id from stored_file where id = ${id}`);
    const clerk = app.context({ kind: 'SYSTEM', name: uploader[0]?.id ?? '' });
    await attachFiles(clerk, { type: 'letter', id: RECORD }, [{ fileId: id, materialCode: 'm', source: 'UPLOAD' }]);
    const answers = await Promise.all(Object.values(people).map((token) => read(token, id)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 404, 404]);
    expect((await events()).filter(({ objectId, event }) => objectId === id && event === 'file.read')).toHaveLength(3);
  });

  it('serves the bytes with headers that let nothing in the file act', async () => {
    const content = samplePng();
    const { id } = (await upload(people.clerk, content, '身份证 (1).png')).json<{ id: string }>();
    const answer = await read(people.clerk, id);
    expect(answer.rawPayload.equals(content)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(content.length),
      'content-disposition': `inline; filename="___ (1).png"; filename*=UTF-8''${encodeURIComponent('身份证')}%20%281%29.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect((await read(people.clerk, id, '?download')).headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('02 §2.6 a video is served in the parts that its player asks for; anything else whole', async () => {
    const content = samplePdf();
    const { id } = await uploaded();
    const part = (range: string) =>
      server.inject({ method: 'GET', url: `/files/${id}`, headers: { range }, cookies: { sid: people.clerk } });
    expect((await part('bytes=2-5')).statusCode).toBe(200);
    await run(ctx, sql`update stored_file set mime = 'video/mp4' where id = ${id}`);
    expect((await read(people.clerk, id)).headers).toMatchObject({ 'accept-ranges': 'bytes' });
    const some = await part('bytes=2-5');
    expect(some.statusCode).toBe(206);
    expect(some.headers).toMatchObject({ 'content-range': `bytes 2-5/${content.length}`, 'content-length': '4' });
    expect(some.rawPayload).toEqual(content.subarray(2, 6));
    expect((await part('bytes=-3')).rawPayload).toEqual(content.subarray(-3));
    const beyond = await part(`bytes=${content.length}-`);
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${content.length}`]);
    expect(
      (await server.inject({ method: 'GET', url: `/files/${id}`, headers: { range: 'bytes=0-1' } })).statusCode,
    ).toBe(401);
  });

  it('02 §2.6 one person has only so many videos under way at once; others are not kept waiting, and what ended makes room', async () => {
    const { id } = await uploaded();
    await run(ctx, sql`update stored_file set mime = 'video/mp4' where id = ${id}`);
    const uploader = await rows<{ id: string }>(ctx, sql`select uploader_id as id from stored_file where id = ${id}`);
    const part = (sid: string) =>
      server.inject({ method: 'GET', url: `/files/${id}`, headers: { range: 'bytes=0-1' }, cookies: { sid } });
    const held = Array.from({ length: MOST_OPEN_VIDEOS }, () => openRead(app, uploader[0]?.id ?? '', 'VIDEO'));
    const refused = await part(people.clerk);
    expect(refused.json()).toEqual({ code: 'E-0018', message: expect.stringContaining('同时打开的视频或附件过多') });
    // Whole or in parts, a video is a video; and what is none is not, however it is asked for. What was refused was not read.
    expect((await read(people.clerk, id)).json()).toMatchObject({ code: 'E-0018' });
    expect((await events()).filter(({ objectId, event }) => objectId === id && event === 'file.read')).toEqual([]);
    const paper = await server.inject({
      method: 'GET',
      url: `/files/${(await uploaded()).id}`,
      headers: { range: 'bytes=0-1' },
      cookies: { sid: people.clerk },
    });
    expect(paper.statusCode).toBe(200);
    expect((await part(people.colleague)).json()).toMatchObject({ code: 'NOT_FOUND' });
    held[0]?.();
    held[0]?.();
    // One place is free, again and again: each part gives it back, and so does a refusal.
    for (let turn = 0; turn < 3; turn += 1) expect((await part(people.clerk)).statusCode).toBe(206);
    expect(
      (
        await server.inject({
          method: 'GET',
          url: `/files/${RECORD}`,
          headers: { range: 'bytes=0-1' },
          cookies: { sid: people.clerk },
        })
      ).statusCode,
    ).toBe(404);
    expect((await part(people.clerk)).statusCode).toBe(206);
    for (const giveBack of held) giveBack();
  });

  it('02 §2.6 who goes away in the middle of a video gives his place back', async () => {
    const { id } = await uploaded();
    // More than the machine takes in for a reader who does not read.
    const size = 16 * 1024 * 1024;
    await removeFile(app, id);
    await writeDraft(app, id, Readable.from([Buffer.alloc(size)]));
    await keepFile(app, id);
    await run(
      ctx,
      sql`update stored_file set mime = 'video/mp4', size = ${size}, path = ${vaultPath(id)} where id = ${id}`,
    );
    const clerk = await rows<{ id: string }>(ctx, sql`select uploader_id as id from stored_file where id = ${id}`);
    const take = () => openRead(app, clerk[0]?.id ?? '', 'VIDEO');
    const held = Array.from({ length: MOST_OPEN_VIDEOS - 1 }, take);
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const request = get(`${address}/files/${id}`, { headers: { cookie: `sid=${people.clerk}` } });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    await once(answer, 'readable');
    expect(take).toThrow('同时打开的视频或附件过多');
    request.destroy();
    while (!hasRoom(take)) await setImmediate();
    for (const giveBack of held) giveBack();
  });

  it('02 §2.6 watching a video is one viewing in the log however often one jumps in it; another person, or later, is another', async () => {
    const { id } = await uploaded();
    const clerk = await rows<{ id: string }>(ctx, sql`select uploader_id as id from stored_file where id = ${id}`);
    await attachFiles(app.context({ kind: 'SYSTEM', name: clerk[0]?.id ?? '' }), { type: 'letter', id: RECORD }, [
      { fileId: id, materialCode: 'm', source: 'UPLOAD' },
    ]);
    await run(ctx, sql`update stored_file set mime = 'video/mp4' where id = ${id}`);
    const part = async (range: string, sid = people.clerk) =>
      (await server.inject({ method: 'GET', url: `/files/${id}`, headers: { range }, cookies: { sid } })).statusCode;
    const viewings = async () =>
      (await events()).filter(({ objectId, event }) => objectId === id && event === 'file.read').length;
    for (const range of ['bytes=1-', 'bytes=20-', 'bytes=-1', 'bytes=0-']) expect(await part(range)).toBe(206);
    expect(await viewings()).toBe(1);
    expect(await part('bytes=9-', people.colleague)).toBe(206);
    expect(await viewings()).toBe(2);
    await read(people.clerk, id);
    expect(await viewings()).toBe(3);
  });
});
