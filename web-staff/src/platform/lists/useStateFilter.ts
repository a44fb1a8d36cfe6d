import { type FilterBarProps, urlChoices, useUrlState, wordKeys, wordOptions } from '@yjs/web-kit';
import { useMemo } from 'react';

export interface StateFilter<State extends string> {
  /** For the query; undefined = all. */
  states: State[] | undefined;
  /** For the line of filters. */
  filters: FilterBarProps;
}

/**
 * The filter 状态 of a list that has no other, kept in the address.
 *
 * @param words the states' words: a constant of the page, not made anew with each rendering
 */
export function useStateFilter<State extends string>(words: Readonly<Record<State, string>>): StateFilter<State> {
  const url = useMemo(() => ({ state: urlChoices(wordKeys(words)) }), [words]);
  const [values, setValues] = useUrlState(url);
  const fields = useMemo(
    () => [{ key: 'state', kind: 'multi' as const, label: '状态', width: 220, options: wordOptions(words) }],
    [words],
  );
  return {
    states: values.state.length > 0 ? values.state : undefined,
    filters: { fields, values: { ...values }, onChange: (patch) => setValues(patch) },
  };
}
