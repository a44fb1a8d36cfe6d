import { commonWords } from '../../../platform/exports/index.ts';
import { regionWords } from '../../people/index.ts';
import { matterTitle } from '../statistics/titles.ts';

type CaseFilter = Parameters<typeof commonWords>[0] & { districtCode?: string | null | undefined };

/** {@link commonWords} of a list of cases, matter and district by their names. */
export const caseWords = ({ matterCode, districtCode, ...filter }: CaseFilter): ReturnType<typeof commonWords> => [
  regionWords(districtCode),
  matterCode && matterTitle(matterCode),
  ...commonWords(filter),
];
