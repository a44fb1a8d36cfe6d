import type { LocalDate } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { Parameter } from '../../parameters/index.ts';

/** 代办人: who acts for the person, by an authorisation that the person has given at the provider (01 §9.3 no. 2). */
export interface RealNameAgent {
  name: string;
  /** 18 characters. */
  idNo: string;
  /** Number of the authorisation at the provider. */
  authorisationNo: string;
  /** Its last day; null where it has none. */
  validUntil: LocalDate | null;
}

/** What the city's identity provider vouches for (02 §5.2, A10). */
export interface RealNamePerson {
  idNo: string;
  name: string;
  /** Empty where the proof names none: Alipay vouches for name and number alone (01 §10.7). */
  phone: string;
  /** Level of the real-name identity, 1 to 3 (01 §9.2, A30); 1 where the provider says nothing of it. */
  level: number;
  /** Last day on which the identity document is valid; absent where the provider does not say, or it has no end. */
  documentValidUntil?: LocalDate;
  /** Absent where the person acts himself. */
  agent?: RealNameAgent;
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
  proofLevel?: Parameter<number>;
  /** Others may act for the person through this door, by the person's authorisation. */
  agents?: boolean;
  /** The account of the person, made at the first sign-in; of two at once both get the same. @throws BAD_INPUT */
  enter(tx: Ctx, person: RealNamePerson): Promise<string>;
}
