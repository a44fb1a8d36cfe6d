import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { workerDatabaseUrl } from '../../../test/database/test-database.ts';
import { sm3Hex } from '../crypto/index.ts';
import { makeExportFile } from './export-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-file-test-'));
let app: BareApp;
beforeAll(async () => {
  app = await bareApp({ url: workerDatabaseUrl(), modules: [], env: { DATA_DIR: folder } });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const noAudit = async () => undefined;

describe('an export file', () => {
  it('is audited before its content can be read, and leaves no name behind', async () => {
    const audited: unknown[] = [];
    const file = await makeExportFile(
      app,
      async (target) => {
        target.write('办件');
        target.end('清单');
        return 2;
      },
      async (made) => void audited.push(made),
    );
    expect(audited).toEqual([{ rows: 2, sm3: sm3Hex('办件清单') }]);
    expect(readdirSync(join(folder, 'exports'))).toEqual([]);
    expect(file.size).toBe(Buffer.byteLength('办件清单'));
    expect((await buffer(file.content())).toString()).toBe('办件清单');
  });

  it('is not made when writing or auditing fails', async () => {
    const broken = async () => {
      throw new Error('broken');
    };
    await expect(makeExportFile(app, broken, noAudit)).rejects.toThrow('broken');
    const write = async (target: NodeJS.WritableStream) => {
      target.end('x');
      return 1;
    };
    await expect(makeExportFile(app, write, broken)).rejects.toThrow('broken');
    expect(readdirSync(join(folder, 'exports'))).toEqual([]);
  });
});
