import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { TaskAreasDocument } from './rail.graphql.ts';

/** How often the figures are asked for at most while somebody goes from page to page, and at least while the page is looked at. */
const SHORTEST_MS = 15_000;
const LONGEST_MS = 120_000;

/** How many to-dos wait in each area, by its key. What stands beside every page needs no subscription of its own: it is asked again on the way. */
export function useAreaCounts(): ReadonlyMap<string, number> {
  const { pathname } = useLocation();
  const { data, refetch } = useQuery(TaskAreasDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: LONGEST_MS,
    skipPollAttempt: () => document.hidden,
  });
  const asked = useRef(Date.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the page is an occasion to look
  useEffect(() => {
    if (Date.now() - asked.current < SHORTEST_MS) return;
    asked.current = Date.now();
    // The rail stands without figures as well: an error shows where somebody works.
    refetch().catch(() => undefined);
  }, [pathname, refetch]);
  return new Map(data?.taskAreas.map(({ area, count }) => [area, count]));
}
