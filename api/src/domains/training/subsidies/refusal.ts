import { DomainError, fillText } from '../../../platform/errors/index.ts';
import { subsidyErrors } from './errors.ts';

/** One of the refusals of 补助发放, with what stands in its words. */
export const refusal = (code: keyof typeof subsidyErrors, values: Readonly<Record<string, string | number>> = {}) =>
  new DomainError(code, fillText(subsidyErrors[code], values));
