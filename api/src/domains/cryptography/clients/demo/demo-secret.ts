import { hkdfSm3 } from '../../../../platform/crypto/index.ts';
import type { ClientId } from '../../systems.ts';

/** Known to everybody and good for demonstrations only. */
const DEMO_SECRET = Buffer.from('yjs-demo-crypto-clients-2026-not-a-secret');

/** With which a client system of the demonstration signs its calls (HMAC, 64 hex digits). */
export const demoSecret = (clientId: ClientId): string => hkdfSm3(DEMO_SECRET, '', clientId, 32).toString('hex');
