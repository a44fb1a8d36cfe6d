import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { MARK_KIND, titleOfItem } from '../codes.ts';
import { bureausOf, CITY_CODE } from '../district-office.ts';
import { TARGETS, type Target, type TargetType } from './targets.ts';

/** One mark that came or went, as people are told of it. */
interface Told {
  target: Target;
  kind: string;
  reason: string;
}

/** T14-2: the institution of each, and its district and the city once for all of them (02 §2.4 no. 7). */
export function tellMarked(tx: Ctx, type: TargetType, marks: readonly Told[]): Promise<void> {
  return tell(tx, type, marks, { own: 'T20', staff: 'T21', city: true });
}

/** T14-3: the institution of each, and its district. */
export function tellLifted(tx: Ctx, type: TargetType, marks: readonly Told[]): Promise<void> {
  return tell(tx, type, marks, { own: 'T22', staff: 'T23', city: false });
}

async function tell(
  tx: Ctx,
  type: TargetType,
  marks: readonly Told[],
  { own, staff, city }: { own: string; staff: string; city: boolean },
): Promise<void> {
  if (marks.length === 0) return;
  const { title } = TARGETS[type];
  const bureaus = await bureausOf(
    tx,
    marks.map(({ target }) => target.districtCode),
  );
  const toInstitutions = marks.map(
    ({ target, kind, reason }): Notice => ({
      template: own,
      receivers: [{ roleCode: 'INST', orgId: target.orgId }],
      variables: { 对象: title, 名称: target.name, 标记: titleOfItem(MARK_KIND, kind), 原因: reason },
      link: '/institution',
    }),
  );
  const byDistrict = Map.groupBy(marks, ({ target }) => target.districtCode);
  const toOffices = [...byDistrict, ...(city ? [[CITY_CODE, [...marks]] as const] : [])].map(
    ([code, told]): Notice[] => {
      const orgId = bureaus.get(code);
      if (!orgId) return [];
      const roleCode = code === CITY_CODE ? 'CITY_OFFICER' : 'BIZ_OFFICER';
      return [
        {
          template: staff,
          receivers: [{ roleCode, orgId }],
          variables: { 对象: title, 数量: told.length, 明细: told.slice(0, 5).map(lineOf).join('；') },
          link: type === 'INSTITUTION' ? '/training/institutions' : '/training/projects',
        },
      ];
    },
  );
  await sendNotices(tx, [...toInstitutions, ...toOffices.flat()]);
}

const lineOf = ({ target, kind }: Told) => `${target.name}（${titleOfItem(MARK_KIND, kind)}）`;
