import { DomainError, fillText } from '../../../platform/errors/index.ts';
import { reserveErrors } from './errors.ts';

/** A refusal of 预备役登记 with its text filled in. */
export const refusal = (code: keyof typeof reserveErrors, variables: Readonly<Record<string, string | number>> = {}) =>
  new DomainError(code, fillText(reserveErrors[code], variables));
