import { useQuery } from '@apollo/client/react';
import type { CitizenFunctionCode } from '../generated/graphql.ts';
import { CitizenFunctionsDocument } from './functions.graphql.ts';

/** 申请人端功能清单 (01 §10.5): what is offered, in its order; `undefined` while it is not known. */
export function useFunctions(): readonly CitizenFunctionCode[] | undefined {
  const { data } = useQuery(CitizenFunctionsDocument);
  return data?.citizenFunctions.map(({ code }) => code);
}
