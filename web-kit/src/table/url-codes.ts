import type { UrlCodec } from './url-state.ts';

/** Several codes of a list that offices keep, comma-separated; what is no code is dropped. A file of its own: few pages need it. */
export function urlCodes(): UrlCodec<string[]> {
  return {
    empty: [],
    parse: (text) => text.split(',').filter((part) => /^[0-9A-Z]{1,8}$/.test(part)),
    format: (value) => (value.length > 0 ? value.join(',') : undefined),
  };
}
