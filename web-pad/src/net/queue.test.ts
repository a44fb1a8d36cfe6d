import { describe, expect, it } from '@jest/globals';
import { PadDisk } from '../testing/pad-disk.ts';
import { EvaluationQueue, type Given, LONGEST_MS, type Lost, type Outcome, type Queued } from './queue.ts';

class PowerCut extends Error {}

/** A service that takes each id once and answers a repeat with the first receipt, over a line that loses requests and answers. */
class Service {
  readonly taken = new Map<string, Queued>();
  arrivals = 0;
  line: () => 'UP' | 'DOWN' | 'ANSWER_LOST' | 'CUT_BEFORE' | 'CUT_AFTER' = () => 'UP';

  readonly told: Lost[] = [];
  readonly tell = async (note: Lost): Promise<boolean> => {
    if (this.line() === 'DOWN') return false;
    this.told.push(note);
    return true;
  };

  readonly send = async (entry: Queued): Promise<Outcome> => {
    const state = this.line();
    if (state === 'CUT_BEFORE') throw new PowerCut();
    if (state === 'DOWN') return { kind: 'UNREACHED' };
    this.arrivals += 1;
    if (!this.taken.has(entry.clientId)) this.taken.set(entry.clientId, structuredClone(entry));
    if (state === 'CUT_AFTER') throw new PowerCut();
    if (state === 'ANSWER_LOST') return { kind: 'UNREACHED' };
    return { kind: 'ARRIVED', receipt: { evaluationNo: `PJ-${entry.clientId}`, submittedAt: '' } };
  };
}

const given = (clientId: string): Given => ({
  callId: `call-${clientId}`,
  envelope: `sealed-${clientId}`,
  clientId,
  grade: 5,
  options: [],
  optionSet: 1,
  comment: null,
  deviceAt: '2026-03-09T02:00:00.000Z',
});

/** Numbers that look random and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('evaluations on their way (11.5, 11.10)', () => {
  it('answers at once while the line is up, and keeps nothing', async () => {
    const [disk, service] = [new PadDisk(), new Service()];
    const queue = new EvaluationQueue({ store: disk, send: service.send, tell: service.tell, now: () => 0 });
    expect(await queue.give(given('a'))).toMatchObject({ kind: 'ARRIVED', receipt: { evaluationNo: 'PJ-a' } });
    expect(await queue.size()).toBe(0);
    expect(service.taken.get('a')?.late).toBe(false);
  });

  const refuse = () => Promise.resolve<Outcome>({ kind: 'REFUSED', code: 'E-0903', message: '该办件已评价' });

  it('keeps what was refused for good no longer: it would be refused for ever; its giver was told', async () => {
    const [disk, service] = [new PadDisk(), new Service()];
    const queue = new EvaluationQueue({ store: disk, send: refuse, tell: service.tell, now: () => 0 });
    expect(await queue.give(given('a'))).toMatchObject({ kind: 'REFUSED', code: 'E-0903' });
    expect(await queue.size()).toBe(0);
    await queue.flush();
    expect(service.told).toEqual([]);
  });

  it('11.5 a store that fails keeps nobody from evaluating; what is neither sent nor kept says so', async () => {
    const [disk, service] = [new PadDisk(), new Service()];
    disk.put = () => Promise.reject(new Error('the disk is full'));
    const queue = new EvaluationQueue({ store: disk, send: service.send, tell: service.tell, now: () => 0 });
    expect(await queue.give(given('a'))).toMatchObject({ kind: 'ARRIVED', receipt: { evaluationNo: 'PJ-a' } });
    service.line = () => 'DOWN';
    expect(await queue.give(given('b'))).toEqual({ kind: 'UNKEPT' });
    service.line = () => 'ANSWER_LOST';
    expect(await queue.give(given('c'))).toEqual({ kind: 'UNKEPT' });
    service.line = () => 'UP';
    expect(await queue.give(given('c'))).toMatchObject({ kind: 'ARRIVED' });
    expect([...service.taken.keys()]).toEqual(['a', 'c']);
  });

  it('11.10 a receipt is a receipt, also where the entry could not be taken out; a repeat counts once', async () => {
    const [disk, service] = [new PadDisk(), new Service()];
    const remove = disk.remove.bind(disk);
    disk.remove = () => Promise.reject(new Error('the disk is gone'));
    const queue = new EvaluationQueue({ store: disk, send: service.send, tell: service.tell, now: () => 0 });
    expect(await queue.give(given('a'))).toMatchObject({ kind: 'ARRIVED', receipt: { evaluationNo: 'PJ-a' } });
    disk.remove = remove;
    await queue.flush();
    expect([await queue.size(), service.taken.size]).toEqual([0, 1]);
  });

  it('what is refused out of the queue leaves a note without content, until the service has it', async () => {
    const [disk, service] = [new PadDisk(), new Service()];
    service.line = () => 'DOWN';
    await new EvaluationQueue({ store: disk, send: service.send, tell: service.tell, now: () => 0 }).give(given('a'));
    const queue = new EvaluationQueue({ store: disk, send: refuse, tell: service.tell, now: () => 0 });
    await queue.flush();
    expect([await queue.size(), disk.notes.size]).toEqual([0, 1]);
    service.line = () => 'UP';
    await queue.flush();
    expect(service.told).toEqual([{ callId: 'call-a', envelope: 'sealed-a', clientId: 'a', code: 'E-0903' }]);
    await queue.flush();
    expect([service.told.length, disk.notes.size]).toEqual([1, 0]);
  });

  it('stops at the first that is not reached, and goes on in order as 补传', async () => {
    const [disk, service] = [new PadDisk(), new Service()];
    let clock = 0;
    const queue = new EvaluationQueue({ store: disk, send: service.send, tell: service.tell, now: () => clock });
    service.line = () => 'DOWN';
    for (const id of ['a', 'b', 'c']) {
      clock += 1;
      expect(await queue.give(given(id))).toEqual({ kind: 'UNREACHED' });
    }
    await queue.flush();
    expect(await queue.size()).toBe(3);
    service.line = () => 'UP';
    await Promise.all([queue.flush(), queue.flush()]);
    expect([...service.taken.keys()]).toEqual(['a', 'b', 'c']);
    expect(service.arrivals).toBe(3);
    expect([...service.taken.values()].every(({ late }) => late)).toBe(true);
  });

  it('keeps nothing longer than a day, and says what it let go', async () => {
    const [disk, service] = [new PadDisk(), new Service()];
    let clock = 0;
    const queue = new EvaluationQueue({ store: disk, send: service.send, tell: service.tell, now: () => clock });
    service.line = () => 'DOWN';
    await queue.give(given('a'));
    clock = LONGEST_MS;
    await queue.give(given('b'));
    clock += 1;
    service.line = () => 'UP';
    await queue.flush();
    expect([...service.taken.keys()]).toEqual(['b']);
    expect(await queue.size()).toBe(0);
    expect(service.told).toMatchObject([{ callId: 'call-a', code: 'TOO_LATE' }]);
  });

  it('1,000 evaluations of 50 pads in an outage, with lost answers and power cuts in between, arrive exactly once', async () => {
    const service = new Service();
    const roll = dice(20_260_309);
    const ids = new Set<string>();
    const pads = Array.from({ length: 50 }, () => ({ disk: new PadDisk(), clock: 0 }));
    /** Each power-on is a new queue over the same disk. */
    const powerOn = (pad: (typeof pads)[number]) =>
      new EvaluationQueue({ store: pad.disk, send: service.send, tell: service.tell, now: () => pad.clock });
    const survive = async (work: Promise<unknown>) => {
      try {
        await work;
        return false;
      } catch (error) {
        if (!(error instanceof PowerCut)) throw error;
        return true;
      }
    };
    const trouble = (down: number) => () => {
      const at = roll();
      if (at < down) return 'DOWN';
      if (at < down + 0.1) return 'CUT_BEFORE';
      if (at < down + 0.2) return 'CUT_AFTER';
      return at < down + 0.3 ? 'ANSWER_LOST' : 'UP';
    };
    let cuts = 0;
    service.line = trouble(0.6);
    for (const [number, pad] of pads.entries()) {
      let queue = powerOn(pad);
      for (let turn = 0; turn < 20; turn += 1) {
        pad.clock += 60_000;
        const id = `${number}-${turn}`;
        ids.add(id);
        if (await survive(queue.give(given(id)))) {
          cuts += 1;
          queue = powerOn(pad);
        }
      }
    }
    expect(cuts).toBeGreaterThan(100);
    const waiting = () => pads.reduce((sum, { disk }) => sum + disk.lines.size, 0);
    expect(waiting()).toBeGreaterThan(500);
    // The line comes back, badly at first.
    for (const down of [0.5, 0.3, 0.1]) {
      service.line = trouble(down);
      for (const pad of pads) {
        pad.clock += 3_600_000;
        await survive(powerOn(pad).flush());
      }
    }
    service.line = () => 'UP';
    for (const pad of pads) await powerOn(pad).flush();
    expect(waiting()).toBe(0);
    expect(new Set(service.taken.keys())).toEqual(ids);
    expect(service.taken.size).toBe(1000);
    // Repeats did arrive; none of them counted.
    expect(service.arrivals).toBeGreaterThan(1000);
  });
});
