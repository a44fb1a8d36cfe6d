import type { FieldError } from '../../../../platform/errors/index.ts';
import { amountOf, sumOf, wrongMoney } from '../../../../platform/money/index.ts';
import { hasCode, mayChoose, titleOfItem, VENUE_KIND } from '../../codes.ts';
import type { ApplicationContent, ProjectContent } from './content.ts';
import { CONTENT_FIELDS, type ContentField } from './fields.ts';

/**
 * Everything that keeps a content from being submitted, by field (T16-1, 02 §7.7, §8.7). `teachers` are the institution's own; `standing` are
 * codes that the record has been handed in with: they stand, whatever has been withdrawn since.
 */
export function faultsOfContent(
  content: ApplicationContent,
  teachers: ReadonlySet<string>,
  standing: readonly string[],
): FieldError[] {
  return [
    ...CONTENT_FIELDS.flatMap((field) => faultOf(field, content, standing)),
    ...faultsOfProject(content.project),
    ...faultsOfPlan(content, teachers),
    ...faultsOfFiles(content),
  ].map(({ path, message }) => ({ path: `content.${path}`, message }));
}

/** What is wrong with the project itself, its plan and its introduction; files and the institution's words are not looked at (T15-7). */
export function faultsOfOffer(
  content: ApplicationContent,
  teachers: ReadonlySet<string>,
  standing: readonly string[],
): FieldError[] {
  const offered = CONTENT_FIELDS.filter(({ path }) => path.startsWith('project.') || path === 'introProject');
  return [
    ...offered.flatMap((field) => faultOf(field, content, standing)),
    ...faultsOfProject(content.project),
    ...faultsOfPlan(content, teachers),
  ].map(({ path, message }) => ({ path: `content.${path}`, message }));
}

/** Checks that a complete content passes, against which a draft's completeness is counted. */
const CHECKS = CONTENT_FIELDS.filter(({ optional }) => !optional).length + 4;

/** How much of a draft is done, 0 to 100. */
export function completenessOf(faults: readonly FieldError[]): number {
  const open = new Set(faults.map(({ path }) => path.replace(/^content\.(plan).*/, '$1')));
  return Math.max(0, Math.round(((CHECKS - open.size) / CHECKS) * 100));
}

function faultOf(field: ContentField, content: ApplicationContent, standing: readonly string[]): FieldError[] {
  const { path, title, optional, kind, max, list } = field;
  const value = field.read(content);
  const say = (message: string) => [{ path, message }];
  if (value === null || value === '') return optional ? [] : say(kind === 'CODE' ? `请选择${title}` : `请填写${title}`);
  if (typeof value === 'string') {
    if (max && [...value].length > max) return say(`${title}不能超过${max}个字`);
    if (list && !hasCode(list, value)) return say(`请选择${title}`);
    if (list && !mayChoose(list, value, standing))
      return say(`${title}“${titleOfItem(list, value)}”已停用，请重新选择`);
    const problem = kind === 'MONEY' ? wrongMoney(value) : undefined;
    return problem ? say(problem) : [];
  }
  return [];
}

function faultsOfProject(project: ProjectContent): FieldError[] {
  const { hoursTheory, hoursPractice, hoursTotal, days, minPerRun, maxPerRun } = project;
  const faults: FieldError[] = [];
  if (hoursTotal === 0) faults.push({ path: 'project.hoursTotal', message: '总课时应大于0' });
  if (
    hoursTheory !== null &&
    hoursPractice !== null &&
    hoursTotal !== null &&
    hoursTheory + hoursPractice !== hoursTotal
  )
    faults.push({ path: 'project.hoursTotal', message: '总课时须等于理论与实操课时之和' });
  if (days === 0) faults.push({ path: 'project.days', message: '培训天数应大于0' });
  if (minPerRun === 0) faults.push({ path: 'project.minPerRun', message: '每班最少人数应大于0' });
  if (minPerRun !== null && maxPerRun !== null && minPerRun > maxPerRun)
    faults.push({ path: 'project.maxPerRun', message: '每班最多人数不能少于最少人数' });
  return [...faults, ...faultsOfFees(project)];
}

/** What is broken down adds up to the price, where anything is broken down. */
function faultsOfFees({ feePerPerson, fees }: ProjectContent): FieldError[] {
  const parts = Object.values(fees).filter((part) => part !== '');
  if (parts.length === 0 || [feePerPerson, ...parts].some((part) => wrongMoney(part))) return [];
  const sum = sumOf(parts);
  return sum.eq(amountOf(feePerPerson))
    ? []
    : [
        {
          path: 'project.feePerPerson',
          message: `收费明细合计 ${sum.toFixed(2)}，与人均收费 ${feePerPerson} 不一致`,
        },
      ];
}

function faultsOfPlan({ plan, project }: ApplicationContent, teachers: ReadonlySet<string>): FieldError[] {
  if (plan.length === 0) return [{ path: 'plan', message: '请填写教学计划' }];
  const faults = plan.flatMap((line, at) => {
    const say = (key: string, message: string) => [{ path: `plan.${at}.${key}`, message: `第${at + 1}行：${message}` }];
    const tenths = [line.theoryHours, line.practiceHours].every((h) => Number.isInteger((h ?? 0) * 10));
    return [
      ...(line.module ? [] : say('module', '请填写模块名称')),
      ...([...line.module].length > 100 ? say('module', '模块名称不能超过100个字') : []),
      ...((line.theoryHours ?? 0) + (line.practiceHours ?? 0) > 0 ? [] : say('theoryHours', '请填写课时')),
      ...(tenths ? [] : say('theoryHours', '课时最多一位小数')),
      ...(line.teacherId ? [] : say('teacherId', '请选择教师')),
      ...(line.teacherId && !teachers.has(line.teacherId) ? say('teacherId', '教师不在本机构师资中') : []),
      ...(hasCode(VENUE_KIND, line.roomKind) ? [] : say('roomKind', '请选择场地类型')),
    ];
  });
  const sum = plan.reduce((total, line) => total + tenthsOf(line.theoryHours) + tenthsOf(line.practiceHours), 0) / 10;
  if (project.hoursTotal !== null && sum !== project.hoursTotal)
    faults.push({ path: 'plan', message: `教学计划课时合计 ${sum}，与总课时 ${project.hoursTotal} 不一致` });
  return faults;
}

const tenthsOf = (hours: number | null) => Math.round((hours ?? 0) * 10);

function faultsOfFiles({ files }: ApplicationContent): FieldError[] {
  return [
    ...(files.PRICE_BASIS.length > 0 ? [] : [{ path: 'files.PRICE_BASIS', message: '请上传价格依据' }]),
    ...(files.DECLARATION.length > 0 ? [] : [{ path: 'files.DECLARATION', message: '请上传承诺书' }]),
  ];
}
