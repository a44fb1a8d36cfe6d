import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { line, ms, table } from '../report/print.ts';

/** p95 bars of the common specification ("Bars that hold everywhere"), in milliseconds; for whoever only looks, what the tender asks of answers. */
const BARS = {
  'sign-in': 400,
  'queue page': 150,
  'case page': 120,
  submit: 250,
  search: 1000,
  workbench: 1000,
} as const;
export type Step = keyof typeof BARS;

const WINDOW_MS = 5000;

/** How long the steps of people took, since the last {@link Times.restart}. */
export class Times {
  readonly #times = new Map<Step, number[]>();
  /** Steps of any kind by the window in which they ended: whether a p95 is a state or a single disturbance. */
  #windows: number[][] = [];
  #begun = performance.now();

  async of<T>(step: Step, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const result = await work();
    const times = this.#times.get(step) ?? [];
    const ended = performance.now();
    times.push(ended - begun);
    this.#times.set(step, times);
    const window = Math.floor((ended - this.#begun) / WINDOW_MS);
    this.#windows[window] = [...(this.#windows[window] ?? []), ended - begun];
    return result;
  }

  p95(step: Step): number {
    return percentiles(this.#times.get(step) ?? []).p95;
  }

  /** Steps of every kind. */
  get count(): number {
    return [...this.#times.values()].reduce((sum, times) => sum + times.length, 0);
  }

  restart(): void {
    this.#times.clear();
    this.#windows = [];
    this.#begun = performance.now();
  }

  print(): void {
    const steps = (Object.keys(BARS) as Step[]).filter((step) => this.#times.has(step));
    const rows = steps.map((step) => {
      const times = this.#times.get(step) ?? [];
      const { p50, p95, p99 } = percentiles(times);
      return [step, String(times.length), ms(p50), ms(p95), ms(p99), `≤ ${BARS[step]}`];
    });
    table(['', 'times', 'p50 ms', 'p95 ms', 'p99 ms', 'bar p95'], rows);
    const course = Array.from(this.#windows, (window = []) => `${ms(percentiles(window).p95)} (${window.length})`);
    line(`p95 ms of all steps, and how many, every ${WINDOW_MS / 1000} s: ${course.join(', ')}`);
  }

  judge(bars: Bars): void {
    for (const step of this.#times.keys()) bars.atMost(`p95 ${step}`, this.p95(step), BARS[step], 'ms');
  }
}
