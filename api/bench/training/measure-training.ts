import { pause } from '../measure/pause.ts';
import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { heading, ms, table } from '../report/print.ts';
import { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';
import { type ReaderKind, TRAINING_LISTS } from './lists.ts';
import { type Listed, nextOf, readSorted } from './sorted-pages.ts';

/** p95 of every list of the training domain with 50 people at them, in milliseconds. */
const BAR_MS = 300;
const THINK_MS = { least: 1000, most: 3000 };
/** Some eighty columns take longer than sixteen lists. */
const SORTED_SHARE = 3;
const AT_ONCE = 2;
const PAGE = 20;

/** Somebody at the lists: the console's for officers, the portal's for institutions. */
export interface Reader {
  loginName: string;
  kind: ReaderKind;
}

export interface TrainingInput {
  url: string;
  operations: Operations;
  readers: readonly Reader[];
  seconds: number;
}

interface Seat {
  kind: ReaderKind;
  client: Client;
  /** What the lists of an institution are about. */
  variables: Record<string, unknown>;
}

/** Times by what was read. */
type Taken = Map<string, number[]>;
type Turn = (
  seat: Seat,
  list: string,
  turn: number,
  took: (what: string, milliseconds: number) => void,
) => Promise<void>;

/** People go through the lists, first as they come, then by the heads of their columns; a page has rows, or the measure is none. */
export async function measureTraining(input: TrainingInput, bars: Bars): Promise<void> {
  const { operations } = input;
  const seats = await takeSeats(input);
  report(
    await phase(seats, input.seconds, async ({ client, variables }, list, _turn, took) => {
      const operation = operations.training[list];
      if (!operation) return;
      let after: string | null = null;
      for (let page = 0; page < 2; page += 1) {
        const begun = performance.now();
        const answer: Record<string, Listed | undefined> = await client.run(operation, {
          ...variables,
          first: PAGE,
          after,
        });
        took(list, performance.now() - begun);
        after = nextOf(operation, answer);
        if (after === null) return;
      }
    }),
    bars,
  );
  heading('Training: the same lists by the heads of their columns, first page and last');
  report(
    await phase(seats, input.seconds * SORTED_SHARE, async ({ client, variables }, list, turn, took) => {
      const operation = operations.training[list];
      if (operation)
        await readSorted({
          client,
          operation,
          variables,
          turn,
          size: PAGE,
          took: (what, time) => took(`${list} ${what}`, time),
        });
    }),
    bars,
  );
}

async function takeSeats({ url, operations, readers }: TrainingInput): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (let at = 0; at < readers.length; at += AT_ONCE) {
    const some = readers.slice(at, at + AT_ONCE);
    seats.push(
      ...(await Promise.all(
        some.map(async ({ loginName, kind }) => {
          const client = await new Client(url, operations, kind === 'institution' ? 'training' : 'staff').signIn(
            loginName,
          );
          return {
            kind,
            client,
            variables: kind === 'institution' ? { roundId: await aRoundOf(client, operations) } : {},
          };
        }),
      )),
    );
  }
  return seats;
}

async function aRoundOf(client: Client, { ownRounds }: Operations): Promise<string> {
  const { enrolmentRounds } = await client.run<{ enrolmentRounds: { nodes: { id: string }[] } }>(ownRounds, {
    first: 1,
  });
  const id = enrolmentRounds.nodes[0]?.id;
  if (!id) throw new Error('the institution has no round: nothing can be measured');
  return id;
}

/** Everybody takes the lists that are his in turn, thinks in between, and goes on until the time is over. */
async function phase(seats: readonly Seat[], seconds: number, work: Turn): Promise<Taken> {
  const taken: Taken = new Map();
  const took = (what: string, milliseconds: number) => void taken.set(what, [...(taken.get(what) ?? []), milliseconds]);
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    seats.map(async (seat, n) => {
      const own = Object.entries(TRAINING_LISTS).flatMap(([list, { readers }]) =>
        readers.includes(seat.kind) ? [list] : [],
      );
      await pause(0, THINK_MS.most);
      for (let turn = n; performance.now() < end; turn += 1) {
        await work(seat, own[turn % own.length] ?? '', Math.floor(turn / own.length) + n, took);
        await pause(THINK_MS.least, THINK_MS.most);
      }
    }),
  );
  return taken;
}

function report(taken: Taken, bars: Bars): void {
  const byName = [...taken].sort(([a], [b]) => a.localeCompare(b));
  const rows = byName.map(([name, times]) => {
    const { p50, p95, p99 } = percentiles(times);
    return [name, String(times.length), ms(p50), ms(p95), ms(p99), `≤ ${BAR_MS}`];
  });
  table(['', 'times', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p95'], rows);
  // Of one column there are too few times for a bar of its own.
  const lists = Map.groupBy(byName, ([name]) => name.split(' by ')[0] ?? name);
  for (const [list, parts] of lists) {
    const { p95 } = percentiles(parts.flatMap(([, times]) => times));
    bars.atMost(`p95 ${list}${parts.length > 1 ? ' by its heads' : ''}`, p95, BAR_MS, 'ms');
  }
}
