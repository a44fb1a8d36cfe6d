/**
 * Builds the package that is uploaded to Alipay: scripts bundled page by page with shared chunks (CommonJS, as the platform loads them), AXML,
 * ACSS and JSON as they are. `node build.mjs [--out folder] [--api https://…]`; the address is that of the product, `API_URL` unless said.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string' }, api: { type: 'string' } } });
const out = values.out ?? `${here}dist`;
const api = (values.api ?? process.env.API_URL ?? 'https://tuiyi.example.gov.cn').replace(/\/$/, '');

const app = JSON.parse(readFileSync(`${here}src/app.json`, 'utf8'));
const entries = ['app', ...app.pages];

rmSync(out, { recursive: true, force: true });
await build({
  root: here,
  configFile: false,
  logLevel: 'warn',
  define: { __API_URL__: JSON.stringify(api) },
  build: {
    outDir: out,
    emptyOutDir: false,
    minify: true,
    target: 'es2018',
    modulePreload: false,
    rollupOptions: {
      input: Object.fromEntries(entries.map((entry) => [entry, `${here}src/${entry}.ts`])),
      output: {
        format: 'cjs',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
      },
    },
  },
});
for (const file of readdirSync(`${here}src`, { recursive: true }))
  if (/\.(axml|acss|json)$/.test(file) && !file.startsWith('generated')) cpSync(`${here}src/${file}`, `${out}/${file}`);
writeFileSync(
  `${out}/mini.project.json`,
  `${JSON.stringify({ enableAppxNg: true, format: 2, compileType: 'mini', miniprogramRoot: '.' }, null, 2)}\n`,
);
