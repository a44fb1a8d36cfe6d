import type { Refusal } from './http.ts';

/** What the product found wrong at the last submission, by field of the form; shown where it is mended. */
let shown: Record<string, string> = {};

export const faultsToShow = (): Record<string, string> => shown;

export function keepFaults({ fields }: Refusal): void {
  shown = Object.fromEntries(
    fields.filter(({ path }) => path.startsWith('form.')).map(({ path, message }) => [path.slice(5), message]),
  );
}

export function forgetFaults(): void {
  shown = {};
}
