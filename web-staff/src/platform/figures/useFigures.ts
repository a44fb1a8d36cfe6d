import { useQuery } from '@apollo/client/react';
import { FiguresDocument } from './figures.graphql.ts';

/** The figures in force, as sentences say them; until they are there, the sentence does without the figure. */
export interface Figures {
  /** A parameter with its unit: 「3个工作日」. */
  told(code: string): string;
  /** The bare number of a parameter; absent until it is known. */
  numberOf(code: string): number | undefined;
  /** The limit of a stage of the subject that the page is about: 「5个工作日」. */
  limit(subject: string, stage: string): string;
}

const UNKNOWN = '规定期限';

/** What parameters and 时效配置 say at present: pages repeat no figure that somebody may change. */
export function useFigures(...subjects: string[]): Figures {
  const { data } = useQuery(FiguresDocument, { variables: { subjects }, fetchPolicy: 'cache-and-network' });
  const parameter = (code: string) => data?.toldParameters.find((one) => one.code === code);
  return {
    told: (code) => parameter(code)?.text ?? UNKNOWN,
    numberOf: (code) => parameter(code)?.value,
    limit: (subject, stage) =>
      data?.stageLimits.find((one) => one.subject === subject && one.stage === stage)?.text ?? UNKNOWN,
  };
}
