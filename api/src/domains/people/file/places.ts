import { type Ctx, hookPoint, type Placed } from '../../../platform/kernel/index.ts';

/** Where a domain knows the person: the places of its records about them. */
export type PersonPlaces = (ctx: Ctx, personId: string) => Promise<readonly Placed[]>;

/**
 * A person belongs to no organisation; the records about them do. Each domain says where its records about a person lie and which
 * permission shows them: who may see one of those records may open the person's file.
 */
export const onPersonPlaces = hookPoint<{ permission: string; places: PersonPlaces }>('people.places');
