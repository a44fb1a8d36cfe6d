import { configurationPage } from "./configuration-page.js";
import { flowPage } from "./flow-page.js";
import { auditEventsPage, errorsPage, jobsPage, permissionsPage } from "./reference-pages.js";
/** Everything in `docs/` that the code itself can say, made from the definitions that run. */ export function writtenPages(registry) {
    const flows = [
        ...registry.flows.values()
    ].map((flow)=>({
            path: `flows/${flow.key.replaceAll('.', '-')}.md`,
            text: flowPage(flow)
        }));
    return [
        ...flows,
        {
            path: 'errors.md',
            text: errorsPage(registry)
        },
        {
            path: 'audit-events.md',
            text: auditEventsPage(registry)
        },
        {
            path: 'permissions.md',
            text: permissionsPage(registry)
        },
        {
            path: 'jobs.md',
            text: jobsPage(registry)
        },
        {
            path: 'configuration.md',
            text: configurationPage()
        }
    ];
}

//# sourceMappingURL=written-pages.js.map