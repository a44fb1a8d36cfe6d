import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

/**
 * What the reader of PDFs asks for by name while it reads: tables of the encodings of Chinese, Japanese and Korean fonts, the fourteen fonts that no
 * PDF needs to bring, and unpackers of pictures as plain scripts (compiled ones would need a weaker security policy).
 */
const wanted = [
  { folder: 'cmaps', name: /\.bcmap$/ },
  { folder: 'standard_fonts', name: /\.(pfb|ttf)$/ },
  { folder: 'wasm', name: /_nowasm_fallback\.js$/ },
];
const files = wanted.flatMap(({ folder, name }) =>
  readdirSync(join(home, folder))
    .filter((file) => name.test(file))
    .map((file) => `${folder}/${file}`),
);

/** Puts those files beside the scripts of a client that reads PDFs, under the library's version, and serves them in development. */
export function pdfFilesPlugin() {
  const address = `assets/pdfjs-${version}/`;
  return {
    name: 'pdf-files',
    generateBundle(_options, bundle) {
      const reads = Object.values(bundle).some(({ moduleIds = [] }) =>
        moduleIds.some((id) => id.endsWith('/upload/pdf/open-pdf.ts')),
      );
      if (!reads) return;
      for (const file of files)
        this.emitFile({ type: 'asset', fileName: `${address}${file}`, source: readFileSync(join(home, file)) });
    },
    configureServer({ middlewares, config }) {
      middlewares.use(`${config.base}${address}`, ({ url = '' }, answer, next) => {
        const file = files.find((one) => `/${one}` === url);
        if (!file || !existsSync(join(home, file))) return next();
        if (file.endsWith('.js')) answer.setHeader('content-type', 'text/javascript');
        createReadStream(join(home, file)).pipe(answer);
      });
    },
  };
}
