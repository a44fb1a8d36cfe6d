/**
 * Third-party code for the tests, a few files instead of thousands. Jest reads, resolves and links every module anew for
 * every test file; of the product's own modules there are a thousand, of its libraries' several thousand more.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { has, root, webWorkspaces } from '../lib/root.mjs';
import { entryOf, importsOf } from './imports.mjs';

const HOUR_MS = 3_600_000;
/** Bundles of other states of the sources; a run may still read one. */
const KEPT_MS = 24 * HOUR_MS;

/** Jest leaves lines of such folders out of what it shows of a failure. */
const INSIDE = 'node_modules';

/** What belongs together, because its modules must meet the same instance of a library. */
const groups = {
  api: {
    folders: () => ['api/src', 'api/test', 'api/sandbox'],
    from: 'api',
    conditions: ['node'],
    // Loaded before the tests, as a script; has a native part; loads its own parts by names inside its package.
    asTheyAre: ['@jest/globals', 'reflect-metadata', 'ssh2-sftp-client', 'pdfkit'],
    also: {},
  },
  web: {
    folders: () => [...webWorkspaces().map((name) => `${name}/src`), 'scripts/jest'],
    from: 'web-staff',
    conditions: ['browser'],
    asTheyAre: ['@jest/globals', 'vite'],
    // What JSX becomes.
    also: { 'react/jsx-runtime': ['Fragment', 'jsx', 'jsxs'] },
  },
};

/** `main` leads to antd's scripts; a part of it that is imported by itself must share its contexts with them. */
const sameAntd = { find: /^antd\/es\//, replacement: 'antd/lib/' };

/** Hundreds of modules of which a few are used; the others have nothing to say by themselves. */
const shaken = '/@ant-design/icons/';

/**
 * Bundles the libraries that a group's sources import, unless that was done for the same imports, and tells resolver.cjs
 * where they lie. Called by the group's global set-up, before Jest starts its workers.
 *
 * @param {keyof typeof groups} group
 */
export async function useLibraries(group) {
  const { folders, asTheyAre, also, conditions } = groups[group];
  const imports = importsOf(folders().filter(has));
  for (const name of asTheyAre) imports.delete(name);
  for (const [name, words] of Object.entries(also)) imports.set(name, words);
  const state = createHash('sha256')
    .update(process.version)
    .update(readFileSync(`${root}/package-lock.json`))
    .update(readFileSync(import.meta.filename))
    .update(JSON.stringify([conditions, ...imports]))
    .digest('hex');
  const home = `${root}/.cache/libraries-${group}-${state.slice(0, 16)}`;
  if (!existsSync(home)) await bundle(group, imports, home);
  process.env[`TEST_LIBRARIES_${group.toUpperCase()}`] = `${home}/${INSIDE}`;
}

async function bundle(group, imports, home) {
  removeOld(group);
  const fresh = `${home}.${process.pid}`;
  const files = Object.fromEntries([...imports.keys()].map((name) => [name, name.replaceAll('/', '__')]));
  // Only here: the bundler is slow to load.
  const { build } = await import('vite');
  try {
    await build(settings(groups[group], imports, files, `${fresh}/${INSIDE}`));
    writeFileSync(`${fresh}/${INSIDE}/files.json`, JSON.stringify(files));
    mkdirSync(`${root}/.cache`, { recursive: true });
    renameSync(fresh, home);
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Resolves as Jest does: `main` before `module`, scripts before modules, the conditions of the test environment. */
function settings({ from, conditions }, imports, files, outDir) {
  return {
    configFile: false,
    envDir: false,
    publicDir: false,
    root: `${root}/${from}`,
    logLevel: 'error',
    resolve: { extensions: ['.js', '.json', '.mjs', '.cjs'], alias: [sameAntd] },
    environments: { ssr: { resolve: { mainFields: ['main'], conditions, noExternal: true } } },
    plugins: [entries(imports, from), plainInstanceOf, namesOfPlugins, ownerless],
    build: {
      ssr: true,
      outDir,
      minify: false,
      target: 'esnext',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(files).map(([name, file]) => [file, `entry:${name}`])),
        external: [/\.node$/, 'cpu-features'],
        treeshake: { moduleSideEffects: (id) => !id.includes(shaken) },
        output: {
          entryFileNames: '[name].mjs',
          chunkFileNames: 'shared-[name]-[hash].mjs',
          keepNames: true,
        },
      },
    },
  };
}

/** One entry per imported name, which offers what the sources take from it. */
function entries(imports, from) {
  const mark = '\0entry:';
  return {
    name: 'entries',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id.startsWith('entry:')) return `\0${id}`;
      if (!importer?.startsWith(mark)) return null;
      const found = await this.resolve(id, `${root}/${from}/src/any.ts`, { skipSelf: true });
      // What is not installed yet fails where it is used, and nowhere else.
      return found ?? { id, external: true };
    },
    load(id) {
      const name = id.slice(mark.length);
      return id.startsWith(mark) ? entryOf(name, imports.get(name)) : null;
    },
  };
}

/** In tests, too, graphql compares classes as it does in production: its search for a second copy of itself takes a third of a second per file. */
const plainInstanceOf = {
  name: 'plain-instance-of',
  transform(code, id) {
    if (!/[\\/]graphql[\\/]jsutils[\\/]instanceOf\.m?js$/.test(id)) return null;
    const asked = "process.env.NODE_ENV === 'production'";
    if (!code.includes(asked)) throw new Error(`${id} no longer asks for production in these words`);
    return code.replace(asked, 'true');
  },
};

/** Fastify looks for the name of a plugin among all loaded modules, of which Jest makes a new list each time: a fifth of a second per server. */
const namesOfPlugins = {
  name: 'names-of-plugins',
  transform(code, id) {
    if (!/[\\/]fastify[\\/]lib[\\/]plugin-utils\.js$/.test(id)) return null;
    const asked = 'const cache = require.cache';
    if (!code.includes(asked)) throw new Error(`${id} no longer looks for names in these words`);
    return code.replace(asked, 'const cache = undefined');
  },
};

/** React notes with every element where it was made, a stack each: a twentieth of the time of component tests, for warnings that nobody reads. */
const ownerless = {
  name: 'ownerless',
  transform(code, id) {
    if (!/[\\/]react[\\/]cjs[\\/]react(?:-jsx-(?:dev-)?runtime)?\.development\.js$/.test(id)) return null;
    const asked = /1e4 >\s+ReactSharedInternals\.recentlyCreatedOwnerStacks\+\+/g;
    if (!asked.test(code)) throw new Error(`${id} no longer counts the stacks of owners in these words`);
    return code.replace(asked, 'false');
  },
};

function removeOld(group) {
  if (!has('.cache')) return;
  for (const name of readdirSync(`${root}/.cache`)) {
    const path = `${root}/.cache/${name}`;
    if (name.startsWith(`libraries-${group}-`) && Date.now() - statSync(path).mtimeMs > KEPT_MS)
      rmSync(path, { recursive: true, force: true });
  }
}
