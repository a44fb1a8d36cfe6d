import type { UserConfig } from 'vite';

/** The build of a browser client: address under which it is served, and the port of `vite dev`. */
export function clientConfig(client: { base: string; port: number }): UserConfig;
