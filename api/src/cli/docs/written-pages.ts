import type { Registry } from '../../platform/kernel/index.ts';
import { configurationPage } from './configuration-page.ts';
import { flowPage } from './flow-page.ts';
import { noticesPage } from './notices-page.ts';
import { auditEventsPage, errorsPage, jobsPage, permissionsPage } from './reference-pages.ts';

/** A page below `docs/`. */
export interface WrittenPage {
  path: string;
  text: string;
}

/** Everything in `docs/` that the code itself can say, made from the definitions that run. */
export function writtenPages(registry: Registry): WrittenPage[] {
  const flows = [...registry.flows.values()].map((flow) => ({
    path: `flows/${flow.key.replaceAll('.', '-')}.md`,
    text: flowPage(flow),
  }));
  return [
    ...flows,
    { path: 'errors.md', text: errorsPage(registry) },
    { path: 'audit-events.md', text: auditEventsPage(registry) },
    { path: 'permissions.md', text: permissionsPage(registry) },
    { path: 'jobs.md', text: jobsPage(registry) },
    { path: 'notices.md', text: noticesPage(registry) },
    { path: 'configuration.md', text: configurationPage() },
  ];
}
