import type { TimetableQuery } from '../../generated/graphql.ts';

export type Table = TimetableQuery['trainingTimetable'];
export type Placed = Table['sessions'][number];
export type Session = Placed['session'];

/** What can be filled in of a session, as it stands. */
export function valuesOf({
  classIds,
  day,
  startTime,
  endTime,
  lessonHours,
  module,
  kind,
  mode,
  teacherId,
  roomId,
  onlineUrl,
}: Session) {
  return {
    classIds: [...classIds],
    day,
    startTime,
    endTime,
    lessonHours,
    module,
    kind,
    mode,
    teacherId,
    roomId: roomId ?? null,
    onlineUrl: onlineUrl ?? null,
  };
}
