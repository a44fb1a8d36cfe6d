import { commonWords } from '../../../platform/exports/index.ts';
import { matterTitle } from '../statistics/titles.ts';

/** {@link commonWords} of a list of cases, the matter by its name. */
export const caseWords: typeof commonWords = ({ matterCode, ...filter }) => [
  matterCode && matterTitle(matterCode),
  ...commonWords(filter),
];
