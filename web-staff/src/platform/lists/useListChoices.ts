import { useQuery } from '@apollo/client/react';
import { type FilterOption, useSession } from '@yjs/web-kit';
import { ListChoicesDocument } from './list-choices.graphql.ts';

/** What lists may be narrowed to; empty until it is known. */
export interface ListChoices {
  /** By six digits; empty for who sees one district. */
  districts: readonly FilterOption[];
  /** By id, within the district that is chosen or the reader's own; empty for who sees one centre. */
  centres: readonly FilterOption[];
  /** By code. */
  matters: readonly FilterOption[];
}

/** 区, 受理中心 and 事项 as filters offer them: only what tells the reader's own records apart. @param wanted a list without them does not ask */
export function useListChoices(chosenDistrict = '', wanted = true): ListChoices {
  const { data } = useQuery(ListChoicesDocument, { skip: !wanted });
  const org = useSession().session?.user.org;
  const cityWide = org?.level === 'CITY';
  const district = cityWide ? chosenDistrict : org?.districtCode;
  const choosesCentre = cityWide || org?.level === 'DISTRICT';
  return {
    districts: (cityWide ? (data?.districts ?? []) : []).map(({ code, districtCode, name }) => ({
      value: districtCode ?? code,
      label: name,
    })),
    centres: (choosesCentre ? (data?.centres ?? []) : [])
      .filter((centre) => !district || centre.districtCode === district)
      .map(({ id, name }) => ({ value: id, label: name })),
    matters: (data?.matters ?? []).map(({ code, name }) => ({ value: code, label: name })),
  };
}
