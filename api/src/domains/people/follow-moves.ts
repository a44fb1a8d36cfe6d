import { type Ctx, hookPoint } from '../../platform/kernel/index.ts';

/** Who moved, as every line of business can find him in a table of its own. */
export interface MovedPerson {
  /** In its normal form: 18 characters. In clear, in memory alone. */
  idNo: string;
  name: string;
  /** The district that has taken him, six digits. */
  toDistrict: string;
}

/** What it means to a line of business that another district has taken a person; it may be told the same twice. */
export type MoveFollower = (tx: Ctx, person: MovedPerson) => Promise<void>;

/** The point at which each room that keeps persons by district joins. */
export const onMove = hookPoint<MoveFollower>('people.move');

/** Tells all lines of business, in the order of the modules and in the caller's transaction. */
export async function tellMove(tx: Ctx, person: MovedPerson): Promise<void> {
  for (const follow of onMove.of(tx)) await follow(tx, person);
}
