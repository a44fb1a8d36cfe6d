import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { onExportPage, prepareLines, probeExportModule, probeList, setValue } from '../../../test/probe-export.ts';
import { type Product, product } from '../../../test/product.ts';
import { samplePdf } from '../../../test/sample-files.ts';
import { serverOf } from '../../../test/security/http.ts';
import { mountSmallDisk } from '../../../test/small-disk.ts';
import { Uploader } from '../../../test/uploads.ts';
import { connectAlarms } from '../../connect-alarms.ts';
import { firstRow, rows, sql } from '../../database/sql.ts';
import { Spool } from '../exchange/log/spool.ts';
import { exportList } from '../exports/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { lookAtDisk } from './disk-watch.ts';

const disk = mountSmallDisk(4);
const LINES = 4_000;

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
let disconnect: () => void;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

function upload() {
  const head =
    '--b\r\nContent-Disposition: form-data; name="file"; filename="身份证.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
  return server.inject({
    method: 'POST',
    url: '/files',
    payload: Buffer.concat([Buffer.from(head), samplePdf(), Buffer.from('\r\n--b--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-requested-with': 'console' },
    cookies: { sid: clerk.token ?? '' },
  });
}

const health = async () => {
  const answer = await server.inject({ url: '/healthz' });
  return [answer.statusCode, answer.json<{ disk: boolean }>().disk];
};

const told = async () => {
  const found = await rows<{ body: string }>(
    system(),
    sql`select distinct body from notification where template_code = 'N04' and body like '%存储空间%'`,
  );
  return found.map(({ body }) => /附件存储空间(已满|已恢复)/.exec(body)?.[1]).sort();
};

/** Files that hold anything, below a folder of DATA_DIR. */
const filesIn = (folder: string) =>
  readdirSync(join(disk?.folder ?? '', folder), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );

if (disk) {
  beforeAll(async () => {
    app = await product('full_disk', { further: [probeExportModule], env: { DATA_DIR: disk.folder, ROLE: 'web' } });
    server = await serverOf(app);
    clerk = await app.as('clerk_hk');
    disconnect = connectAlarms();
    await prepareLines(system(), LINES);
    await setValue(system(), 'export.maxRows', 100);
  });
  afterAll(async () => {
    disconnect();
    onExportPage(() => undefined);
    await server.close();
    await app.close();
    disk.remove();
  });

  describe('a full disk of DATA_DIR', () => {
    it('refuses files with a code of its own and leaves nothing behind; health and technicians know, once; then all goes on', async () => {
      await lookAtDisk(app);
      expect([await health(), await told()]).toEqual([[200, true], []]);
      disk.fill();
      const refused = await upload();
      expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([507, 'E-0019']);
      expect(refused.json<{ message: string }>().message).toMatch(/^存储空间已满，.+（编号 .+）$/);
      expect(filesIn('files')).toEqual([]);
      for (let look = 0; look < 3; look += 1) await lookAtDisk(app);
      expect([await health(), await told()]).toEqual([[503, false], ['已满']]);

      disk.clear();
      expect((await upload()).statusCode).toBe(201);
      for (let look = 0; look < 3; look += 1) await lookAtDisk(app);
      expect([await health(), await told()]).toEqual([
        [200, true],
        ['已恢复', '已满'],
      ]);
    });

    it('refuses a piece of a large upload with the same code, which goes on where it was', async () => {
      await server.listen({ port: 0, host: '127.0.0.1' });
      const uploader = new Uploader(server.listeningOrigin, clerk.token);
      const bytes = new Uint8Array(512 * 1024);
      const path = await uploader.started('film.mp4', bytes.length);
      disk.fill(8192);
      const refused = await uploader.send(path, 0, bytes);
      expect([refused.status, await refused.json()]).toMatchObject([507, { code: 'E-0019' }]);
      disk.clear();
      const offset = await uploader.offset(path);
      expect((await uploader.send(path, offset, bytes.slice(offset))).status).toBe(204);
      expect(await uploader.offset(path)).toBe(bytes.length);
      await uploader.call('DELETE', path);
    });

    it('ends an export in the background with that code', async () => {
      disk.fill(16 * 1024);
      const made = await exportList(await clerk.ctx(), probeList, { most: LINES }, { orders: true });
      if (made.made !== 'ORDER') throw new Error('made at once');
      await app.job('exports.run', { orderId: made.orderId });
      disk.clear();
      expect(await firstRow(system(), sql`select state, failure from export_order`)).toEqual({
        state: 'FAILED',
        failure: expect.stringMatching(/^存储空间已满/),
      });
      expect(filesIn('export-orders')).toEqual([]);
    });

    it('leaves no half line in the queue of exchange calls', async () => {
      const spool = await Spool.open(join(disk.folder, 'spool'));
      await spool.append('"first"');
      disk.fill(4096);
      await expect(spool.append(`"${'x'.repeat(20_000)}"`)).rejects.toMatchObject({ code: 'ENOSPC' });
      disk.clear();
      await spool.append('"last"');
      await spool.close();
      const again = await Spool.open(join(disk.folder, 'spool'));
      expect(again.first(9)).toEqual(['"first"', '"last"']);
      await again.close();
    });
  });
} else {
  it('was not run: this process may not mount a small disk', () => undefined);
}
