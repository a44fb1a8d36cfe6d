import { describe, expect, it } from '@jest/globals';
import { ownRoute } from './own-route.ts';

describe('where to-dos and notices lead in the portal (02 §2.5)', () => {
  it.each([
    ['/training/applications/0198', '/applications/0198'],
    ['/training/changes/0198', '/changes/0198'],
    ['/training/inspections/0198', '/inspections/0198'],
    ['/training/inspections', '/inspections'],
    ['/training/rounds/0198', '/own-rounds/0198'],
    ['/training/runs/0198', '/own-runs/0198'],
    ['/training/contracts/0198', '/own-contracts/0198'],
    ['/training/run-changes/0198', '/own-run-changes/0198'],
    ['/training/completions/0198', '/completions/0198'],
    ['/training/spot-checks/0198', '/spot-checks/0198'],
    ['/training/institutions/0198', '/institution'],
    ['/training/projects/0198', '/projects'],
    ['/training/reviews/0198', '/reviews'],
    ['/training/reviews?assignment=0198', '/reviews'],
    ['/training/enrolments/0198', '/'],
    ['/enrolments/0198', '/enrolments/0198'],
    ['/institution', '/institution'],
  ])('%s is %s', (link, route) => {
    expect(ownRoute(link)).toBe(route);
  });
});
