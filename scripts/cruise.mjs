/**
 * `node scripts/cruise.mjs <folder> …`: holds the imports of the folders against .dependency-cruiser.cjs and finds forbidden circles. Prints
 * each fault and how many modules it has looked at; ends with 1 where there is a fault.
 */
import { argv, chdir } from 'node:process';
import { cruise } from 'dependency-cruiser';
import readOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { forbiddenCircles } from './lib/forbidden-circles.mjs';
import { root } from './lib/root.mjs';

chdir(root);
const { output } = await cruise(argv.slice(2), await readOptions(`${root}/.dependency-cruiser.cjs`));
const faults = [
  ...output.summary.violations.map(({ rule, from, to }) => `${rule.severity} ${rule.name}: ${from} → ${to}`),
  ...forbiddenCircles(output.modules),
];
console.log([...faults, `${output.modules.length} modules looked at`].join('\n'));
if (faults.length > 0) process.exitCode = 1;
