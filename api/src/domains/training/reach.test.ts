import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../test/product.ts';
import { fieldsReached } from '../../../test/security/reached-fields.ts';
import { PUBLIC, SIGNED_IN } from '../../graphql/access-decorators.ts';

let app: Product;
beforeAll(async () => {
  app = await product('training_reach');
}, 60_000);
afterAll(() => app.close());

/** Everything that the answers to a session of the role may hold, whatever it asks. */
function reachOf(role: string): string[] {
  const rights = app.registry.permissions.filter(({ roles }) => roles.includes(role)).map(({ code }) => code);
  return fieldsReached(app.schema, [...rights, SIGNED_IN, PUBLIC]);
}

/** Numbers, phones and accounts of people; scores and what is said of experts; marks; days of visits not announced yet. */
const HIDDEN =
  /idNo|idNumber|citizen|phone|bank|accountNo|score|rank|expert|assign|mark(?!NotificationsRead)|plannedOn|visitOn|checkOn|spotPlan|employer|seal/i;

/** Numbers at which offices are called, open to anybody. */
const OF_OFFICES = {
  'ConsultationWindow.phone': 'a service window’s, public',
  'HandlingWindow.phone': 'a service window’s, public',
  'HotLine.phone': 'a hotline’s, public',
  'ServicePlace.phone': 'a service centre’s, public',
} as const;

/** What a role reaches of it all the same, each with its reason. */
const REACHED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TRAINEE: {
    'OwnTrainee.idNo': 'his own, masked',
    'OwnTrainee.phone': 'his own, masked',
    'TrainingEnrolment.idNo': 'his own, masked',
    'TrainingEnrolment.phone': 'his own, masked',
    'TrainingEnrolment.emergencyPhone': 'his own, masked',
    'TrainingEnrolment.officePhone': 'the bureau’s, public',
    'TrainingEnrolment.contactPhone': 'the institution’s, public',
    'OpenRoundDetail.contactPhone': 'the institution’s, public',
    'OwnBankAccount.bankName': 'his own',
    ...OF_OFFICES,
  },
  EXPERT: {
    'OwnReviewTask.scores': 'his own, by criterion, while scores are given',
    'OwnCriterionScore.score': 'his own',
    'OwnScoreSheet.scores': 'his own sheet',
    'CriterionScore.score': 'of his own sheet',
    'OwnReview.scoreFrom': 'the window of scoring',
    'OwnReview.scoreTo': 'the window of scoring',
    'OwnReviewPage.scoreTo': 'the window of scoring',
    'OwnReviewPage.scoreMax': 'the scale',
    'OwnReviewPage.scoreStep': 'the scale',
    'OwnReviewPage.watermark': 'his own name and the end of his number',
    'ReviewMaterialSection.watermark': 'whether there is one',
    'OpenRoundDetail.contactPhone': 'the institution’s, public',
    ...OF_OFFICES,
  },
  INST: {
    'TrainingEnrolment.idNo': 'masked until placed in a run',
    'TrainingEnrolment.phone': 'masked until placed in a run',
    'RunTrainee.idNoMasked': 'masked',
    'RunTrainee.phoneMasked': 'masked',
    'RunCompletionRow.idNoMasked': 'of its own runs, masked',
    'PayoutRow.idNoMasked': 'whom it pays, masked',
    'PayoutRow.bankName': 'of whom it pays',
    'LivingPayout.idNoMasked': 'whom it pays, masked',
    'LivingPayout.bankName': 'of whom it pays',
    'LivingPayout.bankAccountMasked': 'of whom it pays, masked',
    'DistrictSheetLine.idNoMasked': 'of its own runs, masked',
    'SubsidyLedgerLine.idNoMasked': 'of its own runs, masked',
    'SubsidyApplication.payeeBank': 'its own',
    'DistrictSheet.payeeBank': 'its own',
    'SubsidyLedger.payeeBank': 'its own',
    'TrainingClassMember.idNoMasked': 'of its own runs, masked',
    'TrainingClassMember.phoneMasked': 'of its own runs, masked',
    'TrainingClassRosterLine.idNoMasked': 'of its own runs, masked',
    'TrainingClassRosterLine.phoneMasked': 'of its own runs, masked',
    'AttendanceSheetRow.marks': 'attendance of its own classes; no mark of the libraries',
    'TrainingClass.remarks': 'its own words about a class',
    'TrainingSplitClass.remarks': 'its own words about a class',
    'TrainingSplitBoard.unassigned': 'who is in no class yet; nobody is assigned to anything secret',
    'TrainingEnrolment.emergencyPhone': 'masked',
    'TrainingEnrolment.officePhone': 'the bureau’s, public',
    'TrainingEnrolment.contactPhone': 'the institution’s own',
    'OpenRoundDetail.contactPhone': 'public',
    'EnrolmentRound.contactPhone': 'the institution’s own',
    'ProjectApplication.finalScore': 'of its own project after the filing; never one expert’s',
    'SatisfactionQuestionFigures.score': 'of its own run, of five answers at least; never one trainee’s',
    'TrainingProject.score': 'of its own project; never one expert’s',
    'TrainingProject.marks': 'of its own projects',
    'TrainingProject.markRecords': 'of its own projects, by office',
    'TrainingInstitution.marks': 'its own',
    'TrainingInstitution.legalIdNo': 'its own, masked',
    'TrainingInstitution.contactPhone': 'its own',
    'TrainingInstitution.bankName': 'its own',
    'TrainingInstitution.bankAccount': 'its own, masked',
    'TrainingInstitution.bankOwner': 'its own',
    'TrainingTeacher.idNo': 'its own teachers’, masked',
    'TrainingTeacher.phone': 'its own teachers’',
    'InstitutionReveal.legalIdNo': 'its own, one audited look with a reason',
    'InstitutionReveal.bankAccount': 'its own, one audited look with a reason',
    'TeacherReveal.idNo': 'its own teachers’, one audited look with a reason',
    'TeacherReveal.phone': 'its own teachers’, one audited look with a reason',
    ...OF_OFFICES,
  },
};

/** Types of training that a trainee’s session can read at all: a further one is looked at before it is written here. */
const TRAINEE_TYPES = [
  // 项目目录, open to anybody.
  'DirectoryProject',
  'EnrolmentChoice',
  'EnrolmentChoices',
  'Interception',
  'OpenPlanLine',
  'OpenRound',
  'OpenRoundDetail',
  'OwnSurvey',
  'OwnTrainee',
  // What stands in the publicity, open to anybody.
  'PublicProject',
  // The number that whoever registers an institution is given.
  'RegisteredInstitutionType',
  'SurveyChoices',
  'SurveyQuestion',
  'TrainingEnrolment',
  // His own request to leave, with the district's answer.
  'TrainingExit',
  // His own runs, their lessons and his leave.
  'OwnTrainingRun',
  'OwnTrainingSession',
  'TrainingLeave',
];
/** Of an expert’s session: his own tasks with their material, and what anybody reads. */
const EXPERT_TYPES = [
  'DirectoryProject',
  'EnrolmentChoice',
  'EnrolmentChoices',
  'OpenPlanLine',
  'OpenRound',
  'OpenRoundDetail',
  'OwnReview',
  'OwnReviewPage',
  'OwnReviewTask',
  'PublicProject',
  'RegisteredInstitutionType',
  'ReviewCriterion',
  'ReviewMaterialFile',
  'ReviewMaterialLine',
  'ReviewMaterialSection',
];
/** Of an institution’s session: what is its own, and what anybody reads. */
const INST_TYPES = [
  'DirectoryProject',
  'EnrolmentChoice',
  'EnrolmentChoices',
  'EnrolmentEligibility',
  'EnrolmentRound',
  'FrozenInstitution',
  'FrozenQualification',
  'InspectionBoardLine',
  'InspectionChecklistItem',
  'InspectionCycle',
  'InspectionFigures',
  'InspectionImprovement',
  'InspectionItemAnswer',
  'InspectionMonth',
  'InspectionProblem',
  'InspectionQualification',
  'InspectionRates',
  'InspectionReply',
  'InspectionSnapshot',
  'InspectionSpotProblems',
  'InspectionVisit',
  'InstitutionPerson',
  'InstitutionReveal',
  'Interception',
  'LibraryEvent',
  'OpenPlanLine',
  'OpenRound',
  'OpenRoundDetail',
  'ProjectApplication',
  'ProjectInspection',
  'PublicProject',
  'QualificationCheck',
  'QualificationSheetRow',
  'RegisteredInstitutionType',
  'RoundProject',
  // Of its own runs, masked.
  'RunTrainee',
  'TrainingChange',
  'TrainingChangeDifference',
  'TrainingChoice',
  'TrainingEnrolment',
  'TrainingExit',
  'TrainingInstitution',
  'TrainingMark',
  'TrainingProject',
  'TrainingProjectVersion',
  'TrainingQualification',
  'TrainingRun',
  'TrainingTeacher',
  'TrainingVenue',
  // Classes, timetables and attendance of its own runs.
  'AttendanceMark',
  'PlacedTrainingSession',
  'SavedTrainingSession',
  'TrainingClass',
  'TrainingClassMember',
  'TrainingClassRosterLine',
  'TrainingLeave',
  'TrainingModuleProgress',
  'TrainingPlanLine',
  'TrainingScanScreen',
  'TrainingSession',
  'TrainingSessionConflict',
  'TrainingSessionMove',
  'TrainingSessionOutcome',
  'TrainingSessionSpan',
  'TrainingSplitBoard',
  'TrainingSplitCard',
  'TrainingSplitClass',
  'TrainingTimetable',
];
const TYPES = { TRAINEE: TRAINEE_TYPES, EXPERT: EXPERT_TYPES, INST: INST_TYPES } as const;
const TRAINING =
  /Train|Enrol|Round|Open|Interception|Survey|Project|Institution|Review|Qualification|Mark|Inspection|Library/;

describe('what a session of the portal can reach in the whole schema (02 §1.4)', () => {
  it.each(['TRAINEE', 'INST', 'EXPERT'])(
    'AC13-7 %s: numbers, scores, marks and plans of others are in no answer',
    (role) => {
      const reached = reachOf(role);
      expect(reached.length).toBeGreaterThan(100);
      expect(reached.filter((field) => HIDDEN.test(field.slice(field.indexOf('.') + 1))).sort()).toEqual(
        Object.keys(REACHED[role] ?? {}).sort(),
      );
    },
  );

  it.each(Object.entries(TYPES))('AC13-7, BR17-11 %s reads these types of training and no others', (role, known) => {
    const types = new Set(reachOf(role).map((field) => field.slice(0, field.indexOf('.'))));
    const own = [...types].filter((type) => TRAINING.test(type) && !/(Connection|Edge)$/.test(type));
    expect(own.sort()).toEqual([...known].sort());
  });
});
