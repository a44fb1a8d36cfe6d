import { fillText, type KernelErrorCode, kernelErrors } from './catalogue.ts';

/** One wrong field of an input: `path` as the client sent it (`form.idNo`), message in Chinese. */
export interface FieldError {
  path: string;
  message: string;
  code?: string;
}

export interface DomainErrorOptions {
  fields?: readonly FieldError[];
  /** What the caller may want to show beside the text; never personal data in clear. */
  details?: Readonly<Record<string, unknown>>;
}

/** An expected refusal: a stable code, a Chinese text a clerk can act on, the wrong fields. Anything else thrown is a bug. */
export class DomainError extends Error {
  readonly code: string;
  readonly fields: readonly FieldError[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, options: DomainErrorOptions = {}) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.fields = options.fields ?? [];
    this.details = options.details ?? {};
  }
}

/** A refusal of the kernel's catalogue with its variables filled. */
export function refuse(
  code: KernelErrorCode,
  variables?: Readonly<Record<string, string | number>>,
  options?: DomainErrorOptions,
): DomainError {
  return new DomainError(code, fillText(kernelErrors[code], variables), options);
}

/** BAD_INPUT with its fields; the message is that of the first field, so that a toast alone is already useful. */
export function badInput(fields: readonly FieldError[]): DomainError {
  return new DomainError('BAD_INPUT', fields[0]?.message ?? kernelErrors.BAD_INPUT, { fields });
}
