/**
 * `npm run bench`: builds what has changed, compiles the bench beside it, runs it. Ends with 1 when a bar is missed. `npm run drill` is the same with
 * another program of the bench, named on the command line.
 */
import { spawn } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { build } from '../../scripts/build.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { CommandFailed, endTogetherOnSignal, node, tool } from '../../scripts/lib/run.mjs';

/** A copy of its own: a start or a build in the same checkout may replace api/dist while the bench runs. */
const output = `${root}/api/dist-bench-${process.pid}`;

async function compile() {
  const swc = (folder, to, ...ignored) =>
    node(
      [
        tool('@swc/cli/bin/swc.js'),
        folder,
        '--out-dir',
        to,
        '--strip-leading-paths',
        '--quiet',
        ...ignored.flatMap((glob) => ['--ignore', glob]),
      ],
      { cwd: `${root}/api` },
    );
  await swc('src', output, '**/*.test.ts');
  await swc('bench', `${output}/bench`, '**/*.d.ts');
  // The bench lies beside src/ but its output inside src's: imports of ../src must lead there again.
  symlinkSync('.', `${output}/src`, 'dir');
}

const removeOutput = () => rmSync(output, { recursive: true, force: true });
process.on('exit', removeOutput);

const stopBuild = endTogetherOnSignal();
try {
  await build(console.log);
  await compile();
} catch (error) {
  console.error(error instanceof CommandFailed ? `${error.message}\n${error.output}` : error);
  process.exit(process.exitCode || 1);
}
stopBuild();

const child = spawn(process.execPath, ['--enable-source-maps', `${output}/bench/${process.argv[2] ?? 'main'}.js`], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
