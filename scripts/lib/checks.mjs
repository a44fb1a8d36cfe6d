import { readdirSync } from 'node:fs';
import { loadsOf } from './client-size.mjs';
import { clientWorkspaces, has, root, webClients } from './root.mjs';
import { node, tool } from './run.mjs';

/** Compressed script a client may load before a page is useful, in kB of 1,000 bytes. */
const budgets = { 'web-staff': 350, 'web-pad': 200 };
const defaultBudget = 350;

/** The console's frame, which every page stands in, and the pages that clerks open directly, from links and bookmarks. */
const frame = '../web-kit/src/shell/AppFrame.tsx';
const pages = {
  'web-staff': {
    工作台: 'src/platform/workbench/Workbench.tsx',
    办件: 'src/domains/cases/CaseQueue.tsx',
    办件详情: 'src/domains/cases/CasePage.tsx',
    窗口登记: 'src/domains/cases/RegisterCase.tsx',
  },
};

/** Folders whose imports are held against .dependency-cruiser.cjs. */
const cruised = () =>
  [
    'api/src',
    'api/sandbox',
    'api/test',
    'api/bench',
    'crypto-sdk/src',
    ...clientWorkspaces().map((name) => `${name}/src`),
  ].filter(has);

/**
 * Fails on a type error of one workspace. The compiler that is a program of its own needs two fifths of the processor time of the one that
 * the other tools still take as a library; on one thread, because the steps of `npm test` share the cores already.
 */
export function checkTypes(folder) {
  return node([tool('typescript-7/bin/tsc'), '-p', folder, '--singleThreaded']);
}

/** Fails on a forbidden import or circle, and when fewer modules were looked at than there are source files. */
export async function checkDependencies() {
  const folders = cruised();
  const output = await node(['scripts/cruise.mjs', ...folders]);
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  const files = folders
    .flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true }))
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)generated\//.test(name));
  // Without a usable parser the tool finds nothing at all, and no fault with it.
  if (modules < files.length) throw new Error(`Only ${modules} of ${files.length} modules were cruised.\n${output}`);
}

/** Fails when the scripts that a client's first page, or a page opened directly, loads are larger than the budget. */
export async function checkBundles() {
  const tooLarge = [...firstLoads(), ...pageLoads()]
    .filter(({ bytes, budget }) => bytes / 1000 > budget)
    .map(
      ({ client, page = 'first load', bytes, budget }) =>
        `${client}, ${page}: ${(bytes / 1000).toFixed(0)} kB of compressed script, allowed are ${budget} kB`,
    );
  if (tooLarge.length > 0) throw new Error(tooLarge.join('\n'));
}

/** What each built client loads before its first page, beside its budget in kB; also printed by `npm run bench`. */
export function firstLoads() {
  return webClients().map((client) => ({ client, bytes: loadsOf(client).bytes(), budget: budgetOf(client) }));
}

/** What the main pages load when they are opened directly: the first load, the frame and the page with all it imports. */
export function pageLoads() {
  return Object.entries(pages).flatMap(([client, parts]) =>
    Object.entries(parts).map(([page, part]) => ({
      client,
      page,
      bytes: loadsOf(client).bytes(frame, part),
      budget: budgetOf(client),
    })),
  );
}

const budgetOf = (client) => budgets[client] ?? defaultBudget;
