import { DomainError, fillText } from '../../../platform/errors/index.ts';
import { standardErrors } from './errors.ts';

/** A refusal of this catalogue with its variables filled. */
export const refusal = (code: keyof typeof standardErrors, values: Readonly<Record<string, string | number>> = {}) =>
  new DomainError(code, fillText(standardErrors[code], values));
