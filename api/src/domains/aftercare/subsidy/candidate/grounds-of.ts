import type { ApplicationForm } from '../../../cases/index.ts';
import { sortedGrounds } from '../reckon/reckon.ts';
import type { Ground } from '../words.ts';

/** Levels of education that standards name, by the first digit of GB/T 4658: a doctor has a bachelor's too. */
const EDUCATION: Readonly<Record<string, string>> = { 1: 'EDUCATION-20', 2: 'EDUCATION-20', 3: 'EDUCATION-30' };

/** What a One-Thing application says for a share more: honours, education, service. */
export function groundsOf({ honours = [], education, hardshipService, combatService }: ApplicationForm): Ground[] {
  return sortedGrounds([
    ...honours.map(({ type }) => `HONOUR-${type}`),
    EDUCATION[education.charAt(0)] ?? '',
    hardshipService === 'Y' ? 'SERVICE-HARDSHIP' : '',
    combatService === 'Y' ? 'SERVICE-COMBAT' : '',
  ]);
}
