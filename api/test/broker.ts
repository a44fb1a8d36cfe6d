import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

const exec = promisify(execFile);
const places = ['/usr/lib/rabbitmq/bin/rabbitmq-server', '/opt/homebrew/sbin/rabbitmq-server'];

/** A real RabbitMQ of a test file's own, TLS only, below a temporary folder. */
export interface Broker {
  /** With the guest account. */
  url: string;
  /** Certificate of the authority that signed the broker's. */
  caFile: string;
  /** Kills the broker's process as a power cut would; `start` brings it back with its queues. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a broker; takes about ten seconds. @throws with one line that says what to install */
export async function startBroker(): Promise<Broker> {
  const server = process.env.RABBITMQ_SERVER ?? places.find((path) => existsSync(path));
  if (!server) throw new Error('The queue tests need RabbitMQ: install rabbitmq-server, or set RABBITMQ_SERVER.');
  const folder = mkdtempSync(join(tmpdir(), 'broker-'));
  await makeCertificates(folder);
  const [port, distPort, epmdPort] = [await freePort(), await freePort(), await freePort()];
  const config = [
    'listeners.tcp = none',
    `listeners.ssl.1 = 127.0.0.1:${port}`,
    ...['cacert', 'cert', 'key'].map((name) => `ssl_options.${name}file = ${join(folder, `${name}.pem`)}`),
    'ssl_options.verify = verify_none',
    'loopback_users = none',
    'vm_memory_high_watermark.absolute = 512MB',
    'disk_free_limit.absolute = 1MB',
  ];
  writeFileSync(join(folder, 'rabbitmq.conf'), `${config.join('\n')}\n`);
  writeFileSync(join(folder, 'plugins'), '[].\n');
  const env = {
    ...process.env,
    HOME: folder,
    RABBITMQ_NODENAME: `test${port}@localhost`,
    RABBITMQ_MNESIA_BASE: join(folder, 'db'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'plugins'),
    RABBITMQ_DIST_PORT: String(distPort),
    ERL_EPMD_PORT: String(epmdPort),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    // The name daemon of this broker may be ended although the killed node's name is still in it.
    ERL_EPMD_RELAXED_COMMAND_CHECK: 'true',
  };
  let child: ChildProcess | undefined;
  const kill = async () => {
    const running = child;
    child = undefined;
    if (!running?.pid || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    // The shell script and the virtual machine it starts are one group.
    process.kill(-running.pid, 'SIGKILL');
    await gone;
  };
  const start = async () => {
    child = spawn(server, { env, stdio: 'ignore', detached: true });
    await until(() => answers(port), 60_000);
  };
  await start();
  return {
    url: `amqps://guest:guest@localhost:${port}`,
    caFile: join(folder, 'cacert.pem'),
    kill,
    start,
    stop: async () => {
      await kill();
      await exec('epmd', ['-kill'], { env }).catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** An authority and a certificate for localhost, both good for two days. */
async function makeCertificates(folder: string): Promise<void> {
  const openssl = (...args: string[]) => exec('openssl', args, { cwd: folder });
  const days = ['-days', '2'];
  await openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'cacert.pem',
    '-subj',
    '/CN=test-ca',
    ...days,
  );
  await openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'key.pem',
    '-out',
    'csr.pem',
    '-subj',
    '/CN=localhost',
  );
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  const signed = ['-CA', 'cacert.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'names'];
  await openssl('x509', '-req', '-in', 'csr.pem', '-out', 'cert.pem', ...signed, ...days);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
