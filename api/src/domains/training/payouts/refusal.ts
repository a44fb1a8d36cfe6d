import { DomainError, fillText } from '../../../platform/errors/index.ts';
import { payoutErrors } from './errors.ts';

/** A refusal of this catalogue in words. */
export const words = (code: keyof typeof payoutErrors, values: Readonly<Record<string, string | number>> = {}) => ({
  code,
  message: fillText(payoutErrors[code], values),
});

/** The same as an error. */
export function refusal(code: keyof typeof payoutErrors, values: Readonly<Record<string, string | number>> = {}) {
  return new DomainError(code, words(code, values).message);
}
