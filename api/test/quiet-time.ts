import { readFileSync } from 'node:fs';

/**
 * A clock in milliseconds that stands while programs of this machine wait for a processor (Linux tells for how long they did, PSI), so that
 * "within a second" is judged as on a machine with nothing else to do. Where nobody tells, it is the plain clock.
 */
export function quietNow(): number {
  return performance.now() - waitedMs();
}

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
