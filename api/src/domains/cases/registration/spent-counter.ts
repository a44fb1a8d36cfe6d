import { findOrgByCode } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type DomainError, refuse } from '../../../platform/errors/index.ts';
import { type Ctx, writeApart } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';

const CITY = '310000';

/** A count of 一件事编号 that has no number left. */
interface SpentCounter {
  /** What its numbers begin with: `YJS31010920260309`. */
  counter: string;
  /** The last number that there is. */
  most: number;
}

/**
 * E-0518 for a count that is used up. Whoever can widen it is told (N04) although the act is rolled back with its number: technicians and
 * the administrators of parameters, once per counter and day however many act meanwhile.
 */
export async function refuseSpentCounter(tx: Ctx, { counter, most }: SpentCounter): Promise<DomainError> {
  await writeApart(tx, 'the alarm of a spent counter', async (own) => {
    const city = await findOrgByCode(own, CITY);
    if (!city) return;
    await sendNotices(own, [
      {
        template: 'N04',
        receivers: ['TECH', 'ADMIN'].map((roleCode) => ({ roleCode, orgId: city.id })),
        variables: {
          故障描述: `一件事编号“${counter}”的顺序号已用完（最大${most}）`,
          影响范围: '编号以此开头的新办件不能登记和提交，已有办件不受影响',
          解决建议: '请管理员在“业务参数”中增加“一件事编号格式”的顺序号位数，或改为按日编号',
          traceId: own.traceId,
        },
        dueKey: `spent-${counter}-${localDateOf(own.app.clock.now())}`,
        link: '/parameters',
      },
    ]);
  });
  return refuse('E-0518', { name: '一件事编号' });
}
