import { DomainError, fillText } from '../../../platform/errors/index.ts';
import { offsiteErrors } from './errors.ts';

/** A refusal of this catalogue with its variables filled. */
export const refusal = (code: keyof typeof offsiteErrors, values: Readonly<Record<string, string | number>> = {}) =>
  new DomainError(code, fillText(offsiteErrors[code], values));
