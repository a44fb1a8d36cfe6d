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
  planLineId,
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
    planLineId,
    kind,
    mode,
    teacherId,
    roomId: roomId ?? null,
    onlineUrl: onlineUrl ?? null,
  };
}

/** A line of the teaching plan as people tell it from another of its name: `2. 线路安装`. */
export const lineTitle = ({ seq, module }: { seq: number; module: string }): string => `${seq}. ${module}`;
