import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { fieldsUnder } from '../form/placeholders.ts';
import { RIGHTS } from '../permissions.ts';

/** What of a form its reader may see beside what everybody may who has the record. */
export interface FormRights {
  health: boolean;
  secret: boolean;
}

/** By right; what is secret also to who has filled the record in (01 §12.4). */
export const rightsOf = ({ actor }: Ctx, { submittedById }: { submittedById: string | null }): FormRights => ({
  health: hasPermission(actor, RIGHTS.health),
  secret: hasPermission(actor, RIGHTS.secret) || (actor.kind === 'USER' && submittedById === actor.userId),
});

/** Names of the fields that are left out of a form. */
export const leftOutOf = ({ health, secret }: FormRights): string[] => [
  ...(health ? [] : fieldsUnder(RIGHTS.health)),
  ...(secret ? [] : fieldsUnder(RIGHTS.secret)),
];
