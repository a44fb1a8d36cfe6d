import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/database/test-database.ts';
import { sampleJpeg, samplePdf, samplePng } from '../../../test/sample-files.ts';
import { rows, run, sql } from '../../database/sql.ts';
import { sm3Hex } from '../crypto/index.ts';
import { runJob } from '../jobs/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { attachFiles } from './attach-files.ts';
import { MOST_BYTES } from './file-rules.ts';
import { onInfection } from './infection-alarm.ts';
import { listAttachments } from './list-attachments.ts';
import { registerMaterialRule } from './material-rules.ts';
import { filesModule } from './module.ts';
import { MOST_UNATTACHED } from './refuse-hoarding.ts';
import { installFileScanner } from './scanner.ts';
import { storeFile } from './store-file.ts';
import { readFileContent, vaultPath } from './vault.ts';

const RECORD = { type: 'case', id: '01990000-0000-7000-8000-00000000000a' };
const DAY = 86_400_000;

const folder = mkdtempSync(join(tmpdir(), 'files-test-'));
let database: FreshDatabase;
let app: BareApp;
let ctx: Ctx;
let stranger: Ctx;

beforeAll(async () => {
  registerMaterialRule('test.photo', { width: 358, height: 441, maxBytes: 500 * 1024 });
  registerMaterialRule('test.film', { video: true });
  registerMaterialRule('test.large', { mostBytes: 1024 * 1024 });
  database = await freshDatabase('files');
  app = await bareApp({ url: database.url, modules: [filesModule], env: { DATA_DIR: folder, UNATTACHED_MB: '600' } });
  ctx = app.context({ kind: 'EXTERNAL', appId: 'YWTB', name: '一网通办' });
  stranger = app.context({ kind: 'EXTERNAL', appId: 'OTHER', name: '其他系统' });
});
afterEach(async () => {
  installFileScanner(undefined);
  await run(ctx, sql`delete from attachment`);
  await run(ctx, sql`delete from stored_file`);
});
afterAll(async () => {
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const onDisk = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const refusal = (name: string, rule: string) => ({
  code: 'E-0006',
  message: `附件“${name}”格式或大小不符合要求（${rule}）`,
});

/** A small PNG that says of itself to be so wide and high. */
function claiming(side: number, png: Buffer): Buffer {
  png.writeUInt32BE(side, 16);
  png.writeUInt32BE(side, 20);
  return png;
}

describe('storeFile refuses, and leaves nothing behind', () => {
  it.each([
    ['空.pdf', Buffer.alloc(0), '文件不能为空'],
    ['网页.pdf', Buffer.from('<html><script>alert(1)</script></html>'), '仅支持PDF、JPG、PNG'],
    ['表.png', Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), '仅支持PDF、JPG、PNG'],
    ['证.jpg', samplePng(), '文件扩展名与实际内容不一致'],
    ['证.pdf.exe', samplePdf(), '文件扩展名与实际内容不一致'],
    ['证.png', samplePng(10, 10).subarray(0, 20), '图片已损坏，无法打开'],
    [
      '证.jpg',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]), Buffer.alloc(60, 1)]),
      '图片已损坏，无法打开',
    ],
    ['照片.png', samplePng(358, 441, true), '图片为空白，请重新拍摄或扫描'],
    ['亿.png', claiming(15_000, samplePng(10, 10)), '图片不超过1亿像素'],
    ['册.pdf', samplePdf(51), 'PDF不超过50页'],
    ['册.pdf', samplePdf(51, true), 'PDF不超过50页'],
    ['坏.pdf', Buffer.from('%PDF-1.7\nnothing'), 'PDF已损坏，无法打开'],
    ['密.pdf', Buffer.from('%PDF-1.7\ntrailer << /Encrypt 9 0 R >>'), '请上传未加密的PDF'],
  ])('%s: %#', async (name, content, rule) => {
    const before = onDisk().length;
    await expect(storeFile(ctx, content, { name })).rejects.toMatchObject(refusal(name, rule));
    expect(onDisk()).toHaveLength(before);
    expect(await rows(ctx, sql`select 1 from stored_file`)).toEqual([]);
  });

  it('what has more bytes than its rule takes; the very number is taken', async () => {
    const [most, before] = [1024 * 1024, onDisk().length];
    const [pages, rule] = [samplePdf(), { name: '大.pdf', materialCode: 'test.large' }];
    const stored = await storeFile(ctx, Buffer.concat([pages, Buffer.alloc(most - pages.length)]), rule);
    expect(stored.size).toBe(most);
    const larger = storeFile(ctx, Buffer.concat([pages, Buffer.alloc(most - pages.length + 1)]), rule);
    await expect(larger).rejects.toMatchObject(refusal('大.pdf', '大小不超过1MB'));
    expect(onDisk()).toHaveLength(before + 1);
    expect(await rows(ctx, sql`select id from stored_file`)).toEqual([{ id: stored.id }]);
  });

  it('a picture that its material wants otherwise, at once or when it is attached', async () => {
    const small = storeFile(ctx, samplePng(800, 600), { name: '身份证.png', materialCode: 'idCard' });
    await expect(small).rejects.toMatchObject(refusal('身份证.png', '图片宽度不小于1000像素'));
    const photo = storeFile(ctx, sampleJpeg(1200, 1600), { name: '照片.jpg', materialCode: 'test.photo' });
    await expect(photo).rejects.toMatchObject(refusal('照片.jpg', '图片应为358×441像素'));
    const stored = await storeFile(ctx, samplePng(800, 600), { name: '身份证.png' });
    const attach = attachFiles(ctx, RECORD, [{ fileId: stored.id, materialCode: 'idCard', source: 'UPLOAD' }]);
    await expect(attach).rejects.toMatchObject({ code: 'E-0006' });
  });

  it('what the scanner finds infected, or cannot look at', async () => {
    installFileScanner({ scan: async () => ({ clean: false, signature: 'Eicar' }) });
    await expect(storeFile(ctx, samplePdf(), { name: 'a.pdf' })).rejects.toMatchObject(
      refusal('a.pdf', '检出病毒，请在本机查杀后重新上传'),
    );
    installFileScanner({
      scan: async () => {
        throw new Error('scanner is down');
      },
    });
    await expect(storeFile(ctx, samplePdf(), { name: 'a.pdf' })).rejects.toMatchObject({ code: 'E-0008' });
    expect(await rows(ctx, sql`select 1 from stored_file`)).toEqual([]);
  });

  it('a broken upload', async () => {
    async function* broken() {
      yield samplePdf();
      throw new Error('connection lost');
    }
    await expect(storeFile(ctx, broken(), { name: 'a.pdf' })).rejects.toThrow('connection lost');
  });

  it('more files than anybody has use for', async () => {
    const columns = sql`insert into stored_file (id, name, mime, size, sm3, uploader_id, scan_result, state, path, created_at)`;
    await run(
      ctx,
      sql`${columns} select gen_random_uuid(), 'a.pdf', 'application/pdf', 1, '', 'YWTB', 'NOT_SCANNED', 'TEMP', '', ${app.clock.now()}
          from generate_series(1, ${MOST_UNATTACHED}::int)`,
    );
    await expect(storeFile(ctx, samplePdf(), { name: 'a.pdf' })).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(storeFile(stranger, samplePdf(), { name: 'a.pdf' })).resolves.toMatchObject({ pages: 1 });
  });

  it('02 §2.6 more bytes than anybody hands in at once (E-0016), of several films at once the one too many', async () => {
    const lying = (bytes: number) =>
      run(
        ctx,
        sql`insert into stored_file (id, name, mime, size, sm3, uploader_id, scan_result, state, path, created_at)
            values (gen_random_uuid(), 'a.mp4', 'video/mp4', ${bytes}, '', 'YWTB', 'NOT_SCANNED', 'TEMP', '', ${app.clock.now()})`,
      );
    const before = onDisk().length;
    const most = app.config.UNATTACHED_MB * 1024 * 1024;
    const film = () => {
      const content = Buffer.concat([
        Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex'),
        Buffer.alloc(MOST_BYTES, 7),
      ]);
      return storeFile(ctx, content, { name: 'a.mp4', materialCode: 'test.film' }).then(
        () => 'OK',
        ({ code }: { code: string }) => code,
      );
    };
    await lying(most - 15 * 1024 * 1024);
    expect((await Promise.all([film(), film()])).sort()).toEqual(['E-0016', 'OK']);
    expect(onDisk()).toHaveLength(before + 1);
    await lying(10 * 1024 * 1024);
    await expect(storeFile(ctx, samplePdf(), { name: 'a.pdf' })).rejects.toMatchObject({ code: 'E-0016' });
    await expect(storeFile(stranger, samplePdf(), { name: 'a.pdf' })).resolves.toMatchObject({ pages: 1 });
  });
});

describe('storeFile', () => {
  it('keeps the content encrypted under its id, with digest, size and measures of the plaintext', async () => {
    const content = samplePng(1200, 800);
    const stored = await storeFile(ctx, content, { name: 'C:\\证件\\身份证.PNG' });
    expect(stored).toMatchObject({
      name: '身份证.PNG',
      mime: 'image/png',
      size: content.length,
      sm3: sm3Hex(content),
      width: 1200,
      height: 800,
      pages: null,
      scanResult: 'NOT_SCANNED',
    });
    const sealed = readFileSync(join(folder, vaultPath(stored.id)));
    expect(sealed.includes(content.subarray(0, 16))).toBe(false);
    const chunks: Buffer[] = [];
    for await (const chunk of readFileContent(app, stored.id, vaultPath(stored.id))) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['a\u202efdp.exe.pdf', 'afdp.exe.pdf'],
    ['<script>"x".pdf', 'scriptx.pdf'],
    ['\u0000\r\n', '未命名.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(96)}.pdf`],
    ['.pdf', 'pdf.pdf'],
  ])('makes the name %j harmless', async (given, kept) => {
    expect((await storeFile(ctx, samplePdf(2, true), { name: given })).name).toBe(kept);
  });

  it('marks what the scanner found clean', async () => {
    let seen = 0;
    installFileScanner({
      scan: async (content) => {
        for await (const chunk of content) seen += chunk.length;
        return { clean: true };
      },
    });
    const stored = await storeFile(ctx, samplePdf(), { name: 'a.pdf' });
    expect(stored.scanResult).toBe('CLEAN');
    expect(seen).toBe(stored.size);
  });
});

describe('an infected file', () => {
  const infected = { scan: async () => ({ clean: false, signature: 'Eicar-Test' }) as const };
  const down = {
    scan: async () => {
      throw new Error('scanner is down');
    },
  };
  const audited = () =>
    rows<{ objectId: string; detail: unknown }>(
      ctx,
      sql`select object_id as "objectId", detail from audit_entry where event = 'file.infected' and not ok order by id desc`,
    );

  it('is audited and told to whoever is connected', async () => {
    const heard: string[] = [];
    const disconnect = onInfection(async (_, { signature }) => void heard.push(signature));
    installFileScanner(infected);
    await expect(storeFile(ctx, samplePdf(), { name: '张三.pdf' })).rejects.toMatchObject({ code: 'E-0006' });
    disconnect();
    expect(heard).toEqual(['Eicar-Test']);
    expect((await audited())[0]).toMatchObject({ detail: { signature: 'Eicar-Test' } });
  });

  it('that came while the scanner was down waits for it where so configured, and is cleared once it is found', async () => {
    const queueing = { ...app, config: { ...app.config, CLAMD_DOWN: 'queue' as const } };
    installFileScanner(down);
    const [bad, good] = [
      await storeFile({ ...ctx, app: queueing }, samplePdf(), { name: 'a.pdf' }),
      await storeFile({ ...ctx, app: queueing }, samplePdf(2), { name: 'b.pdf' }),
    ];
    expect([bad.scanResult, good.scanResult]).toEqual(['PENDING', 'PENDING']);
    await expect(runJob(app, 'files.scan-queued')).rejects.toThrow('scanner is down');
    let turn = 0;
    installFileScanner({
      scan: async () => {
        turn += 1;
        return turn === 1 ? { clean: false, signature: 'Eicar-Test' } : { clean: true };
      },
    });
    await runJob(app, 'files.scan-queued');
    const results = await rows(ctx, sql`select scan_result as result from stored_file order by id`);
    expect(results).toEqual([{ result: 'INFECTED' }, { result: 'CLEAN' }]);
    expect(existsSync(join(folder, vaultPath(bad.id)))).toBe(false);
    expect((await audited())[0]?.objectId).toBe(bad.id);
    await expect(
      attachFiles(ctx, RECORD, [{ fileId: bad.id, materialCode: 'm', source: 'UPLOAD' }]),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('attachFiles', () => {
  const item = (fileId: string) => ({
    fileId,
    materialCode: 'idCard',
    materialName: '身份证',
    source: 'PORTAL' as const,
  });

  it('refuses ids of others, of nothing, of nonsense, and more than 20 at once', async () => {
    const foreign = await storeFile(stranger, samplePdf(), { name: 'a.pdf' });
    const tried = attachFiles(ctx, RECORD, [item(foreign.id), item(RECORD.id), item("x'")]);
    await expect(tried).rejects.toMatchObject({
      code: 'BAD_INPUT',
      fields: [0, 1, 2].map((at) => ({
        path: `attachments.${at}.fileId`,
        message: `第${at + 1}个附件已失效，请重新上传`,
      })),
    });
    await expect(
      attachFiles(
        ctx,
        RECORD,
        Array.from({ length: 21 }, () => item(RECORD.id)),
      ),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('attaches once, lists by record, and lets nobody take the file to another record', async () => {
    const { id } = await storeFile(ctx, samplePdf(3), { name: '证件.pdf' });
    expect(await transaction(ctx, (tx) => attachFiles(tx, RECORD, [item(id)]))).toHaveLength(1);
    expect(await attachFiles(ctx, RECORD, [item(id)])).toEqual([]);
    const other = { type: 'case', id: '01990000-0000-7000-8000-00000000000b' };
    await expect(attachFiles(ctx, other, [item(id)])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const listed = await listAttachments(ctx, 'case', [RECORD.id, other.id]);
    expect(listed.get(RECORD.id)).toMatchObject([
      {
        fileId: id,
        materialCode: 'idCard',
        materialName: '身份证',
        name: '证件.pdf',
        source: 'PORTAL',
        sourceTitle: '一网通办',
        url: `/files/${id}`,
      },
    ]);
    expect(listed.get(other.id)).toEqual([]);
  });
});

describe('cleaning', () => {
  it('removes unattached files after a day, attached ones never', async () => {
    const [kept, given] = [
      await storeFile(ctx, samplePdf(), { name: 'a.pdf' }),
      await storeFile(ctx, samplePdf(), { name: 'b.pdf' }),
    ];
    await attachFiles(ctx, RECORD, [{ fileId: kept.id, materialCode: 'm', source: 'UPLOAD' }]);
    app.clock.advance(DAY - 1000);
    await runJob(app, 'files.clean-up');
    expect(existsSync(join(folder, vaultPath(given.id)))).toBe(true);
    app.clock.advance(2000);
    await runJob(app, 'files.clean-up');
    expect(existsSync(join(folder, vaultPath(given.id)))).toBe(false);
    expect(existsSync(join(folder, vaultPath(kept.id)))).toBe(true);
  });

  it('sweeps files whose act was rolled back', async () => {
    const [kept] = [await storeFile(ctx, samplePdf(), { name: 'a.pdf' })];
    let lost = '';
    const act = transaction(ctx, async (tx) => {
      lost = (await storeFile(tx, samplePdf(), { name: 'a.pdf' })).id;
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    await runJob(app, 'files.sweep');
    expect(existsSync(join(folder, vaultPath(lost)))).toBe(true);
    app.clock.advance(DAY + 1000);
    await runJob(app, 'files.sweep');
    expect(existsSync(join(folder, vaultPath(lost)))).toBe(false);
    expect(existsSync(join(folder, vaultPath(kept.id)))).toBe(true);
  });
});
