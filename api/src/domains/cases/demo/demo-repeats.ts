import { buildIdNumber } from '../../people/index.ts';
import type { DemoApplication } from '../application/index.ts';
import { storyOf } from './demo-handling.ts';

/** An application that comes a second time, and how long before the present, in working minutes. */
export interface DemoRepeat {
  application: DemoApplication;
  minutesAgo: number;
}

/** Later than the first by more than the 180 days that tell a second service from a repeat (01 §4.4 no. 5). */
const SECOND_DISCHARGE = '2026-09-01';

/**
 * Four applications of persons who have one already, so that 重复办件 shows each kind: a plain repeat with another telephone and address,
 * a person who applied in another district, what may be a second service, and one whose ID number was corrected.
 *
 * @param handled the applications in their order of arrival
 * @param district whose clerks the demonstration has
 * @param move places an application there
 */
export function demoRepeats(
  handled: readonly DemoApplication[],
  district: string,
  move: (application: DemoApplication) => DemoApplication,
): DemoRepeat[] {
  const own = handled.filter(
    ({ form, placementStreet }, index) =>
      form.placementRegion === district && !placementStreet && storyOf(index, SETTLED_DAYS) === 'work',
  );
  const others = handled.filter(({ form }) => form.placementRegion !== district);
  const [plain, again, renumbered, elsewhere] = [own[0], own[1], own[2], others.at(-1)];
  return [
    ...(elsewhere ? [{ application: move(elsewhere), minutesAgo: 170 }] : []),
    ...(renumbered ? [{ application: changed(renumbered, otherNumber(renumbered)), minutesAgo: 140 }] : []),
    ...(again ? [{ application: changed(again, { dischargeDate: SECOND_DISCHARGE }), minutesAgo: 110 }] : []),
    ...(plain
      ? [{ application: changed(plain, { mobile: '13900000098', liveAddress: '上海市示范路98号' }), minutesAgo: 40 }]
      : []),
  ];
}

/** An age at which the first application is under way, in working days. */
const SETTLED_DAYS = 5;

/** The number that the police gave in the place of a wrong one; name, birth and discharge document are the same. */
function otherNumber({ form: { idNo, birthDate } }: DemoApplication): { idNo: string } {
  const sequence = (Number(idNo.slice(14, 17)) + 2) % 1000;
  return { idNo: buildIdNumber(idNo.slice(0, 6), birthDate, sequence) };
}

const changed = (application: DemoApplication, form: Partial<DemoApplication['form']>): DemoApplication => ({
  ...application,
  form: { ...application.form, ...form },
});
