import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout, without a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** True for a path relative to the checkout that exists. */
export const has = (path) => existsSync(`${root}/${path}`);

/** Folders of the browser clients and of what they share: web-kit, web-staff, … */
export const webWorkspaces = () =>
  readdirSync(root).filter((name) => name.startsWith('web-') && has(`${name}/package.json`));

/** The mini-program: a client that no browser runs. */
export const MINI_PROGRAM = 'mini-alipay';

/** Folders of everything that asks the API with documents of its own. */
export const clientWorkspaces = () => [...webWorkspaces(), MINI_PROGRAM].filter((name) => has(`${name}/package.json`));

/** Folders of the clients that Vite builds. */
export const webClients = () =>
  webWorkspaces().filter((name) => has(`${name}/vite.config.ts`) || has(`${name}/vite.config.mjs`));
