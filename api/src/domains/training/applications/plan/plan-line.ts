import { VENUE_KIND } from '../../codes.ts';
import type { PlanLine } from '../content/content.ts';

/** Columns of a sheet with a teaching plan, in their order. */
export const PLAN_COLUMNS = ['模块', '理论课时', '实操课时', '教师', '场地类型', '教材'] as const;

/** The text of a row in one of these columns. */
export type PlanCell = (title: (typeof PLAN_COLUMNS)[number]) => string;

/** A line of a plan without its teacher, and what is wrong with it. */
export function readPlanLine(cell: PlanCell, fault: (message: string) => void): PlanLine {
  const hours = (title: '理论课时' | '实操课时'): number => {
    const text = cell(title);
    if (text !== '' && !/^\d{1,5}(\.\d)?$/.test(text)) fault(`“${title}”应为数字，最多一位小数`);
    return Number(text) || 0;
  };
  const module = cell('模块');
  if (module === '' || [...module].length > 100) fault('“模块”应为1至100个字');
  const [theoryHours, practiceHours] = [hours('理论课时'), hours('实操课时')];
  if (theoryHours + practiceHours === 0) fault('请填写课时');
  const room = VENUE_KIND.items.find(({ title }) => title === cell('场地类型'));
  if (!room) fault(`“场地类型”应为${VENUE_KIND.items.map(({ title }) => title).join('、')}之一`);
  return {
    module,
    theoryHours,
    practiceHours,
    teacherId: null,
    roomKind: room?.code ?? '',
    material: cell('教材').slice(0, 200),
  };
}
