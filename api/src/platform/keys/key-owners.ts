import { type Ctx, hookPoint } from '../kernel/index.ts';

/** A system that has keys of its own (03 §41.1). */
export interface KeyOwner {
  /** `TYTX`. */
  id: string;
  title: string;
}

/** The client systems join here: each gets its keys when the product is installed, and its name on the pages. */
export const keyOwners = hookPoint<readonly KeyOwner[]>('keys.owners');

export const ownersOf = (ctx: Ctx): readonly KeyOwner[] => keyOwners.of(ctx).flat();

/** What people call a system; its code where nobody told. */
export const ownerTitle = (ctx: Ctx, id: string): string => ownersOf(ctx).find((one) => one.id === id)?.title ?? id;
