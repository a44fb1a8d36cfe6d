/** An evaluation as it was given, before it has arrived. */
export interface Given {
  callId: string;
  /** The call's sealed parameters: with them it is handed in also after this machine was enrolled anew. */
  envelope: string;
  clientId: string;
  grade: number;
  options: string[];
  optionSet: number;
  comment: string | null;
  /** Absent in what was kept before it could be chosen. */
  anonymous?: boolean;
  deviceAt: string;
  /** When somebody pressed 开始评价, without a call: the service finds out what was evaluated, and `callId` is this pad's own. */
  startedAt?: string;
}

/** One entry: what was given, and whether a first attempt failed, from which on it is 补传. */
export interface Queued extends Given {
  late: boolean;
  /** When it was put here, by the pad's clock, in milliseconds. */
  at: number;
}

/** What is left of an entry that will never arrive: enough to say so, nothing of what was given. */
export interface Lost {
  callId: string;
  envelope: string;
  clientId: string;
  code: string;
}

/** Where entries lie until they have arrived: IndexedDB on a pad. Each call is done when its promise is. */
export interface QueueStore {
  put(entry: Queued): Promise<void>;
  /** The oldest first. */
  all(): Promise<Queued[]>;
  remove(clientId: string): Promise<void>;
  /** Takes an entry out and leaves the note in its place, both or neither. */
  lose(note: Lost): Promise<void>;
  lost(): Promise<Lost[]>;
  /** The service has the note. */
  forget(clientId: string): Promise<void>;
}

export interface Receipt {
  evaluationNo: string;
  submittedAt: string;
}

/** What became of one entry: arrived, refused for good, or not reached. */
export type Outcome =
  | { kind: 'ARRIVED'; receipt: Receipt }
  | { kind: 'REFUSED'; code: string; message: string }
  | { kind: 'UNREACHED' };

/** What becomes of one that is given away: not reached and not kept either, where the store fails. */
type GivenOutcome = Outcome | { kind: 'UNKEPT' };

export interface QueueOptions {
  store: QueueStore;
  send(entry: Queued): Promise<Outcome>;
  /** Says that one is lost; false when the service could not be told. */
  tell(note: Lost): Promise<boolean>;
  now(): number;
}

/** Nothing is kept longer (01 §11.5). */
export const LONGEST_MS = 24 * 3600 * 1000;

/** The reason of one that waited too long. */
const TOO_LATE = 'TOO_LATE';

/**
 * Evaluations on their way. Each is written down before it is sent and taken out once the service has answered; one that was cut off in
 * between is sent again under the same id, to which the service answers with the first receipt: exactly once (11.5, 11.10). One that is refused
 * out of the queue, or has waited too long, leaves a note that stays until the service was told: its giver has gone and cannot be.
 */
export class EvaluationQueue {
  readonly #options: QueueOptions;
  #sending: Promise<void> | undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Gives one away. `UNREACHED`: it is kept and will be sent later; `UNKEPT`: it is neither sent nor kept, and may be given again. */
  async give(given: Given): Promise<GivenOutcome> {
    const entry: Queued = { ...given, late: false, at: this.#options.now() };
    try {
      await this.#options.store.put(entry);
    } catch {
      // A disk that is full or broken must not keep anybody from evaluating while the line is up.
      const outcome = await this.#options.send(entry);
      return outcome.kind === 'UNREACHED' ? { kind: 'UNKEPT' } : outcome;
    }
    return this.#attempt(entry);
  }

  /** How many wait. */
  async size(): Promise<number> {
    return (await this.#options.store.all()).length;
  }

  /** Sends what waits, the oldest first, until one is not reached. Asked again meanwhile, it is the same run. */
  flush(): Promise<void> {
    this.#sending ??= this.#flush().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  /** Lets go of what has waited too long, also while the service is not reached; what it was stays to be told. */
  async expire(): Promise<void> {
    for (const entry of await this.#options.store.all())
      if (this.#options.now() - entry.at > LONGEST_MS) await this.#options.store.lose(noteOf(entry, TOO_LATE));
  }

  async #flush(): Promise<void> {
    await this.expire();
    await this.#sendAll();
    for (const note of await this.#options.store.lost()) {
      if (!(await this.#options.tell(note))) return;
      await this.#options.store.forget(note.clientId);
    }
  }

  async #sendAll(): Promise<void> {
    for (const entry of await this.#options.store.all()) {
      const outcome = await this.#attempt(entry.late ? entry : { ...entry, late: true });
      if (outcome.kind === 'UNREACHED') return;
    }
  }

  async #attempt(entry: Queued): Promise<Outcome> {
    const outcome = await this.#options.send(entry);
    // What cannot be noted now still lies there: the next run finds it, and a repeat counts once.
    await this.#note(entry, outcome).catch(() => undefined);
    return outcome;
  }

  async #note(entry: Queued, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'UNREACHED') {
      if (!entry.late) await this.#options.store.put({ ...entry, late: true });
    } else if (outcome.kind === 'REFUSED' && entry.late) await this.#options.store.lose(noteOf(entry, outcome.code));
    else await this.#options.store.remove(entry.clientId);
  }
}

const noteOf = ({ callId, envelope, clientId }: Given, code: string): Lost => ({
  callId,
  envelope,
  clientId,
  code: code.slice(0, 20),
});
