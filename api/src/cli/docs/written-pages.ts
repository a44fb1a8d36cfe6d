import type { Registry } from '../../platform/kernel/index.ts';
import { configurationPage } from './configuration-page.ts';
import { flowPage } from './flow-page.ts';
import { page } from './markdown.ts';
import { noticesPage } from './notices-page.ts';
import { auditEventsPage, errorsPage, jobsPage, permissionsPage } from './reference-pages.ts';

/** A page below `docs/reference/`. */
export interface WrittenPage {
  path: string;
  text: string;
}

/** Everything that the code itself can say, made from the definitions that run. */
export function writtenPages(registry: Registry): WrittenPage[] {
  const flows = [...registry.flows.values()].map((flow) => ({
    path: flowPath(flow.key),
    text: flowPage(flow),
  }));
  return [
    { path: 'README.md', text: contentsPage(registry) },
    ...flows,
    { path: 'errors.md', text: errorsPage(registry) },
    { path: 'audit-events.md', text: auditEventsPage(registry) },
    { path: 'permissions.md', text: permissionsPage(registry) },
    { path: 'jobs.md', text: jobsPage(registry) },
    { path: 'notices.md', text: noticesPage(registry) },
    { path: 'configuration.md', text: configurationPage() },
  ];
}

const flowPath = (key: string) => `flows/${key.replaceAll('.', '-')}.md`;

function contentsPage({ flows }: Registry): string {
  return page(
    '# Reference',
    'Written by `npm run docs:write` from the definitions that run; nothing here is edited by hand.',
    [
      '- [Configuration](configuration.md)',
      '- [Error codes](errors.md)',
      '- [Permissions, menus, preset roles](permissions.md)',
      '- [Audit events](audit-events.md)',
      '- [Jobs](jobs.md)',
      '- [Notices](notices.md)',
      '- Exchange gateway: [OpenAPI](exchange/openapi.json), [JSON Schemas](exchange/schemas); how to use them: [for partners](../exchange/README.md)',
      '- Cryptography service: [OpenAPI](crypto/openapi.json); how to use it: [for business systems](../crypto/README.md)',
    ].join('\n'),
    '## Flows',
    [...flows.values()].map(({ key, title }) => `- [${title}](${flowPath(key)})`).join('\n'),
  );
}
