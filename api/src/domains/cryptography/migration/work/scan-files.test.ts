import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { scanFiles } from './scan-files.ts';

const NUMBER = '310109195803153215';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scanned-'));
  await mkdir(join(folder, 'YF'));
});
afterAll(() => rm(folder, { recursive: true }));

const custom = (format: number) =>
  Buffer.concat([Buffer.from('PGDMP', 'latin1'), Buffer.from([1, 15, 0, 4, 8, format]), Buffer.from('…')]);

it('K-14 03 §41.12 a dump or log whose content cannot be read is no clean one: custom dumps, archives, a dump within gzip', async () => {
  const files: Readonly<Record<string, Buffer>> = {
    'plain.sql': Buffer.from('insert into t values (1)'),
    'left.sql': Buffer.from(`insert into t values ('${NUMBER}')`),
    // Called otherwise than it is.
    'packed.log': gzipSync(`退役人员 ${NUMBER}`),
    'nightly.dump': custom(1),
    'nightly.tar.dump': custom(3),
    'nightly.dump.gz': gzipSync(custom(1)),
    'old.zip': Buffer.from('PK\x03\x04……', 'latin1'),
    'old.sql.zst': Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, 'YF', name), content);
  const { files: seen, found } = await scanFiles(folder, 'YF');
  expect(seen).toBe(8);
  expect(found.map(({ place, hits }) => `${place.split('，')[0]} ${hits}`).sort()).toEqual(
    [
      'left.sql 1',
      'packed.log 1',
      'nightly.dump（pg_dump自定义格式的转储 1',
      'nightly.dump.gz（pg_dump自定义格式的转储 1',
      'old.sql.zst（zstd压缩文件 1',
      'old.zip（zip压缩包 1',
    ].sort(),
  );
});
