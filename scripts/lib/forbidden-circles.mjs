import { circlesIn } from './circles.mjs';

/**
 * Circles of imports that may not be, one line each. They are found in one walk over the graph: to ask for each import whether it leads back,
 * as dependency-cruiser does, takes more than half of its time.
 *
 * @param {{ source: string, dependencies: { resolved: string, dependencyTypes: string[] }[] }[]} modules as dependency-cruiser has found them
 */
export function forbiddenCircles(modules) {
  const told = (rule, circle) => `error ${rule}: ${[...circle].sort().join(', ')}`;
  return [
    // Entities that refer to each other are a circle by nature; types alone are gone at run time.
    ...circlesIn(graphOf(modules, ({ dependencyTypes }) => !dependencyTypes.includes('type-only')))
      .filter((circle) => circle.some((file) => !file.endsWith('.entity.ts')))
      .map((circle) => told('no-cycles', circle)),
    // Not even by types: of two lines of business one knows the other.
    ...circlesIn(graphOf(modules, () => true))
      .filter((circle) => new Set(circle.map(domainOf).filter(Boolean)).size > 1)
      .map((circle) => told('no-cycles-between-domains', circle)),
  ];
}

const graphOf = (modules, counts) =>
  new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.filter(counts).map(({ resolved }) => resolved)]),
  );

const domainOf = (file) => /^api\/src\/domains\/([^/]+)\//.exec(file)?.[1];
