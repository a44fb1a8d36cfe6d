/** ACSS as CSS: 750 rpx are the width of the screen, `page` is what a page stands on. */
export function cssOf(acss: string): string {
  return acss
    .replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * 100vw / 750)')
    .replace(/(^|[},/]\s*)page(?=\s*[{,])/g, '$1#screen');
}
