/**
 * Gathers each client's persisted operations into schema/persisted/<client>.json (hash → document), the list that
 * production answers. `--check` writes nothing and fails when the committed list differs from the sources.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const clients = ['web-kit', 'web-staff', 'web-training', 'web-pad', 'web-apply', 'mini-alipay'];
const check = process.argv.includes('--check');
const stale = [];

for (const client of clients) {
  const source = new URL(`${client}/src/generated/persisted-documents.json`, root);
  if (!existsSync(source)) continue;
  const documents = JSON.parse(readFileSync(source, 'utf8'));
  const plain = Object.entries(documents).map(([hash, text]) => [hash.replace(/^sha256:/, ''), text]);
  if (plain.length === 0) continue;
  plain.sort(([, a], [, b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify(Object.fromEntries(plain), null, 2)}\n`;
  const target = new URL(`schema/persisted/${client}.json`, root);
  const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (current === text) continue;
  if (check) stale.push(`schema/persisted/${client}.json`);
  else {
    mkdirSync(new URL('.', target), { recursive: true });
    writeFileSync(target, text);
  }
}

if (stale.length > 0) {
  process.stderr.write(`Persisted operations differ from the sources: ${stale.join(', ')}. Run npm run codegen.\n`);
  process.exit(1);
}
