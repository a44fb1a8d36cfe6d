import 'reflect-metadata';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bench } from './bench.ts';
import { readParameters } from './parameters.ts';
import { Bars } from './report/bars.ts';
import { heading, line } from './report/print.ts';
import { openBenchDatabase } from './setup/database.ts';
import { stopWorkers } from './setup/processes.ts';

/** Compiled into api/dist-bench-…/bench/. */
const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const begun = performance.now();
const parameters = readParameters(process.env);
const database = await openBenchDatabase(parameters.databaseUrl);
const cleanUp = async () => {
  await stopWorkers();
  await database.stop();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143)));
}
const bars = new Bars();
try {
  await bench(checkout, database, parameters, bars);
} finally {
  await cleanUp();
}
heading(`Ended after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
bars.conclude();
if (bars.met) line('All bars are met.');
process.exitCode = bars.met ? 0 : 1;
