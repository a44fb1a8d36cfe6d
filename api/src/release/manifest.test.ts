import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { newSm2KeyPair } from '../platform/crypto/index.ts';
import { checkRelease } from './check-release.ts';
import { RELEASE_FILE, releaseDefects, signRelease } from './manifest.ts';

const pair = newSm2KeyPair();
let root: string;
const put = (name: string, text: string) => writeFile(join(root, name), text);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'release-'));
  await mkdir(join(root, 'api/dist/cli'), { recursive: true });
  await mkdir(join(root, 'node_modules/pg/dist'), { recursive: true });
  await put('package.json', '{}');
  await put('package-lock.json', '{}');
  await put('api/dist/main.js', 'start();');
  await put('api/dist/cli/tool.js', 'tool();');
  await put('node_modules/pg/dist/index.js', '');
  expect(await signRelease(root, pair.privateKey, new Date('2026-03-09T02:00:00Z'))).toBe(4);
});
afterEach(() => rm(root, { recursive: true }));

it('K-09 the program files as they were signed start; where nobody has configured a key nothing is compared', async () => {
  expect(await releaseDefects(root, pair.publicKey)).toEqual([]);
  await checkRelease(root, pair.publicKey);
  await put('api/dist/main.js', 'other();');
  await checkRelease(root, undefined);
});

it('K-09 L3-22 an altered, a missing and a further file refuse the start, and are named', async () => {
  await put('api/dist/main.js', 'other();');
  await put('api/dist/added.js', '');
  await rm(join(root, 'api/dist/cli/tool.js'));
  await expect(checkRelease(root, pair.publicKey)).rejects.toThrow(
    '程序文件与发布清单不一致，拒绝启动：清单外的程序文件 api/dist/added.js、缺少程序文件 api/dist/cli/tool.js、程序文件被改动 api/dist/main.js',
  );
});

it('K-09 a list that was written anew, is of another key, cannot be read or is not there refuses the start', async () => {
  expect(await releaseDefects(root, newSm2KeyPair().publicKey)).toEqual(['发布清单的签名无效']);
  const list = await readFile(join(root, RELEASE_FILE), 'utf8');
  await put(RELEASE_FILE, list.replace('package-lock.json', 'package-lock.jsom'));
  expect(await releaseDefects(root, pair.publicKey)).toEqual(['发布清单的签名无效']);
  await put(RELEASE_FILE, '{');
  expect(await releaseDefects(root, pair.publicKey)).toEqual(['发布清单 release.json 无法读取']);
  await rm(join(root, RELEASE_FILE));
  await expect(checkRelease(root, pair.publicKey)).rejects.toThrow('没有发布清单');
});
