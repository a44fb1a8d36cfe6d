/** Holds the built package against the platform's rules and ours; ends with 1 and one line per fault. `node check.mjs [folder]` */
import { fileURLToPath } from 'node:url';
import { faultsOf } from './check/faults.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('dist', import.meta.url));
const faults = faultsOf(folder);
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
