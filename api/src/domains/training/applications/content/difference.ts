import { titleOfItem, VENUE_KIND } from '../../codes.ts';
import { type ApplicationContent, FILE_KINDS, type FileKind, type PlanLine } from './content.ts';
import { CONTENT_FIELDS, wordsOf } from './fields.ts';

/** A field that differs between two versions; an empty side was not there (BR16-2). */
export interface ContentDifference {
  path: string;
  title: string;
  before: string;
  after: string;
}

/** Field by field what the later content changes, in the order of the form; teachers by their names. */
export function differencesOf(
  before: ApplicationContent,
  after: ApplicationContent,
  teachers: ReadonlyMap<string, string>,
): ContentDifference[] {
  const fields = CONTENT_FIELDS.map((field) => ({
    path: field.path,
    title: field.title,
    before: wordsOf(field, before),
    after: wordsOf(field, after),
  }));
  const lines = Array.from({ length: Math.max(before.plan.length, after.plan.length) }, (_, at) => ({
    path: `plan.${at}`,
    title: `教学计划第${at + 1}行`,
    before: lineWords(before.plan[at], teachers),
    after: lineWords(after.plan[at], teachers),
  }));
  const files = (Object.keys(FILE_KINDS) as FileKind[]).map((kind) => ({
    path: `files.${kind}`,
    title: FILE_KINDS[kind],
    before: fileWords(before.files[kind], after.files[kind]),
    after: fileWords(after.files[kind], before.files[kind]),
  }));
  return [...fields, ...lines, ...files].filter((row) => row.before !== row.after);
}

/** A line of the plan as one text. */
export function lineWords(line: PlanLine | undefined, teachers: ReadonlyMap<string, string>): string {
  if (!line) return '';
  const { module, theoryHours, practiceHours, teacherId, roomKind, material } = line;
  return [
    module,
    `理论 ${theoryHours ?? 0}，实操 ${practiceHours ?? 0}`,
    teachers.get(teacherId ?? '') ?? '教师未定',
    titleOfItem(VENUE_KIND, roomKind),
    material,
  ]
    .filter(Boolean)
    .join(' · ');
}

function fileWords(own: readonly string[], other: readonly string[]): string {
  const further = own.filter((id) => !other.includes(id)).length;
  return further > 0 ? `${own.length}个文件，其中${further}个不同` : `${own.length}个文件`;
}
