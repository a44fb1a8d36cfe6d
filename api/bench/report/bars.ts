import { line } from './print.ts';

/** Collects what was promised and what came out; a run with a miss ends with 1. */
export class Bars {
  readonly #missed: string[] = [];

  get met(): boolean {
    return this.#missed.length === 0;
  }

  /** `value` may not exceed `most`. */
  atMost(name: string, value: number, most: number, unit: string): void {
    this.#judge(name, value <= most, `${value.toFixed(0)} ${unit}, bar ≤ ${most} ${unit}`);
  }

  /** `value` stays under `limit`, which is small enough for decimals. */
  below(name: string, value: number, limit: number, unit: string): void {
    this.#judge(name, value < limit, `${value.toFixed(4)} ${unit}, bar < ${limit} ${unit}`);
  }

  atLeast(name: string, value: number, least: number): void {
    this.#judge(name, value >= least, `${value.toFixed(2)}, bar ≥ ${least}`);
  }

  /** Says all misses again at the end. */
  conclude(): void {
    for (const missed of this.#missed) line(`MISSED  ${missed}`);
  }

  #judge(name: string, ok: boolean, text: string): void {
    line(`${ok ? 'met   ' : 'MISSED'}  ${name}: ${text}`);
    if (!ok) this.#missed.push(`${name}: ${text}`);
  }
}
