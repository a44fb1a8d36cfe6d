import { DomainError, fillText } from '../../../platform/errors/index.ts';
import { subsidyErrors } from './errors.ts';

type Values = Readonly<Record<string, string | number>>;

/** A refusal of this catalogue with its variables filled. */
export const refusal = (code: keyof typeof subsidyErrors, values: Values = {}) =>
  new DomainError(code, fillText(subsidyErrors[code], values));
