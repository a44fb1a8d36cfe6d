import { sm3Hex } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** The machine that asks, as a digest of its address and browser; null where there is no browser. Told apart, never told. */
export function machineOf({ ip, web }: Ctx): string | null {
  return web ? sm3Hex(`${ip}\n${web.userAgent}`) : null;
}
