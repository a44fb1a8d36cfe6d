/** `npm run typecheck`: the types of every workspace, or of those named on the command line. */
import { generateTypes } from './build.mjs';
import { checkTypes } from './lib/checks.mjs';
import { clientWorkspaces, has } from './lib/root.mjs';
import { endTogetherOnSignal, inParallel } from './lib/run.mjs';

endTogetherOnSignal();
const named = process.argv.slice(2);
const folders = (named.length > 0 ? named : ['api', 'crypto-sdk', ...clientWorkspaces(), 'e2e']).filter((folder) =>
  has(`${folder}/tsconfig.json`),
);
await generateTypes();
await inParallel(folders, 2, async (folder) => {
  try {
    await checkTypes(folder);
  } catch (error) {
    console.error(error.output);
    process.exitCode = 1;
  }
});
