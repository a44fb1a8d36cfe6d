/** How one value of the screen's state is written into the URL. */
export interface UrlCodec<T> {
  /** The value when the parameter is absent; it is then left out of the URL. */
  readonly empty: T;
  parse(text: string): T;
  /** `undefined` leaves the parameter out. */
  format(value: T): string | undefined;
}

export type UrlValues<S> = { [K in keyof S]: S[K] extends UrlCodec<infer T> ? T : never };

/** Free text; empty text is absent. */
export function urlText(): UrlCodec<string> {
  return { empty: '', parse: (text) => text, format: (value) => value || undefined };
}

/** One of a closed list; anything else reads as `fallback`. */
export function urlChoice<T extends string>(choices: readonly T[], fallback: T): UrlCodec<T> {
  return {
    empty: fallback,
    parse: (text) => choices.find((choice) => choice === text) ?? fallback,
    format: (value) => (value === fallback ? undefined : value),
  };
}

/** Several of a closed list, comma-separated; unknown ones are dropped. */
export function urlChoices<T extends string>(choices: readonly T[]): UrlCodec<T[]> {
  return {
    empty: [],
    parse: (text) => text.split(',').filter((part): part is T => (choices as readonly string[]).includes(part)),
    format: (value) => (value.length > 0 ? value.join(',') : undefined),
  };
}

/** A day `YYYY-MM-DD`; anything else reads as absent. */
export function urlDay(): UrlCodec<string> {
  return {
    empty: '',
    parse: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : ''),
    format: (value) => value || undefined,
  };
}

/** Yes or absent. */
export function urlFlag(): UrlCodec<boolean> {
  return { empty: false, parse: (text) => text === '1', format: (value) => (value ? '1' : undefined) };
}

interface UrlSort<F extends string> {
  field: F;
  direction: 'ASC' | 'DESC';
}

/** Sort as `field` or `-field` (descending). @param fallback the order of a list that nobody has sorted; `undefined` is the server's own */
export function urlSort<F extends string, Fallback extends UrlSort<F> | undefined>(
  fields: readonly F[],
  fallback: Fallback,
): UrlCodec<UrlSort<F> | Fallback> {
  return {
    empty: fallback,
    parse: (text) => {
      const field = fields.find((candidate) => candidate === text.replace(/^-/, ''));
      return field ? { field, direction: text.startsWith('-') ? 'DESC' : 'ASC' } : fallback;
    },
    format: (value) =>
      value === undefined || (value.field === fallback?.field && value.direction === fallback.direction)
        ? undefined
        : `${value.direction === 'DESC' ? '-' : ''}${value.field}`,
  };
}

/** Reads every value of `spec` from the parameters. */
export function readUrl<S extends object>(spec: S, params: URLSearchParams): UrlValues<S> {
  const values: Record<string, unknown> = {};
  for (const [key, codec] of Object.entries(spec) as [string, UrlCodec<unknown>][]) {
    const text = params.get(key);
    values[key] = text === null ? codec.empty : codec.parse(text);
  }
  return values as UrlValues<S>;
}

/** Writes a change into the parameters; parameters not named in `spec` stay. */
export function writeUrl<S extends object>(
  spec: S,
  params: URLSearchParams,
  patch: Partial<UrlValues<S>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(patch)) {
    const codec = (spec as Record<string, UrlCodec<unknown>>)[key];
    const text = value === undefined ? undefined : codec?.format(value);
    if (text === undefined) next.delete(key);
    else next.set(key, text);
  }
  return next;
}
