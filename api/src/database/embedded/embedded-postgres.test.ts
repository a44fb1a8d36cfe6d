import { spawn } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { isAlive } from './postmaster-file.ts';

let home: string;
/** Of the tests for which it does not matter that a database has been made there before: to make one is most of a start. */
let shared: string;

function newHome(): string {
  const made = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  chmodSync(made, 0o711);
  return made;
}

beforeAll(() => {
  shared = newHome();
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));
beforeEach(() => {
  home = newHome();
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const start = (folder = join(shared, 'postgres')) =>
  startEmbeddedPostgres({ folder, database: 'onething', durable: false });

async function ask<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Starts a server in a process of its own and kills that process, as a power cut would; answers the server's number. */
async function leaveServerBehind(folder: string): Promise<number> {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
    const server = await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, database: 'onething', durable: false });
    console.log(server.pid);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = await new Promise<number>((resolve) => child.stdout.once('data', (text) => resolve(Number(text))));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  return pid;
}

describe('embedded PostgreSQL', () => {
  it('is UTF-8 whatever the machine says, and keeps its data over a restart', async () => {
    const first = await start();
    await ask(first.url, `create table person (name text); insert into person values ('㐂𠮷')`);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(await ask(second.url, 'select name, length(name) from person')).toEqual([{ name: '㐂𠮷', length: 2 }]);
    expect(await ask(second.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    await second.stop();
  });

  it('lets nobody in without the password', async () => {
    const server = await start();
    const url = new URL(server.url);
    url.password = 'guess';
    await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    await server.stop();
  });

  it('shares the server of a living process and does not stop it', async () => {
    const owner = await start();
    const guest = await start();
    expect(guest.url).toBe(owner.url);
    await guest.stop();
    expect(await ask(owner.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await owner.stop();
  });

  it('replaces a server whose process was killed', async () => {
    const left = await leaveServerBehind(join(shared, 'postgres'));
    expect(isAlive(left)).toBe(true);
    const server = await start();
    expect(server.pid).not.toBe(left);
    expect(isAlive(left)).toBe(false);
    await server.stop();
  });

  it('begins again when an earlier first start was interrupted', async () => {
    const folder = join(home, 'postgres');
    mkdirSync(join(folder, 'data.Ab12Cd'), { recursive: true });
    const server = await start(folder);
    await server.stop();
    expect(readdirSync(folder)).toContain('data');
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot('works where only root may enter, in a folder that only root may write', async () => {
    chmodSync(home, 0o700);
    const wished = join(home, 'checkout/.data/postgres');
    const server = await start(wished);
    const place = realpathSync(wished);
    expect(lstatSync(wished).isSymbolicLink()).toBe(true);
    expect(lstatSync(place)).toMatchObject({ uid: 0 });
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    rmSync(place, { recursive: true });
    await expect(start(wished)).rejects.toThrow(/delete this link/);
  });

  asRoot('refuses a place that others could have filled', async () => {
    chmodSync(home, 0o700);
    const wished = join(home, 'postgres');
    await (await start(wished)).stop();
    const place = realpathSync(wished);
    chmodSync(place, 0o777);
    await expect(start(wished)).rejects.toThrow(/writable for others/);
    rmSync(place, { recursive: true });
    expect(existsSync(place)).toBe(false);
  });
});
