import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { WorkCalendarDocument } from './WorkCalendar.graphql.ts';

/** How often the page asks whether the deadlines have been counted again. */
const WATCH_MS = 2_000;

/** The year, watched while its deadlines are being counted again. */
export function useCalendarYear(year: number) {
  const query = useQuery(WorkCalendarDocument, { variables: { year }, fetchPolicy: 'cache-and-network' });
  const { data, startPolling, stopPolling } = query;
  const counting = data?.workCalendar.changes.some((change) => !change.finishedAt) === true;
  useEffect(() => {
    if (counting) startPolling(WATCH_MS);
    return stopPolling;
  }, [counting, startPolling, stopPolling]);
  return { ...query, calendar: data?.workCalendar.year === year ? data.workCalendar : undefined };
}
