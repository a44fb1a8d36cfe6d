import type { Ctx } from '../../kernel/context.ts';

/** What the city's identity provider vouches for (02 §5.2, A10). */
export interface RealNamePerson {
  idNo: string;
  name: string;
  /** Empty where the proof names none: Alipay vouches for name and number alone (01 §10.7). */
  phone: string;
  /** Level of the real-name identity, 1 to 3 (01 §9.2, A30); 1 where the provider says nothing of it. */
  level: number;
}

/** A client that citizens enter by the city's real-name sign-in; a line of business says who they become there. */
export interface RealNameDoor {
  /** As sessions and addresses call the client: `training`. */
  client: string;
  /** What the button says. */
  title: string;
  /** Addresses below which a sign-in may end, with a slash at both ends. */
  base: string;
  /** From which level of the identity a sign-in proves the person for what cannot be undone; any level where nothing is said. */
  proofLevel?: number;
  /** The account of the person, made at the first sign-in; of two at once both get the same. @throws BAD_INPUT */
  enter(tx: Ctx, person: RealNamePerson): Promise<string>;
}
