import { uuidv7 } from '../../src/database/uuid.ts';
import { getOrg, standingOf } from '../../src/platform/access/index.ts';
import { localDateOf } from '../../src/platform/calendar/index.ts';
import { badInput } from '../../src/platform/errors/index.ts';
import { startRecords } from '../../src/platform/flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../src/platform/kernel/index.ts';
import { takeNumbers } from '../../src/platform/numbers/take-numbers.ts';
import { once } from '../../src/platform/requests/index.ts';
import { Visit } from './visit.entity.ts';
import { type PlanVisitInput, VISIT } from './visit.type.ts';

/** What the city's own offices have for a district. */
const CITY = '310000';

/** 安排走访 in the caller's own office; a repeat with the same `requestId` answers with the first result. @throws BAD_INPUT */
export async function planVisit(ctx: Ctx, input: PlanVisitInput, requestId: string): Promise<string> {
  const name = input.personName.trim();
  if (name.length < 2 || name.length > 30)
    throw badInput([{ path: 'input.personName', message: '姓名应为2至30个字符' }]);
  const { id } = await once(ctx, 'planVisit', requestId, input, () =>
    transaction(ctx, async (tx) => ({ id: await insert(tx, name) })),
  );
  return id;
}

async function insert(tx: Ctx, name: string): Promise<string> {
  const { userId, orgId } = requireUser(tx);
  const { districtCode, ...place } = standingOf(await getOrg(tx, orgId));
  const now = tx.app.clock.now();
  const year = localDateOf(now).slice(0, 4);
  const number = await takeNumbers(tx, `visit-${year}`);
  const visit = Object.assign(new Visit(), {
    id: uuidv7(now.getTime()),
    createdAt: now,
    updatedAt: now,
    state: 'PLANNED',
    stateSince: now,
    ...place,
    districtCode: districtCode ?? CITY,
    submittedById: userId,
    visitNo: `ZF${year}${String(number).padStart(5, '0')}`,
    personNameMasked: `${name.slice(0, 1)}${'*'.repeat(name.length - 1)}`,
  });
  await tx.em.persist(visit).flush();
  // History, clocks and to-dos of records that have just been written.
  await startRecords(tx, VISIT, [visit.id], 'plan');
  return visit.id;
}
