import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FileServer, startFileServer } from '../../../../../test/file-server.ts';
import { downloadFile, listFiles, type SftpTarget, uploadFile } from './sftp-session.ts';

let server: FileServer;
let target: SftpTarget;

beforeAll(async () => {
  server = await startFileServer();
  const { url, account, privateKey: secret, hostKey } = server;
  target = { url, account, secret, hostKey, timeoutMs: 5000 };
});
afterAll(() => server.stop());

describe('files over SFTP', () => {
  it('arrive whole under their name; a repeat replaces them and leaves no part behind', async () => {
    await uploadFile(target, 'A-001.json', Buffer.from('{"n":1}'));
    await uploadFile(target, 'A-001.json', Buffer.from('{"n":1,"again":true}'));
    expect(readdirSync(server.folder)).toEqual(['A-001.json']);
    expect(readFileSync(join(server.folder, 'A-001.json'), 'utf8')).toBe('{"n":1,"again":true}');
  });

  it('are listed without uploads under way and read up to a size', async () => {
    writeFileSync(join(server.folder, 'B.json.part'), 'half');
    expect((await listFiles(target)).map(({ name }) => name)).toEqual(['A-001.json']);
    expect((await downloadFile(target, 'A-001.json', 100)).toString()).toContain('again');
    await expect(downloadFile(target, 'A-001.json', 3)).rejects.toThrow('超过允许的大小');
    await expect(downloadFile(target, '../user', 100)).rejects.toThrow('文件名不正确');
  });

  it('are not sent to a server with another host key', async () => {
    const wrong = { ...target, hostKey: 'ab'.repeat(32) };
    await expect(uploadFile(wrong, 'C.json', Buffer.from('x'))).rejects.toThrow('主机密钥与登记的指纹不一致');
    expect(readdirSync(server.folder)).not.toContain('C.json');
  });

  it('say what is wrong with the account or the folder', async () => {
    await expect(uploadFile({ ...target, secret: 'password' }, 'D.json', Buffer.from('x'))).rejects.toThrow('登录失败');
    await expect(uploadFile({ ...target, url: `${target.url}/absent` }, 'D.json', Buffer.from('x'))).rejects.toThrow(
      '对方没有该目录',
    );
  });
});
