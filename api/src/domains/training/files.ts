import { type MaterialFileRule, onMaterialRules, registerRecordFileRule } from '../../platform/files/index.ts';

/** What files of training may be (02 §2.6): PDF, Word, Excel, OFD, JPG and PNG up to 20 MB; nothing is asked of their pages and pictures. */
export const TRAINING_FILES: MaterialFileRule = {
  office: true,
  mostBytes: 20 * 1024 * 1024,
  mostPages: 2000,
  anyWidth: true,
};

/** As clients name the rule when they upload, before it is known what the file hangs on. */
const TRAINING_MATERIAL = 'TRAINING';

/** Records of training whose files follow that rule. */
const RECORD_TYPES = [
  'trainingInstitution',
  'trainingQualification',
  'trainingTeacher',
  'trainingVenue',
  'trainingMark',
  'trainingProject',
  'projectApplication',
  'trainingChange',
  'trainingProposal',
  'projectInspection',
  'reviewBatch',
  'trainingEnrolment',
  'trainingExit',
  'runCompletion',
  'districtSheet',
  'spotCheck',
  'attendanceCorrection',
  'trainingLeave',
  'trainingRun',
  'runContract',
  'runChange',
] as const;

/** Once, while modules load. */
export function registerTrainingFiles(): void {
  for (const type of RECORD_TYPES) registerRecordFileRule(type, TRAINING_FILES);
}

/** Only who has to do with training uploads by it. */
export const trainingMaterial = onMaterialRules.join(async ({ actor }, codes) => {
  const ofTraining = actor.kind === 'USER' && [...actor.permissions].some((code) => code.startsWith('training.'));
  return new Map(ofTraining && codes.includes(TRAINING_MATERIAL) ? [[TRAINING_MATERIAL, TRAINING_FILES]] : []);
});
