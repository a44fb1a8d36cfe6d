import { useCodeList } from '@yjs/web-kit';

/** Says the name of a bank by its code; the code itself where the list does not have it. */
export function useBankTitle(): (code: string) => string {
  const { filter } = useCodeList('bank');
  return (code) => filter.find(({ value }) => value === code)?.label ?? code;
}
