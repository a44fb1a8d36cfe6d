import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { startChild } from '../../../../test/child/start-child.ts';
import { freePort } from '../../../../test/free-port.ts';
import { type Product, product } from '../../../../test/product.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { until } from '../../../../test/until.ts';
import { Uploader } from '../../../../test/uploads.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { sm3Hex } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { registerMaterialRule } from '../material-rules.ts';
import { installFileScanner } from '../scanner.ts';
import { readFileContent, vaultPath } from '../vault.ts';
import { CLAIM_MINUTES } from './finish-upload.ts';
import { PIECE_BYTES } from './pieces.ts';

const MB = 1024 * 1024;
/** Most bytes of what is no video under the rule of the trial; a video has more, which need not be 10 MB to be more. */
const MOST_OF_OTHERS = 64 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'uploads-test-'));
let app: Product;
let server: FastifyInstance;
let base: string;
let mine: Uploader;
let other: Uploader;

beforeAll(async () => {
  app = await product('uploads', { env: { DATA_DIR: folder, UPLOAD_SPACE_MB: '1100', UNATTACHED_MB: '1200' } });
  server = await serverOf(app);
  base = await server.listen({ port: 0, host: '127.0.0.1' });
  mine = new Uploader(base, (await app.as('clerk_hk')).token);
  other = new Uploader(base, (await app.as('clerk_hk2')).token);
  registerMaterialRule('TEST_VIDEO', { video: true, mostBytes: MOST_OF_OTHERS });
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
/** A picture that is this large because something follows it. */
const picture = (size: number) => {
  const png = samplePng();
  return Buffer.concat([png, randomBytes(size - png.length)]);
};
/** The beginning of an MP4, and then anything. */
const video = (size: number) => {
  const head = Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex');
  return Buffer.concat([head, randomBytes(size - head.length)]);
};
async function databaseUrl(): Promise<string> {
  const [database] = await rows<{ name: string }>(system(), sql`select current_database() as name`);
  const address = new URL(app.orm.config.get('clientUrl') ?? '');
  address.pathname = database?.name ?? '';
  return address.href;
}
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const piecesOnDisk = (path: string) => readdirSync(join(folder, 'uploads', path.split('/').at(-1) ?? ''));

async function kept(id: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readFileContent(app, id, vaultPath(id))) hash.update(chunk);
  return hash.digest('hex');
}

describe('an upload that goes on after an interruption (02 §2.6)', () => {
  it('of several pieces, interrupted three times, is complete with the same digest', async () => {
    const bytes = picture(2.5 * PIECE_BYTES);
    const path = await mine.started('证书.png', bytes.length);
    // Within a piece, after a whole one, and within one again; what is left is more than a piece.
    for (const after of [0.1 * PIECE_BYTES, 1.1 * PIECE_BYTES, 0.1 * PIECE_BYTES]) {
      const at = await mine.offset(path);
      await mine.breakOff(path, at, bytes.subarray(at), after);
      await until(async () => (await mine.offset(path)) > at);
    }
    const at = await mine.offset(path);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThanOrEqual(1.3 * PIECE_BYTES);
    expect((await mine.send(path, at, bytes.subarray(at))).status).toBe(204);
    const answer = await mine.finish(path);
    const stored = (await answer.json()) as { id: string; sm3: string; size: number; mime: string; name: string };
    expect([answer.status, stored.size, stored.mime, stored.name]).toEqual([
      201,
      bytes.length,
      'image/png',
      '证书.png',
    ]);
    expect(stored.sm3).toBe(sm3Hex(bytes));
    expect(await kept(stored.id)).toBe(sha(bytes));
    expect(await (await mine.finish(path)).json()).toMatchObject({ id: stored.id, sm3: stored.sm3 });
  });

  it('lies sealed on the disk while it is under way', async () => {
    const bytes = Buffer.concat([samplePng(), Buffer.from('身份证号310100199901010011'.repeat(1000))]);
    const path = await mine.started('身份证.png', bytes.length);
    await mine.send(path, 0, bytes.subarray(0, bytes.length - 1));
    const [piece = ''] = piecesOnDisk(path);
    const lying = readFileSync(join(folder, 'uploads', path.split('/').at(-1) ?? '', piece));
    expect(lying.includes(Buffer.from('310100199901010011'))).toBe(false);
    expect((await mine.call('DELETE', path)).status).toBe(204);
    expect(() => piecesOnDisk(path)).toThrow();
    expect((await mine.call('HEAD', path)).status).toBe(404);
  });

  it('goes on after the server was killed', async () => {
    const bytes = picture(1.5 * PIECE_BYTES);
    const start = async () => {
      const port = await freePort();
      const child = startChild('upload-api.ts', {
        DATABASE_URL: await databaseUrl(),
        UPLOAD_DIR: folder,
        PORT: String(port),
        NOW: app.clock.now().toISOString(),
      });
      const uploader = new Uploader(`http://127.0.0.1:${port}`, mine.token);
      await until(async () => (await fetch(uploader.base).catch(() => undefined)) !== undefined, 60_000);
      return { child, uploader };
    };
    const first = await start();
    const path = await first.uploader.started('照片.png', bytes.length);
    await first.uploader.breakOff(path, 0, bytes, 1.25 * PIECE_BYTES, async () => {
      await until(async () => (await mine.offset(path)) >= PIECE_BYTES, 20_000);
      await first.child.kill();
    });
    const at = await mine.offset(path);
    expect(at).toBeGreaterThanOrEqual(PIECE_BYTES);
    await mine.send(path, at, bytes.subarray(at));
    expect(await (await mine.finish(path)).json()).toMatchObject({ sm3: sm3Hex(bytes) });
  }, 120_000);

  it('takes a video of more than other files may have where the material asks for one, and nowhere else', async () => {
    const bytes = video(MOST_OF_OTHERS + 5000);
    const path = await mine.started('课堂.mp4', bytes.length, 'TEST_VIDEO');
    await mine.send(path, 0, bytes);
    const stored = (await (await mine.finish(path)).json()) as { id: string; mime: string };
    expect(stored.mime).toBe('video/mp4');
    expect(await kept(stored.id)).toBe(sha(bytes));
    expect((await mine.begin('课堂.mp4', 10 * MB + 1)).status).toBe(400);
    const small = await mine.started('课堂.mp4', 5000);
    await mine.send(small, 0, video(5000));
    expect(await (await mine.finish(small)).json()).toMatchObject({ code: 'E-0006' });
  });
});

/** A scanner that looks as long as it is made to. */
function slowScanner() {
  let open: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const state = { looking: 0, open: () => open() };
  installFileScanner({
    scan: async (content) => {
      for await (const _ of content);
      state.looking += 1;
      await gate;
      return { clean: true };
    },
  });
  return state;
}
const filesOf = (path: string) =>
  rows<{ id: string }>(
    system(),
    sql`select f.id from stored_file f where f.name = (select name from upload where id = ${path.split('/').at(-1)}::uuid)`,
  );

describe('while the scanner looks', () => {
  afterEach(() => installFileScanner(undefined));

  it('no connection waits: more finish at once than there are connections, and others are served', async () => {
    await run(system(), sql`delete from upload`);
    const third = new Uploader(base, (await app.as('officer_hk')).token);
    const bytes = picture(samplePng().length + 500);
    const mostAtOnce = 24;
    const begun: [Uploader, string][] = [];
    for (let n = 0; n < mostAtOnce; n += 1) {
      const one = [mine, other, third][n % 3] ?? mine;
      const path = await one.started('照片.png', bytes.length);
      await one.send(path, 0, bytes);
      begun.push([one, path]);
    }
    const scanner = slowScanner();
    const finishing = begun.map(([one, path]) => one.finish(path));
    await until(async () => scanner.looking === mostAtOnce, 15_000);
    expect(await mine.offset(begun[0]?.[1] ?? '')).toBe(bytes.length);
    scanner.open();
    expect((await Promise.all(finishing)).map(({ status }) => status)).toEqual(begun.map(() => 201));
  }, 60_000);

  it('two who finish at once get the one file', async () => {
    const bytes = picture(samplePng().length + 501);
    const path = await mine.started('同时.png', bytes.length);
    await mine.send(path, 0, bytes);
    const scanner = slowScanner();
    const both = [mine.finish(path), mine.finish(path)];
    await until(async () => scanner.looking === 1);
    scanner.open();
    const answers = await Promise.all(both.map(async (one) => (await one).json() as Promise<{ id: string }>));
    expect(answers[0]?.id).toBe(answers[1]?.id);
    expect(await filesOf(path)).toHaveLength(1);
  });

  it('what a killed process had claimed is free after minutes, and who was slower than that yields', async () => {
    const now = app.clock.now();
    const bytes = picture(samplePng().length + 502);
    const path = await mine.started('接手.png', bytes.length);
    await mine.send(path, 0, bytes);
    const scanner = slowScanner();
    const slow = mine.finish(path);
    await until(async () => scanner.looking === 1);
    app.clock.set(new Date(now.getTime() + CLAIM_MINUTES * 60_000 + 1));
    const taker = mine.finish(path);
    await until(async () => scanner.looking === 2);
    scanner.open();
    const answers = await Promise.all([slow, taker].map(async (one) => (await one).json() as Promise<{ id: string }>));
    app.clock.set(now);
    expect(answers[0]?.id).toBe(answers[1]?.id);
    const [kept, ...more] = await filesOf(path);
    expect([kept?.id, more.length]).toEqual([answers[1]?.id, 0]);
  });
});

describe('an upload is kept in bounds (02 §2.6)', () => {
  it('10.1 MB over the limit is refused before anything is sent (E-0006), 500 MB is the most for a video', async () => {
    const answer = await mine.begin('证书.pdf', Math.ceil(10.1 * MB));
    expect(answer.status).toBe(400);
    expect(JSON.parse(await answer.text())).toMatchObject({ code: 'E-0006', message: expect.stringContaining('10MB') });
    expect((await mine.begin('课堂.mp4', 500 * MB + 1, 'TEST_VIDEO')).status).toBe(400);
    for (const most of [
      await mine.started('证书.pdf', 10 * MB),
      await mine.started('课堂.mp4', 500 * MB, 'TEST_VIDEO'),
    ])
      await mine.call('DELETE', most);
  });

  it('is looked at by its content when it has come: a video by name that is none, more than was announced', async () => {
    const bytes = picture(MOST_OF_OTHERS + 5000);
    const path = await mine.started('假的.mp4', bytes.length, 'TEST_VIDEO');
    await mine.send(path, 0, bytes);
    expect(await (await mine.finish(path)).json()).toMatchObject({ code: 'E-0006' });
    expect((await mine.call('HEAD', path)).status).toBe(404);
    const short = await mine.started('照片.png', 5000);
    expect((await mine.send(short, 0, picture(samplePng().length + 6000))).status).toBe(413);
    expect(await (await mine.finish(short)).json()).toMatchObject({ code: 'E-0014' });
  });

  it('another account neither goes on with it, reads it, ends it nor makes a file of it (未找到)', async () => {
    const bytes = picture(samplePng().length + 1000);
    const path = await mine.started('照片.png', bytes.length);
    const answers = [
      await other.call('HEAD', path),
      await other.send(path, 0, bytes),
      await other.call('DELETE', path),
      await other.finish(path),
      await other.call('HEAD', '/uploads/01990000-0000-7000-8000-0000000000ff'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await mine.offset(path)).toBe(0);
    expect((await new Uploader(base, undefined).call('HEAD', path)).status).toBe(401);
    const foreign = await fetch(`${base}/uploads`, {
      method: 'POST',
      headers: {
        cookie: `sid=${mine.token}`,
        'tus-resumable': '1.0.0',
        'upload-length': '10',
        origin: 'https://evil.example',
      },
    });
    expect(foreign.status).toBe(403);
  });

  it('two who send at once write each byte once', async () => {
    const bytes = picture(1.1 * PIECE_BYTES);
    const path = await mine.started('照片.png', bytes.length);
    const answers = await Promise.all(
      [mine.send(path, 0, bytes), mine.send(path, 0, bytes)].map((one) => one.catch(() => undefined)),
    );
    expect(answers.filter((answer) => answer?.status === 204).length).toBeGreaterThanOrEqual(1);
    expect(await (await mine.finish(path)).json()).toMatchObject({ sm3: sm3Hex(bytes) });
  });

  it('ten of one person may be under way (E-0012), and all together fill no more than their room (E-0013)', async () => {
    await run(system(), sql`delete from upload`);
    await mine.started('课堂.mp4', 500 * MB, 'TEST_VIDEO');
    await mine.started('课堂.mp4', 500 * MB, 'TEST_VIDEO');
    expect(JSON.parse(await (await other.begin('课堂.mp4', 500 * MB, 'TEST_VIDEO')).text())).toMatchObject({
      code: 'E-0013',
    });
    for (let n = 0; n < 8; n += 1) await mine.started('照片.png', 1000);
    expect(JSON.parse(await (await mine.begin('照片.png', 1000)).text())).toMatchObject({ code: 'E-0012' });
  });

  it('what finds no room beside what its owner has lying about is refused before anything is sent, and again at its end (E-0016)', async () => {
    await run(system(), sql`delete from upload`);
    const { actor } = await (await app.as('officer_hk')).ctx();
    const owner = actor.kind === 'USER' ? actor.userId : '';
    const holder = new Uploader(base, (await app.as('officer_hk')).token);
    const lying = (bytes: number) =>
      run(
        system(),
        sql`insert into stored_file (id, name, mime, size, sm3, uploader_id, scan_result, state, path, created_at)
            values (gen_random_uuid(), 'a.mp4', 'video/mp4', ${bytes}, '', ${owner}, 'NOT_SCANNED', 'TEMP', '', ${app.clock.now()})`,
      );
    const codeOf = async (answer: Response) => (JSON.parse(await answer.text()) as { code?: string }).code;
    await lying(app.config.UNATTACHED_MB * MB - 20 * MB);
    const refused = await holder.begin('课堂.mp4', 21 * MB, 'TEST_VIDEO');
    expect([refused.status, await codeOf(refused)]).toEqual([400, 'E-0016']);
    expect(await rows(system(), sql`select id from upload`)).toEqual([]);
    const both = await Promise.all([1, 2].map(() => holder.begin('课堂.mp4', 12 * MB, 'TEST_VIDEO')));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
    await run(system(), sql`delete from upload`);
    const bytes = picture(samplePng().length + 700);
    const path = await holder.started('照片.png', bytes.length);
    await holder.send(path, 0, bytes);
    await lying(20 * MB);
    expect(await codeOf(await holder.finish(path))).toBe('E-0016');
    await run(system(), sql`delete from stored_file where uploader_id = ${owner} and path = ''`);
    expect((await holder.finish(path)).status).toBe(201);
    expect((await mine.begin('照片.png', 5000)).status).toBe(201);
    await run(system(), sql`delete from upload`);
    await run(system(), sql`delete from stored_file where uploader_id = ${owner} and path = ''`);
  });

  it('what nobody goes on with is given up after a day', async () => {
    await run(system(), sql`delete from upload`);
    const path = await mine.started('照片.png', 5000);
    await mine.send(path, 0, new Uint8Array(1000));
    expect(piecesOnDisk(path)).toHaveLength(1);
    const now = app.clock.now();
    await app.job('files.expire-uploads');
    expect(await rows(system(), sql`select id from upload`)).toHaveLength(1);
    app.clock.set(new Date(now.getTime() + 24 * 3_600_000 + 1000));
    await app.job('files.expire-uploads');
    app.clock.set(now);
    expect(await rows(system(), sql`select id from upload`)).toEqual([]);
    expect(() => piecesOnDisk(path)).toThrow();
  });
});
