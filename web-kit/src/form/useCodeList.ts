import { useQuery } from '@apollo/client/react';
import type { FilterOption } from '../table/filter.types.ts';
import { CodeListDocument } from './code-list.graphql.ts';

interface CodeChoices {
  /** By which records are looked for: withdrawn entries, which old records have, come last and say so. */
  filter: FilterOption[];
  /** What a form offers; beside it the withdrawn entries that the record has already (ADR 0027). */
  offered(own?: readonly (string | null | undefined)[]): FilterOption[];
}

/** The choices of a code list that offices keep, as it is in force; none while they are fetched. */
export function useCodeList(code: string): CodeChoices {
  const { data } = useQuery(CodeListDocument, { variables: { code } });
  const items = (data?.dictionary ?? []).map(({ code: value, title, withdrawn }) => ({
    value,
    label: withdrawn ? `${title}（已停用）` : title,
    withdrawn,
  }));
  const inUse = items.filter(({ withdrawn }) => !withdrawn);
  const gone = items.filter(({ withdrawn }) => withdrawn);
  const plain = ({ value, label }: FilterOption): FilterOption => ({ value, label });
  return {
    filter: [...inUse, ...gone].map(plain),
    offered: (own = []) => [...inUse, ...gone.filter(({ value }) => own.includes(value))].map(plain),
  };
}
