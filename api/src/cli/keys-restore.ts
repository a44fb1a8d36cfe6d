import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { admitKey } from '../admit-key.ts';
import { migrate } from '../database/migrate.ts';
import { preparing } from '../database/preparation.ts';
import { modules } from '../modules.ts';
import { seedOrgs } from '../platform/access/index.ts';
import { CryptoError } from '../platform/crypto/index.ts';
import { DomainError, StartRefused } from '../platform/errors/index.ts';
import { restoreBackup } from '../platform/keys/index.ts';
import { openToolApp } from './tool-app.ts';

/**
 * `npm run keys:restore -- <file>`: brings the keys of a backup into a new installation before its first start, with the master key under which they were wrapped.
 * Ends with 1, and leaves nothing behind, where the file was altered, belongs to another master key, or there are keys already.
 */
const file = process.argv[2];
if (!file) {
  console.error('用法：npm run keys:restore -- <备份文件>');
  process.exit(1);
}
const tool = await openToolApp(modules);
try {
  const ctx = tool.ctx('恢复密钥备份');
  await preparing({ url: tool.databaseUrl, log: tool.app.log, waitMs: 0 }, async (client) => {
    await migrate(client);
    await admitKey(ctx);
    await seedOrgs(ctx);
  });
  console.log(`已恢复 ${await restoreBackup(ctx, readFileSync(file, 'utf8'))} 个密钥`);
} catch (error) {
  if (!(error instanceof StartRefused || error instanceof DomainError || error instanceof CryptoError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await tool.close();
}
