import { CITY_OFFICER, clerkName } from '../seed/accounts.ts';
import { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';
import { pause } from './pause.ts';
import type { Times } from './times.ts';

/** Signing them in is not what is measured: they come in slowly and stay. */
const AT_ONCE = 2;
const LOOK_MS = { least: 15_000, most: 45_000 };
const SEARCH_MS = { least: 5000, most: 15_000 };

export interface OnlookersInput {
  url: string;
  operations: Operations;
  /** Accounts there are; several sessions share one. */
  users: number;
  online: number;
  querying: number;
}

/** People beside those at work: signed in before the load begins. */
export class Onlookers {
  readonly #input: OnlookersInput;
  readonly #online: Client[] = [];
  readonly #querying: Client[] = [];

  constructor(input: OnlookersInput) {
    this.#input = input;
  }

  async signIn(): Promise<void> {
    const { url, operations, users, online, querying } = this.#input;
    const names = [
      ...Array.from({ length: online }, (_, n) => clerkName((n % users) + 1)),
      ...Array.from({ length: querying }, () => CITY_OFFICER),
    ];
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const clients = names.slice(at, at + AT_ONCE).map((name) => new Client(url, operations).signIn(name));
      for (const client of await Promise.all(clients))
        (this.#online.length < online ? this.#online : this.#querying).push(client);
    }
  }

  /** They look at their workbench now and then, or search the city's cases by ever other filters, until `working` says no. */
  async look(times: Times, working: () => boolean): Promise<void> {
    const { operations } = this.#input;
    const looking = this.#online.map(async (client) => {
      while (working()) {
        await pause(LOOK_MS.least, LOOK_MS.most);
        await times.of('workbench', () => client.run(operations.taskCounts, {}));
        await times.of('workbench', () => client.run(operations.queueCounts, {}));
      }
    });
    const searching = this.#querying.map(async (client) => {
      for (let turn = 0; working(); turn += 1) {
        await pause(SEARCH_MS.least, SEARCH_MS.most);
        const filter = FILTERS[turn % FILTERS.length];
        await times.of('search', () =>
          client.run(operations.consoleQueue, { queue: 'ALL', sort: SORT, first: 20, filter }),
        );
      }
    });
    await Promise.all([...looking, ...searching]);
  }
}

const SORT = { field: 'SUBMITTED_AT', direction: 'DESC' };
const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

/** What people ask the whole city for. */
const FILTERS: readonly object[] = [
  { status: ['SUPPLEMENT'] },
  { districtCode: '310115', status: ['ACCEPTED', 'IN_PROGRESS'] },
  { submittedFrom: day(30), submittedTo: day(7) },
  { matterCode: 'M05', status: ['PENDING_FINISH'] },
  { placementType: ['TX'], channel: ['ALIPAY'] },
  { personCategory: ['OFFICER'], districtCode: '310104' },
];
