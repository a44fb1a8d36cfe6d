import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { badInput, DomainError } from '../../../../platform/errors/index.ts';
import { faultsOfOffer } from '../../applications/content/check-content.ts';
import { type ApplicationContent, emptyContent, readContent } from '../../applications/content/content.ts';
import { differencesOf } from '../../applications/content/difference.ts';
import type { LibraryContent } from '../../projects/index.ts';
import type { ChangeDifference } from '../difference.ts';

const envelope = z.strictObject({ project: z.unknown(), plan: z.unknown(), introProject: z.unknown() });

/** What of a project changes by a request: content, price, hours and the teaching plan (T15-7). */
export type ProjectValues = Pick<ApplicationContent, 'project' | 'plan' | 'introProject'>;

/** The library's content as the form of an application has it. */
export function toValues({ plan, intro, ...project }: LibraryContent): ProjectValues {
  const {
    project: read,
    plan: lines,
    introProject,
  } = readContent({ project: plain(project), plan, introProject: intro });
  return { project: read, plan: lines, introProject };
}

/** An empty field is missing there, not null. */
function plain(project: object): object {
  return Object.fromEntries(
    Object.entries(project)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, key === 'feePerPerson' ? String(value) : value]),
  );
}

/** What the library keeps. */
export const toLibrary = ({ project, plan, introProject }: ProjectValues): LibraryContent => ({
  ...project,
  plan,
  intro: introProject,
});

/** What a form sends, complete and sound; `standing` is the category in force. @throws BAD_INPUT naming every field with a mistake */
export function readProjectValues(
  given: unknown,
  teachers: ReadonlySet<string>,
  standing: readonly string[],
): ProjectValues {
  const parts = envelope.safeParse(given);
  if (!parts.success) throw badInput([{ path: 'content', message: '变更内容格式不正确，请刷新后重试' }]);
  const { project, plan, introProject } = readContent(parts.data);
  const values = { project, plan, introProject };
  const faults = faultsOfOffer({ ...emptyContent(), ...values }, teachers, standing);
  if (faults.length > 0) throw badInput(faults);
  return values;
}

/** Old and new, field by field, as reviewers of an application see versions. */
export function projectDifferences(
  before: ProjectValues,
  after: ProjectValues,
  teachers: ReadonlyMap<string, string>,
): ChangeDifference[] {
  return differencesOf({ ...emptyContent(), ...before }, { ...emptyContent(), ...after }, teachers);
}

/**
 * T15-7: what goes beyond the limit is another project, and is applied for as one. Compared exactly; the limit itself is still allowed.
 *
 * @throws E-1503, E-1504
 */
export function refuseBeyondLimit(before: ProjectValues, after: ProjectValues, percent: number): void {
  const [oldFee, newFee] = [new Decimal(before.project.feePerPerson), new Decimal(after.project.feePerPerson)];
  if (newFee.gt(oldFee.mul(100 + percent).div(100)))
    throw new DomainError(
      'E-1503',
      `人均收费由 ${oldFee.toFixed(2)} 上调至 ${newFee.toFixed(2)}，超过${percent}%，须作为新项目重新申报`,
    );
  const [oldHours, newHours] = [before.project.hoursTotal ?? 0, after.project.hoursTotal ?? 0];
  if (new Decimal(newHours).lt(new Decimal(oldHours).mul(100 - percent).div(100)))
    throw new DomainError('E-1504', `总课时由 ${oldHours} 下调至 ${newHours}，超过${percent}%，须作为新项目重新申报`);
}
