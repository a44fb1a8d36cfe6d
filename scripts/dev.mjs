/**
 * `npm run dev [client …]`: the API restarts and the client reloads as their sources change. The named clients (default
 * web-staff) are served by Vite, which passes everything else on to the API.
 */
import { build } from './build.mjs';
import { root, webClients } from './lib/root.mjs';
import { endTogetherOnSignal, node, tool } from './lib/run.mjs';

const named = process.argv.slice(2);
const clients = named.length > 0 ? named : webClients().filter((name) => name === 'web-staff');

endTogetherOnSignal();
await build(console.log);
const compile = [
  'src',
  '--out-dir',
  'dist',
  '--strip-leading-paths',
  '--copy-files',
  '--watch',
  '--ignore',
  '**/*.test.ts',
];
await Promise.all([
  node([tool('@swc/cli/bin/swc.js'), ...compile], { cwd: `${root}/api`, inherit: true }),
  node(['--watch', '--watch-preserve-output', '--enable-source-maps', 'api/dist/main.js'], { inherit: true }),
  ...clients.map((client) => node([tool('vite/bin/vite.js')], { cwd: `${root}/${client}`, inherit: true })),
]);
