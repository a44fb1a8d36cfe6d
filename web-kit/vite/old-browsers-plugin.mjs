import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The oldest browser kernel of the offices (XC-08): scripts and styles are written for it. */
export const OLDEST = 'chrome86';

const look = new URL('look.js', import.meta.url);
const builtIns = fileURLToPath(new URL('../src/old-browsers/built-ins.ts', import.meta.url));

/**
 * Puts two scripts beside those of a client: one of some hundred bytes that looks what the browser lacks, first in every page, and one that
 * only such browsers load. Both are plain scripts and not modules: they have to run before any module of the page does.
 */
export function oldBrowsersPlugin() {
  let base = '/';
  let names;
  return {
    name: 'old-browsers',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    async generateBundle() {
      const emit = (name, source) => {
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const fileName = `assets/${name}-${hash}.js`;
        this.emitFile({ type: 'asset', fileName, source });
        return `${base}${fileName}`;
      };
      names = { look: emit('look', readFileSync(look, 'utf8')), builtIns: emit('built-ins', await plainScript()) };
    },
    transformIndexHtml: {
      order: 'post',
      handler: () =>
        names && [{ tag: 'script', attrs: { src: names.look, 'data-src': names.builtIns }, injectTo: 'head-prepend' }],
    },
  };
}

async function plainScript() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: OLDEST,
      lib: { entry: builtIns, formats: ['iife'], name: 'yjsBuiltIns', fileName: 'built-ins' },
    },
  });
  const [{ output }] = [built].flat();
  return output[0].code;
}
