import type { ServiceCall } from './call.ts';
import { decryptCall, encryptCall } from './columns.calls.ts';
import { openCall, sealCall } from './envelope.calls.ts';
import { blindIndexCall, matchCall } from './index.calls.ts';
import { digestCall, macCall, macVerifyCall } from './integrity.calls.ts';
import { signCall, verifyCall } from './signature.calls.ts';
import { certsCall, randomCall, selfTestCall } from './standing.calls.ts';

/** Every signed call of 03 §41.10, in the order of its table. */
export const SERVICE_CALLS = [
  encryptCall,
  decryptCall,
  blindIndexCall,
  matchCall,
  macCall,
  macVerifyCall,
  digestCall,
  signCall,
  verifyCall,
  sealCall,
  openCall,
  randomCall,
  certsCall,
  selfTestCall,
] as unknown as readonly ServiceCall[];

/** What the log calls a call: `mac/verify`. */
export const nameOfCall = ({ path }: Pick<ServiceCall, 'path'>): string => path.slice(1);
