import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

/** The counterparts' own process, beside the product and never inside it. */
export interface SandboxProcess {
  url: string;
  stop(): Promise<void>;
}

/** A machine with more to do takes many times the second that it costs. */
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 3000;

/** Starts the sandbox and waits for the line that names its address. */
export async function startSandbox(
  script: string,
  port: number,
  productUrl: string,
  folder: string,
  legacy: { databaseUrl: string; filesFolder: string },
): Promise<SandboxProcess> {
  if (!existsSync(script)) throw new Error(`the sandbox is not built: ${script}`);
  const child: ChildProcess = spawn(process.execPath, [script], {
    // Its end of the last one closes with us, however we end: nothing of ours is left behind.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      SANDBOX_PORT: String(port),
      PRODUCT_URL: productUrl,
      SANDBOX_FOLDER: folder,
      LEGACY_DATABASE_URL: legacy.databaseUrl,
      LEGACY_FILES_FOLDER: legacy.filesFolder,
    },
  });
  child.channel?.unref();
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the sandbox did not start in time')), START_TIMEOUT_MS);
    let heard = '';
    child.stdout?.on('data', (data: Buffer) => {
      heard += data.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(heard);
      if (found) {
        clearTimeout(timer);
        resolve(found[0]);
      }
    });
    child.once('exit', (code) => reject(new Error(`the sandbox ended with code ${code}`)));
  });
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}
