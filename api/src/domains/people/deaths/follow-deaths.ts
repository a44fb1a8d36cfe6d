import type { LocalDate } from '../../../platform/calendar/index.ts';
import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/**
 * Who died, as every line of business can find him in a table of its own: by the number itself, of which each makes the blind index of its own
 * column. In clear, in memory alone.
 */
export interface DeadPerson {
  /** In its normal form: 18 characters. */
  idNo: string;
  /** As whoever reports the death writes it; empty where nobody says. */
  name: string;
}

/** What is known of a death. */
export interface Death {
  diedOn: LocalDate;
  /** Who says so, in words: 民政殡葬, 减员申请JY202606020001. */
  source: string;
}

/**
 * A line of business that keeps persons: what a death means to it (03 §34.3 "person status everywhere"). Each part looks for the person among
 * its own and does nothing where he is not; it may be told the same twice.
 */
export interface DeathFollower {
  /**
   * 死亡库 names somebody: nothing is certain, money may wait. Of every record with an ID number, whosever person it is; whether the name is the
   * one that the room has is the room's to compare (`isNamedAlike`).
   */
  suspected?(tx: Ctx, person: DeadPerson, death: Death): Promise<void>;
  /** The reduction has been carried out: nothing is paid from the month after (03 §34.5), and nobody writes to him. */
  confirmed?(tx: Ctx, person: DeadPerson, death: Death): Promise<void>;
  /** He lives, or the record was another's: what was suspected or confirmed is undone (03 §34.3 核实有误, 撤销减员). */
  revoked?(tx: Ctx, person: DeadPerson, death: Death): Promise<void>;
}

/** The point at which each room that keeps persons joins. */
export const onDeath = hookPoint<DeathFollower>('people.death');

/** Tells all lines of business, in the order of the modules and in the caller's transaction. */
export async function tellDeath(tx: Ctx, what: keyof DeathFollower, person: DeadPerson, death: Death): Promise<void> {
  for (const follower of onDeath.of(tx)) await follower[what]?.(tx, person, death);
}

/** A death that is known of a number, with the name under which it was reported. */
export interface KnownDeath extends Death {
  name: string;
}

/** The point at which whoever keeps reported deaths joins: asked for somebody who is entered after his death was reported. */
export const onKnownDeaths =
  hookPoint<(ctx: Ctx, idNo: string) => Promise<readonly KnownDeath[]>>('people.knownDeaths');

/** What was reported of an ID number and holds; in its normal form. */
export async function knownDeathsOf(ctx: Ctx, idNo: string): Promise<KnownDeath[]> {
  const found: KnownDeath[] = [];
  for (const read of onKnownDeaths.of(ctx)) found.push(...(await read(ctx, idNo)));
  return found;
}

/** Whether two spellings of a name are the same: blanks, full width and the dot of minority names aside. */
export function isNamedAlike(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/[\s·•・.]/g, '');
  return plain(one) !== '' && plain(one) === plain(other);
}
