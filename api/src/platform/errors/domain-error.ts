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

/** What is ours to mend: the platform is away for a moment, or a count of numbers is used up. */
const OURS: readonly string[] = ['E-0008', 'E-0518'] satisfies readonly KernelErrorCode[];

/**
 * Whether a refusal says nothing about what was asked: the same message is right again once we have mended the fault. Whoever answers
 * another system with a code of final refusal asks this first, or the sender never repeats what we could not take (01 §2.8).
 */
export function isOurFault(error: unknown): boolean {
  return error instanceof DomainError && OURS.includes(error.code);
}
