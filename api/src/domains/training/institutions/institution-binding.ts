import { type ActInput, type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import { libraryErrors } from '../errors.ts';
import { institutionFlow } from './institution.flow.ts';
import { applyInstitutionEffects } from './institution-effects.ts';
import { type InstitutionFacts, loadInstitutionFacts } from './institution-facts.ts';
import { untilLater } from './suspension/period.ts';

/** T14-5 rests on evidence of the rectification, T14-6 on a document. */
const FILES = { restore: 'E-1410', remove: 'E-1409' } as const;

function inputRule(action: string, { today }: InstitutionFacts, { attachmentIds, until }: ActInput): GuardAnswer {
  const code = Object.hasOwn(FILES, action) ? FILES[action as keyof typeof FILES] : undefined;
  return code && !attachmentIds?.length ? { code, message: libraryErrors[code] } : untilLater(until, today);
}

const notUnderReview = ({ underReview }: InstitutionFacts): GuardAnswer =>
  underReview ? { code: 'E-1425', message: libraryErrors['E-1425'] } : true;

/** Institutions as records of the flow engine. */
export const institutionBinding: RecordBinding = {
  type: 'trainingInstitution',
  title: '培训机构',
  flow: institutionFlow.key,
  table: 'training_institution',
  titleColumn: 'institution_no',
  subjectColumn: 'name',
  link: '/training/institutions/{id}',
  viewPermission: 'training.institution:view',
  takesFiles: Object.keys(FILES),
  takesUntil: ['suspend', 'reschedule'],
  ...judgedBy<InstitutionFacts>({ guards: { notUnderReview }, inputRule, loadFacts: loadInstitutionFacts }),
  onChange: applyInstitutionEffects,
};
