/** Pages of the console with the page of the portal that shows the same record to its institution or expert. */
const PAGES: readonly (readonly [console: RegExp, portal: string])[] = [
  [/^\/training\/applications\/([^/?]+).*$/, '/applications/$1'],
  [/^\/training\/changes\/([^/?]+).*$/, '/changes/$1'],
  [/^\/training\/inspections\/([^/?]+).*$/, '/inspections/$1'],
  [/^\/training\/inspections.*$/, '/inspections'],
  [/^\/training\/rounds\/([^/?]+).*$/, '/own-rounds/$1'],
  [/^\/training\/runs\/([^/?]+).*$/, '/own-runs/$1'],
  [/^\/training\/contracts\/([^/?]+).*$/, '/own-contracts/$1'],
  [/^\/training\/run-changes\/([^/?]+).*$/, '/own-run-changes/$1'],
  [/^\/training\/completions\/([^/?]+).*$/, '/completions/$1'],
  [/^\/training\/spot-checks\/([^/?]+).*$/, '/spot-checks/$1'],
  [/^\/training\/institutions.*$/, '/institution'],
  [/^\/training\/projects.*$/, '/projects'],
  [/^\/training\/reviews.*$/, '/reviews'],
  [/^\/training\/satisfaction-reports\/([^/?]+).*$/, '/satisfaction/$1'],
];

/** Where a link of a to-do or a notice leads in the portal; what has no page here leads to the first one. */
export function ownRoute(link: string): string {
  for (const [console, portal] of PAGES) if (console.test(link)) return link.replace(console, portal);
  return link.startsWith('/training/') ? '/' : link;
}
