import { FilterBar, type FilterField, PageHeader, useUrlState } from '@yjs/web-kit';
import { type ReactNode, useMemo } from 'react';
import { ForcedPart } from '../statistics/ForcedPart.tsx';
import { daysOf, filterOf } from '../statistics/statistics-state.ts';
import { listUrl } from './forced-state.ts';

const fields: readonly FilterField[] = [{ key: 'days', kind: 'days', label: '办结日期', from: 'from', to: 'to' }];

/** Forced finishes per month and reason, for who asks for and decides them. */
export function ForcedFigures({ nav }: { nav: ReactNode }) {
  const [state, setState] = useUrlState(listUrl);
  const { from, to, district } = state;
  const filter = useMemo(() => filterOf({ from, to, district, matter: '' }), [from, to, district]);
  return (
    <>
      <PageHeader title="强制办结" />
      {nav}
      <FilterBar fields={fields} values={{ ...daysOf(state) }} onChange={(patch) => setState(patch)} />
      <ForcedPart filter={filter} own />
    </>
  );
}
