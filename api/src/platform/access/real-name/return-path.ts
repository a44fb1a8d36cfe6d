const ANYWHERE = 'http://product.invalid';
const MOST = 500;

/**
 * Where the browser goes after signing in: the page that was asked for if it is one of the client's own, else the client's first page.
 * Read as browsers read addresses, so that neither `//elsewhere`, `/\elsewhere` nor `/training/../staff` leads away (no open redirect).
 */
export function returnPath(asked: unknown, base: string): string {
  if (typeof asked !== 'string' || asked.length > MOST || !URL.canParse(asked, ANYWHERE)) return base;
  const { origin, pathname, search } = new URL(asked, ANYWHERE);
  return origin === ANYWHERE && pathname.startsWith(base) ? `${pathname}${search}` : base;
}
