import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { LIVE_STATES } from '../seats.ts';
import { onBehalfByInstitutions } from './parameters.ts';

/** So many questions about persons may be asked for each place that an institution may give. */
const TRIES_PER_PLACE = 2;

interface Standing {
  id: string;
  capacity: number;
  taken: number;
  tries: number;
}

/** Counts a try before anything of a person is asked for; kept whatever comes of it. @throws NOT_FOUND, E-1326, E-1327 */
export async function takeTry(tx: Ctx, roundId: string): Promise<void> {
  const { open, percent } = await readParameter(tx, onBehalfByInstitutions);
  if (!open) throw new DomainError('E-1327', '本市未开放培训机构代报，请由学员本人或其安置区退役军人事务局报名');
  await firstRow(tx, sql`select 1 as one from enrolment_round where id = ${roundId} for update`);
  const round = (await standingsOf(tx, [roundId])).get(roundId);
  if (!round) throw refuse('NOT_FOUND');
  const places = placesOf(round, percent);
  if (round.taken >= places || round.tries >= places * TRIES_PER_PLACE)
    throw new DomainError('E-1326', `本批次可由机构代报${places}人，已达上限`);
  await run(tx, sql`update enrolment_round set on_behalf_tries = on_behalf_tries + 1 where id = ${roundId}`);
}

/** How many more an institution may enrol on their behalf, by round, in two statements; nothing for a round where it may not at all. */
export async function placesLeft(ctx: Ctx, roundIds: readonly string[]): Promise<Map<string, number>> {
  const { open, percent } = await readParameter(ctx, onBehalfByInstitutions);
  if (!open) return new Map();
  return new Map(
    [...(await standingsOf(ctx, roundIds)).values()].map((round) => {
      const places = placesOf(round, percent);
      return [round.id, round.tries >= places * TRIES_PER_PLACE ? 0 : Math.max(0, places - round.taken)];
    }),
  );
}

const placesOf = ({ capacity }: Standing, percent: number) => Math.floor((capacity * percent) / 100);

async function standingsOf(ctx: Ctx, roundIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const found = await rows<Standing>(
    ctx,
    sql`select r.id, r.capacity, r.on_behalf_tries as tries,
          (select count(*)::int from training_enrolment e where e.round_id = r.id and e.by_institution
             and e.state = any(${[...LIVE_STATES]}::text[])) as taken
        from enrolment_round r where r.id = any(${[...roundIds]}::uuid[])`,
  );
  return new Map(found.map((one) => [one.id, one]));
}
