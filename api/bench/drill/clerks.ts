import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { clerkName } from '../seed/accounts.ts';
import type { WorkingCase } from '../seed/working-cases.ts';
import { Client, requestBody } from '../setup/client.ts';
import type { Operation } from '../setup/operations.ts';
import type { Ledger, Step } from './ledger.ts';

/** Operations of the console that the drill's clerks use. */
export interface ClerkOperations {
  signIn: Operation;
  signInOptions: Operation;
  taskCounts: Operation;
  queueCounts: Operation;
  advanceCases: Operation;
  registerReception: Operation;
}

interface Answer {
  status: number;
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const REPEAT_MS = 200;
/** A browser has no limit of its own; who waits for longer presses again. */
const PATIENCE_MS = 35_000;
/** Codes after which a clerk presses again: the database was away, or something broke. */
const PRESS_AGAIN: readonly string[] = ['E-0008', 'INTERNAL'];

/** Clerks who read and act until they are told to stop; whatever fails is repeated under its request id until it is answered. */
export class Clerks {
  readonly #work: Promise<void>[] = [];
  #working = true;

  constructor(
    readonly url: string,
    readonly operations: ClerkOperations,
    readonly ledger: Ledger,
  ) {}

  /** Signs `count` of them in and sets them to work, each on cases of his own. */
  async begin(count: number, cases: readonly WorkingCase[]): Promise<void> {
    for (let n = 0; n < count; n += 1) {
      const client = await new Client(this.url, this.operations).signIn(clerkName(n + 1));
      const own = cases.filter((_, at) => at % count === n);
      this.#work.push(this.#workOf(n, client, own));
    }
  }

  /** Everybody ends what he has begun. */
  async stop(): Promise<void> {
    this.#working = false;
    await Promise.all(this.#work);
  }

  async #workOf(clerk: number, client: Client, cases: WorkingCase[]): Promise<void> {
    const passed: WorkingCase[] = [];
    for (let n = 0; this.#working; n += 1) {
      await sleep(200 + Math.random() * 800);
      const step: Step = { clerk, what: '', from: Date.now(), to: null, cut: 0 };
      this.ledger.steps.push(step);
      if (n % 2 === 0) await this.#read(step, client, n);
      else if (n % 4 === 1 || cases.length + passed.length === 0) await this.#receive(step, client);
      else {
        const accepted = passed.shift();
        const taken = accepted ?? cases.shift();
        if (!taken) continue;
        const now = await this.#advance(step, client, taken, accepted ? 'accept' : 'pass');
        if (now && !accepted) passed.push(now);
      }
      step.to ??= Date.now();
    }
  }

  async #read(step: Step, client: Client, n: number): Promise<void> {
    await this.#ask(step, client, n % 4 === 0 ? this.operations.taskCounts : this.operations.queueCounts, {});
  }

  async #receive(step: Step, client: Client): Promise<void> {
    const variables = { requestId: randomUUID(), input: { scene: 'CONSULT', name: '王先生' } };
    const data = await this.#ask(step, client, this.operations.registerReception, variables);
    const made = data?.registerReception as { id: string } | undefined;
    if (made) this.ledger.receptions.push(made.id);
  }

  async #advance(step: Step, client: Client, { id, version }: WorkingCase, action: string) {
    const input = { action, requestId: randomUUID(), confirmed: true, rows: [{ id, version }] };
    const data = await this.#ask(step, client, this.operations.advanceCases, { input });
    const done = data?.advanceCases as
      | { ok: number; rows: { code: string | null; record: WorkingCase | null }[] }
      | undefined;
    if (!done) return undefined;
    const [row] = done.rows;
    if (done.ok !== 1 || !row?.record) {
      this.ledger.deny(row?.code ?? '?');
      return undefined;
    }
    this.ledger.acts.push({ caseId: id, action });
    return { id: row.record.id, version: row.record.version };
  }

  /** The data of the answer; undefined for a refusal, which is noted. */
  async #ask(step: Step, client: Client, operation: Operation, variables: object) {
    step.what = operation.name;
    for (;;) {
      const answer = await this.#send(client, operation, variables);
      const code = answer?.errors?.[0]?.extensions?.code;
      if (!answer || answer.status >= 502) step.cut += 1;
      else if (answer.data && !answer.errors) {
        step.to = Date.now();
        return answer.data;
      } else if (!PRESS_AGAIN.includes(code ?? '')) {
        this.ledger.deny(code ?? String(answer.status));
        return undefined;
      }
      await sleep(REPEAT_MS);
    }
  }

  async #send(client: Client, operation: Operation, variables: object): Promise<Answer | undefined> {
    try {
      const response = await fetch(`${this.url}/graphql`, {
        method: 'POST',
        headers: client.headers,
        body: requestBody(operation, variables),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      const body = text.startsWith('{') ? (JSON.parse(text) as Omit<Answer, 'status'>) : {};
      return { status: response.status, ...body };
    } catch {
      return undefined;
    }
  }
}
