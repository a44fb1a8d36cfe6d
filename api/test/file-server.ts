import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

const exec = promisify(execFile);
const SSHD = '/usr/sbin/sshd';

/** A real OpenSSH server of a test file's own, SFTP only, below a temporary folder. */
export interface FileServer {
  /** The folder as the server's disk has it, and its address. */
  folder: string;
  url: string;
  account: string;
  /** Private key that may sign in. */
  privateKey: string;
  /** SHA-256 of the host key, hex. */
  hostKey: string;
  stop(): Promise<void>;
}

/** Starts a server in less than a second. @throws with one line that says what to install */
export async function startFileServer(): Promise<FileServer> {
  if (!existsSync(SSHD)) throw new Error('The file transfer tests need OpenSSH: install openssh-server.');
  const home = mkdtempSync(join(tmpdir(), 'sshd-'));
  const folder = join(home, 'in');
  mkdirSync(folder);
  for (const name of ['host', 'user'])
    await exec('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, name)]);
  const publicKey = readFileSync(join(home, 'host.pub'), 'utf8').split(' ')[1] ?? '';
  const port = await freePort();
  const config = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(home, 'host')}`,
    `PidFile ${join(home, 'pid')}`,
    `AuthorizedKeysFile ${join(home, 'user.pub')}`,
    'StrictModes no',
    'PermitRootLogin yes',
    'PasswordAuthentication no',
    'UsePAM no',
    'Subsystem sftp internal-sftp',
    'ForceCommand internal-sftp',
  ];
  writeFileSync(join(home, 'config'), `${config.join('\n')}\n`);
  // Root's server separates its rights in a folder that only a service start makes.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  const child = spawn(SSHD, ['-D', '-e', '-f', join(home, 'config')], { stdio: 'ignore' });
  await until(() => listens(port));
  return {
    folder,
    url: `sftp://127.0.0.1:${port}${folder}`,
    account: userInfo().username,
    privateKey: readFileSync(join(home, 'user'), 'utf8'),
    hostKey: createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex'),
    stop: async () => {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
