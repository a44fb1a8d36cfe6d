import react from '@vitejs/plugin-react';
import { documentsPlugin } from './documents-plugin.mjs';
import { OLDEST, oldBrowsersPlugin } from './old-browsers-plugin.mjs';
import { pdfFilesPlugin } from './pdf-files-plugin.mjs';

/**
 * The build of a browser client.
 * @param {{ base: string, port: number }} client address under which it is served, and the port of `vite dev`
 * @returns {import('vite').UserConfig}
 */
export function clientConfig({ base, port }) {
  const api = process.env.API_URL ?? 'http://127.0.0.1:4000';
  return {
    base,
    plugins: [documentsPlugin(), react(), pdfFilesPlugin(), oldBrowsersPlugin()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: OLDEST,
      cssTarget: OLDEST,
      sourcemap: false,
      // Which source became which script; the size check follows it.
      manifest: true,
      rolldownOptions: {
        output: {
          // Libraries change seldom and stay in the browser's cache from release to release. The rest of antd is left to the
          // bundler: each lazy page brings only the controls it shows.
          codeSplitting: {
            groups: [
              {
                name: 'react',
                test: /node_modules[\\/](react|react-dom|scheduler|react-router|cookie|set-cookie-parser)[\\/]/,
              },
              {
                // A script of its own for each drawing of 300 bytes costs more in requests and compression than it saves.
                name: 'icons',
                test: /node_modules[\\/]@ant-design[\\/]icons(-svg)?[\\/]/,
                minShareCount: 4,
              },
              {
                // What nearly every page of the console shares of antd, in one script: as thirty of their own they compress worse. Clients with
                // fewer pages have nothing that so many share, and keep antd as the bundler splits it.
                name: 'controls',
                test: /node_modules[\\/](antd|@rc-component|rc-[a-z-]+|@ant-design[\\/](cssinjs|cssinjs-utils|colors|fast-color|react-slick))[\\/]/,
                minShareCount: 240,
              },
              {
                name: 'data',
                test: /node_modules[\\/](@apollo|graphql|graphql-ws|rxjs|@wry|optimism|@graphql-typed-document-node)[\\/]/,
              },
            ],
          },
        },
      },
    },
    server: {
      port,
      strictPort: true,
      proxy: {
        '/graphql': { target: api, ws: true },
        '/files': api,
        '/exports': api,
      },
    },
  };
}
