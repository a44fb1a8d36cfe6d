const { readFileSync } = require('node:fs');
const { basename, resolve } = require('node:path');

/** Folder of the bundled libraries → what is in it: name → file. */
const known = new Map();

function filesIn(home) {
  if (!known.has(home)) known.set(home, JSON.parse(readFileSync(`${home}/files.json`, 'utf8')));
  return known.get(home);
}

/**
 * Where Jest finds what a source imports: its libraries bundled (libraries.mjs), its neighbours as it names them, without
 * asking the disk. Everything else, and all of it where nothing was bundled, goes Jest's own way.
 */
module.exports = (request, options) => {
  const { basedir, rootDir } = options;
  // Without a root Jest reads its own configuration.
  if (rootDir && !basedir.includes('node_modules')) {
    if (/^\.\.?\/.*\.tsx?$/.test(request)) return resolve(basedir, request);
    const home = process.env[basename(rootDir) === 'api' ? 'TEST_LIBRARIES_API' : 'TEST_LIBRARIES_WEB'];
    const file = home ? filesIn(home)[request] : undefined;
    if (file) return `${home}/${file}.mjs`;
  }
  return options.defaultResolver(request, options);
};
