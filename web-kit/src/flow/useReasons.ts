import { skipToken, useQuery } from '@apollo/client/react';
import { ReasonsDocument } from './reasons.graphql.ts';

export interface Reason {
  code: string;
  title: string;
  /** The text must be filled in too (其他 …). */
  textRequired: boolean;
}

/** The short list of reasons of a dictionary; empty while it is fetched and when there is no dictionary. */
export function useReasons(dict: string | null | undefined): readonly Reason[] {
  const { data } = useQuery(ReasonsDocument, dict ? { variables: { dict } } : skipToken);
  return data?.reasons ?? [];
}
