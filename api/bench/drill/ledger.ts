import type { ComposedApp } from '../../src/compose.ts';
import { rows, sql } from '../../src/database/sql.ts';

/** Something that a clerk wanted, from the first try to the answer; times in milliseconds of the same clock. */
export interface Step {
  clerk: number;
  /** What was wanted: the name of the operation. */
  what: string;
  from: number;
  /** Null while it is tried. */
  to: number | null;
  /** Tries that a connection or a node cut off: no answer, or 502 … 504. */
  cut: number;
}

/** What the clerks were answered. */
export class Ledger {
  readonly steps: Step[] = [];
  /** Receptions that were acknowledged, by id: an act without a version. */
  readonly receptions: string[] = [];
  /** Acts on cases that were acknowledged: acts with a version. */
  readonly acts: { caseId: string; action: string }[] = [];
  /** Answers that deny what was asked, by code. */
  readonly refused = new Map<string, number>();

  deny(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }

  /** The longest that anybody waited after `since`, in seconds, of steps that were under way then or began before `until`, and for what. */
  longestWait(since: number, until: number): { seconds: number; what: string } {
    const waits = this.steps
      .filter(({ from, to }) => from < until && (to === null || to > since))
      .map(({ from, to, cut, what }) => ({
        seconds: (Math.min(to ?? until, until) - Math.max(from, since)) / 1000,
        what: `${what}${cut > 0 ? `, cut ${cut} times` : ''}${to === null ? ', never answered' : ''}`,
      }))
      .sort((a, b) => b.seconds - a.seconds);
    return waits[0] ?? { seconds: 0, what: 'nothing' };
  }

  /** The longest that nobody at all was answered, in seconds. */
  longestSilence(since: number, until: number): number {
    const answered = this.steps.flatMap(({ to }) => (to !== null && to > since && to < until ? [to] : []));
    const moments = [since, ...answered.sort((a, b) => a - b), until];
    return Math.max(...moments.map((at, n) => at - (moments[n - 1] ?? at))) / 1000;
  }

  cutBetween(since: number, until: number): number {
    return this.steps
      .filter(({ from, to }) => from < until && (to === null || to > since))
      .reduce((sum, { cut }) => sum + cut, 0);
  }

  /** Whether everybody has been answered something that was asked after `since`. */
  everybodyServed(since: number, clerks: number): boolean {
    return (
      new Set(this.steps.filter(({ from, to }) => to !== null && from > since).map(({ clerk }) => clerk)).size ===
      clerks
    );
  }

  /** What was acknowledged and is not there, and what is there more often than it was acknowledged. */
  async compare(app: ComposedApp): Promise<{ lost: number; doubled: number }> {
    const ctx = app.context({ kind: 'SYSTEM', name: '演练' });
    const receptions = await rows<{ id: string }>(ctx, sql`select id from service_reception`);
    const there = new Set(receptions.map(({ id }) => id));
    const missing = this.receptions.filter((id) => !there.has(id)).length;
    const twiceAnswered = this.receptions.length - new Set(this.receptions).size;
    const done = await rows<{ act: string; times: number }>(
      ctx,
      sql`select record_id || ' ' || action as act, count(*)::int as times from flow_event
           where record_type = 'case' and action in ('pass', 'accept') group by 1`,
    );
    const times = new Map(done.map((row) => [row.act, row.times]));
    const lostActs = this.acts.filter(({ caseId, action }) => !times.has(`${caseId} ${action}`)).length;
    return {
      lost: missing + lostActs,
      doubled:
        Math.max(0, there.size - this.receptions.length) + twiceAnswered + done.filter((row) => row.times > 1).length,
    };
  }
}
