import type { PlanLine } from './plan-lines.ts';

/** Somebody in a session, by the person and not by the run. */
export interface Participant {
  traineeId: string;
  /** Masked. */
  name: string;
}

/** A session with what conflicts are found by (BR22-2). Times are minutes since midnight, the end itself excluded. */
export interface Planned {
  /** Null of one that is new. */
  id: string | null;
  runId: string;
  runNo: string;
  institutionId: string;
  day: string;
  startsAt: number;
  endsAt: number;
  lessonHours: string;
  line: PlanLine;
  classes: readonly { id: string; name: string }[];
  participants: readonly Participant[];
  teacher: { person: string; name: string; hiredFrom: string; hiredTo: string | null };
  /** Null of one that takes place online alone. */
  room: { id: string; name: string; capacity: number } | null;
}

/** What else a session is judged by. */
export interface Surroundings {
  runFrom: string;
  runTo: string;
  /** `session.max_hours_per_day` */
  mostHoursADay: number;
  /** Hours of the teaching plan by line. */
  planHours: ReadonlyMap<string, string>;
  /** Hours of a line that a class has already, the session itself apart. */
  hoursSoFar(classId: string, lineId: string): string;
  isWorkday(day: string): boolean;
}

/** 13:00 */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** 13:00–16:00 */
export const spanText = ({ startsAt, endsAt }: Pick<Planned, 'startsAt' | 'endsAt'>): string =>
  `${clockText(startsAt)}–${clockText(endsAt)}`;

/** Minutes of a time written HH:mm, up to 24:00; undefined for any other text. */
export function minutesOf(text: string): number | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? [];
  const found = Number(hours) * 60 + Number(minutes);
  return hours !== '' && Number(minutes) < 60 && found <= 1440 ? found : undefined;
}
