import { readFileSync } from 'node:fs';

/** However busy the machine is, this share of real time counts, so that what never comes is seen. */
const LEAST = 0.1;

/**
 * A clock in milliseconds that stands while programs of this machine wait for a processor (Linux tells for how long they did, PSI), so that
 * "within a second" is judged as on a machine with nothing else to do. A tenth of real time counts in any case: what takes ten seconds is not
 * within one, whoever was waiting. Where nobody tells, it is the plain clock.
 */
export function quietNow(): number {
  const now = performance.now();
  const waited = waitedMs();
  const passed = now - seen.now;
  quiet += Math.max(passed - (waited - seen.waited), passed * LEAST);
  seen = { now, waited };
  return quiet;
}

let quiet = 0;
let seen = { now: performance.now(), waited: waitedMs() };

function waitedMs(): number {
  try {
    const [, micros = '0'] = /^some .*total=(\d+)/m.exec(readFileSync('/proc/pressure/cpu', 'utf8')) ?? [];
    return Number(micros) / 1000;
  } catch {
    return 0;
  }
}

/** What an act costs this process, in milliseconds of processor time: the same however many others run. */
export function processorMsOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
