import { DomainError, fillText } from '../../platform/errors/index.ts';
import { recuperationErrors } from './errors.ts';

type Values = Readonly<Record<string, string | number>>;

/** A refusal of this catalogue with its variables filled. */
export const refusal = (code: keyof typeof recuperationErrors, values: Values = {}) =>
  new DomainError(code, fillText(recuperationErrors[code], values));
