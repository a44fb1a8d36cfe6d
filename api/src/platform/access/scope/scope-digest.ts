import { canonicalJson, sm3Hex } from '../../crypto/index.ts';
import type { Scope } from '../../kernel/actor.ts';

/** Names a data scope: what was computed under one is given out only while its reader still has exactly that one. */
export const scopeDigestOf = (scope: Scope): string => sm3Hex(canonicalJson(JSON.parse(JSON.stringify(scope))));
