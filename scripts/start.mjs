/** `npm start`: builds what changed, in production nothing, then runs the product until it is told to stop. */
import { spawn } from 'node:child_process';
import { has, root, webClients } from './lib/root.mjs';
import { CommandFailed, endTogetherOnSignal } from './lib/run.mjs';

/** The product ends by itself: its pause for the proxy (`DRAIN_SECONDS`), requests under way, 6 s for the rest. What still hangs then is ended. */
const production = process.env.NODE_ENV === 'production';
const drainSeconds = Number(process.env.DRAIN_SECONDS || (production ? 5 : 0));
const patienceMs = drainSeconds * 1000 + (production ? 22_000 : 9_500);

if (production) requireBuild();
else await buildChanged();

const child = spawn(process.execPath, ['--enable-source-maps', `${root}/api/dist/main.js`], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
  });
  // A second one may arrive (from the terminal and from npm): the first has said all there is to say.
  process.on(signal, () => undefined);
}
child.once('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});

/** What runs in production is what was built and looked at; a node that starts again must neither change it nor wait for it. */
function requireBuild() {
  const missing = ['api', ...webClients()].find((name) => !has(`${name}/dist`));
  if (!missing) return;
  console.error(
    `Nothing is built in ${missing}/dist, and production builds nothing. Run: npm ci --include=dev && npm run build`,
  );
  process.exit(1);
}

async function buildChanged() {
  const { build } = await import('./build.mjs');
  const stopBuild = endTogetherOnSignal();
  console.log('Building what has changed …');
  try {
    await build(console.log);
  } catch (error) {
    if (!process.exitCode) console.error(error instanceof CommandFailed ? `${error.message}\n${error.output}` : error);
    process.exit(process.exitCode || 1);
  }
  stopBuild();
}
