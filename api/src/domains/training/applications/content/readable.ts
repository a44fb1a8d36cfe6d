import { titleOfItem, VENUE_KIND } from '../../codes.ts';
import type { ApplicationContent } from './content.ts';
import { CONTENT_FIELDS, wordsOf } from './fields.ts';

/** The fields of a content as people read them, in the order of the form. */
export function factsOf(content: ApplicationContent): { path: string; title: string; value: string }[] {
  return CONTENT_FIELDS.map((field) => ({ path: field.path, title: field.title, value: wordsOf(field, content) }));
}

/** The lines of the teaching plan as people read them. */
export function planLinesOf({ plan }: ApplicationContent, teachers: ReadonlyMap<string, string>) {
  return plan.map((line, at) => ({
    seq: at + 1,
    module: line.module,
    theoryHours: line.theoryHours ?? 0,
    practiceHours: line.practiceHours ?? 0,
    teacher: teachers.get(line.teacherId ?? '') ?? '',
    room: titleOfItem(VENUE_KIND, line.roomKind),
    material: line.material,
  }));
}
