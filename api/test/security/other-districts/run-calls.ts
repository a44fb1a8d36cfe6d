import { randomUUID } from 'node:crypto';
import { acts, one } from './call-shapes.ts';
import type { Calls, Target } from './calls.ts';

export const asked = () => ({ q: randomUUID() });

const session = (t: Target) => ({
  runId: t.runId,
  classIds: [t.classId],
  day: '2026-03-04',
  startTime: '09:00',
  endTime: '12:00',
  lessonHours: '4',
  planLineId: t.lineId,
  kind: 'PRACTICE',
  mode: '1',
  teacherId: t.teacherId,
  roomId: t.venueId,
});
const check = {
  checkedAt: '2026-03-03T09:00:00+08:00',
  kind: 'SITE',
  inspectors: ['周正'],
  expectedHeadcount: 1,
  actualHeadcount: 1,
  teacherMatch: true,
  timetableMatch: true,
  roomSafe: true,
  attendanceMatch: true,
  result: 'NORMAL',
};
const NO_FILES = { docIds: [], videoIds: [] };

/** 分班、课程表、考勤, 抽查 and 结课 of a run (02 §14–§16). */
export const RUN_CALLS: Calls = {
  ...one('trainingClass', 'classId'),
  ...one('trainingClassMember', 'memberId'),
  ...one('trainingSession', 'sessionId'),
  ...one('attendanceCorrection', 'correctionId'),
  ...one('trainingLeave', 'leaveId'),
  ...one('runCompletion', 'completionId'),
  ...one('spotCheckSlot', 'slotId'),
  ...one('spotCheck', 'checkId'),
  ...acts('advanceAttendanceCorrections', 'districtPass', 'correctionId'),
  ...acts('advanceTrainingLeaves', 'approve', 'leaveId'),
  ...acts('advanceRunCompletions', 'districtPass', 'completionId'),
  ...acts('advanceSpotChecks', 'confirm', 'checkId'),
  ...acts('advanceSpotCheckSlots', 'remind', 'slotId'),
  'Query.spotCheckInspectors': (t) => [
    'query ($id: ID!) { spotCheckInspectors(slotId: $id) { id } }',
    { id: t.slotId },
  ],
  'Query.attendanceSheet': (t) => [
    'query ($id: ID!) { attendanceSheet(classId: $id, from: "2026-03-02", to: "2026-03-20") { runNo } }',
    { id: t.classId },
  ],
  'Query.trainingScanScreen': (t) => [
    'query ($id: ID!) { trainingScanScreen(sessionId: $id) { code } }',
    { id: t.sessionId },
  ],
  'Query.trainingSplitBoard': (t) => [
    'query ($id: ID!) { trainingSplitBoard(runId: $id) { trainees } }',
    { id: t.runId },
  ],
  'Query.trainingTimetable': (t) => [
    'query ($id: ID!) { trainingTimetable(runId: $id, from: "2026-03-02", to: "2026-03-08") { runNo } }',
    { id: t.runId },
  ],
  'Query.trainingSessionMove': (t) => [
    'query ($run: ID!, $id: ID!) { trainingSessionMove(runId: $run, id: $id, from: "2026-03-02", to: "2026-03-08") { id } }',
    { run: t.runId, id: t.sessionId },
  ],
  'Mutation.createTrainingClass': (t) => [
    'mutation ($input: TrainingClassInput!, $q: ID!) { createTrainingClass(input: $input, requestId: $q) { id } }',
    { input: { runId: t.runId, name: '二班', capacity: 10 }, ...asked() },
  ],
  'Mutation.saveTrainingClass': (t) => [
    'mutation ($id: ID!, $input: TrainingClassChange!) { saveTrainingClass(id: $id, version: 1, input: $input) { trainees } }',
    { id: t.classId, input: { name: '二班', capacity: 10 } },
  ],
  'Mutation.deleteTrainingClass': (t) => [
    'mutation ($id: ID!) { deleteTrainingClass(id: $id) { trainees } }',
    { id: t.classId },
  ],
  'Mutation.assignToTrainingClass': (t) => [
    'mutation ($input: TrainingClassAssignment!, $q: ID!) { assignToTrainingClass(input: $input, requestId: $q) { trainees } }',
    { input: { runId: t.runId, classId: t.classId, traineeIds: [t.runTraineeId] }, ...asked() },
  ],
  'Mutation.splitTrainingRun': (t) => [
    'mutation ($id: ID!, $q: ID!) { splitTrainingRun(runId: $id, by: SEQUENCE, requestId: $q) { trainees } }',
    { id: t.runId, ...asked() },
  ],
  'Mutation.saveTrainingSession': (t) => [
    'mutation ($input: TrainingSessionInput!, $q: ID!) { saveTrainingSession(input: $input, requestId: $q) { id } }',
    { input: session(t), ...asked() },
  ],
  'Mutation.publishTrainingSessions': (t) => [
    'mutation ($id: ID!, $ids: [ID!]!, $q: ID!) { publishTrainingSessions(runId: $id, ids: $ids, requestId: $q) { id } }',
    { id: t.runId, ids: [t.sessionId], ...asked() },
  ],
  'Mutation.cancelTrainingSession': (t) => [
    'mutation ($run: ID!, $id: ID!, $q: ID!) { cancelTrainingSession(runId: $run, id: $id, reason: "教师临时请假", requestId: $q) }',
    { run: t.runId, id: t.sessionId, ...asked() },
  ],
  'Mutation.deleteTrainingSessions': (t) => [
    'mutation ($id: ID!, $ids: [ID!]!, $q: ID!) { deleteTrainingSessions(runId: $id, ids: $ids, requestId: $q) { id } }',
    { id: t.runId, ids: [t.sessionId], ...asked() },
  ],
  'Mutation.shiftTrainingSessions': (t) => [
    'mutation ($id: ID!, $ids: [ID!]!, $q: ID!) { shiftTrainingSessions(runId: $id, ids: $ids, days: 1, reason: "场地检修顺延", requestId: $q) { id } }',
    { id: t.runId, ids: [t.sessionId], ...asked() },
  ],
  'Mutation.copyTrainingWeek': (t) => [
    'mutation ($id: ID!, $q: ID!) { copyTrainingWeek(runId: $id, from: "2026-03-02", to: "2026-03-09", requestId: $q) { id } }',
    { id: t.runId, ...asked() },
  ],
  'Mutation.takeAttendance': (t) => [
    'mutation ($input: AttendanceInput!, $q: ID!) { takeAttendance(input: $input, requestId: $q) }',
    {
      input: { runId: t.runId, sessionId: t.sessionId, marks: [{ traineeId: t.runTraineeId, status: 'P' }] },
      ...asked(),
    },
  ],
  'Mutation.askForAttendanceCorrection': (t) => [
    'mutation ($input: AttendanceCorrectionInput!, $q: ID!) { askForAttendanceCorrection(input: $input, requestId: $q) { id } }',
    {
      input: {
        runId: t.runId,
        sessionId: t.sessionId,
        traineeId: t.runTraineeId,
        status: 'P',
        reason: '签到表漏登',
        fileIds: [randomUUID()],
      },
      ...asked(),
    },
  ],
  'Mutation.saveRunCompletion': (t) => [
    'mutation ($id: ID!) { saveRunCompletion(id: $id, version: 1, input: { summary: "总结" }) { id } }',
    { id: t.completionId },
  ],
  'Mutation.saveRunCompletionRows': (t) => [
    'mutation ($id: ID!) { saveRunCompletionRows(id: $id, version: 1, rows: []) { id } }',
    { id: t.completionId },
  ],
  'Mutation.justifyRunCompletion': (t) => [
    'mutation ($id: ID!) { justifyRunCompletion(id: $id, version: 1, text: "第二次抽查时段因台风停课") { id } }',
    { id: t.completionId },
  ],
  'Mutation.objectToRunCompletion': (t) => [
    'mutation ($id: ID!, $q: ID!) { objectToRunCompletion(id: $id, text: "本区学员出勤记录有误", requestId: $q) { id } }',
    { id: t.completionId, ...asked() },
  ],
  'Mutation.answerRunCompletionObjection': (t) => [
    'mutation ($id: ID!) { answerRunCompletionObjection(id: $id, objectionId: $id, answer: "已核对签到表无误") { id } }',
    { id: t.completionId },
  ],
  'Mutation.createSpotCheck': (t) => [
    'mutation ($id: ID!, $input: SpotCheckInput!, $f: SpotCheckFilesInput!, $q: ID!) { createSpotCheck(runId: $id, input: $input, files: $f, requestId: $q) { id } }',
    { id: t.runId, input: check, f: NO_FILES, ...asked() },
  ],
  'Mutation.saveSpotCheck': (t) => [
    'mutation ($id: ID!, $input: SpotCheckInput!, $f: SpotCheckFilesInput!) { saveSpotCheck(id: $id, version: 1, input: $input, files: $f) { id } }',
    { id: t.checkId, input: check, f: NO_FILES },
  ],
  'Mutation.saveSpotOrder': (t) => [
    'mutation ($id: ID!) { saveSpotOrder(id: $id, version: 1, input: { requirement: "清理通道", deadline: "2026-03-12" }) { id } }',
    { id: t.checkId },
  ],
  'Mutation.saveSpotReply': (t) => [
    'mutation ($id: ID!) { saveSpotReply(id: $id, version: 1, reply: "通道已经清理完毕", fileIds: []) { id } }',
    { id: t.checkId },
  ],
};
