import { MiniLocalKey } from './draft.graphql.ts';
import { seal, unseal } from './seal.ts';
import { run } from './session.ts';

/** A field that was typed and has not reached the product: what stood there before, what stands there now, since when. */
export interface Typed {
  before: unknown;
  value: unknown;
  /** ISO 8601, by the phone's clock. */
  at: string;
}

/** What lies on the phone of one draft. */
export interface Unsent {
  draftId: string;
  fields: Readonly<Record<string, Typed>>;
}

const KEPT_AS = 'unsent';
/** In memory alone, and given anew with each session: what lies on the phone is of no use to whoever finds it. */
let key: string | undefined;

/** Asks for the key while there is a network. What fails here leaves the phone without a copy, as before. */
export async function prepareLocal(): Promise<void> {
  key ??= await run(MiniLocalKey, {}).then(
    ({ alipayLocalKey }) => alipayLocalKey,
    () => undefined,
  );
}

/** Keeps what has not reached the product, sealed; nothing where all of it has. */
export function keepLocal(unsent: Unsent): void {
  if (Object.keys(unsent.fields).length === 0) my.removeStorageSync({ key: KEPT_AS });
  else if (key) my.setStorageSync({ key: KEPT_AS, data: seal(JSON.stringify(unsent), key) });
}

/** What lay on the phone of this draft. What another person left, or nobody can read, is wiped. */
export function readLocal(draftId: string): Unsent | undefined {
  const { data } = my.getStorageSync({ key: KEPT_AS }) as { data?: unknown };
  if (typeof data !== 'string' || !key) return undefined;
  const text = unseal(data, key);
  const unsent = text === undefined ? undefined : (JSON.parse(text) as Unsent);
  if (unsent?.draftId === draftId) return unsent;
  my.removeStorageSync({ key: KEPT_AS });
  return undefined;
}

/** Somebody has come in anew: the next key is his. */
export function forgetKey(): void {
  key = undefined;
}

/** Signed out, unbound, handed in: nothing stays on the phone. */
export function wipeLocal(): void {
  forgetKey();
  my.removeStorageSync({ key: KEPT_AS });
}
