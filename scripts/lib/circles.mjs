import { globSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';

const IMPORT = /^(?:import|export)\b(\s+type\b)?[^;'"]*?from\s*'(\.[^']+)'/gm;

/**
 * What each source imports of the others. `types`: imports of types alone count too.
 *
 * @returns {Map<string, string[]>} by path below `root`
 */
export function importGraph(root, patterns, { types, leftOut = [] }) {
  const files = globSync(patterns, { cwd: root, exclude: ['**/generated/**'] }).filter(
    (file) => !/[.]test[.]tsx?$/.test(file) && !leftOut.some((folder) => file.startsWith(folder)),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const found = [...readFileSync(`${root}/${file}`, 'utf8').matchAll(IMPORT)]
        .filter(([, isType]) => types || !isType)
        .map(([, , path]) => normalize(`${dirname(file)}/${path}`));
      return [file, found.filter((path) => known.has(path))];
    }),
  );
}

/** The sources that reach each other, as sets of more than one (Tarjan); one that imports itself is a set too. */
export function circlesIn(graph) {
  const number = new Map();
  const low = new Map();
  const open = [];
  const isOpen = new Set();
  const circles = [];
  const visit = (file) => {
    number.set(file, number.size);
    low.set(file, number.get(file));
    open.push(file);
    isOpen.add(file);
    for (const next of graph.get(file) ?? []) {
      if (!number.has(next)) visit(next);
      if (isOpen.has(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== number.get(file)) return;
    const circle = open.splice(open.lastIndexOf(file));
    for (const member of circle) isOpen.delete(member);
    if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle);
  };
  for (const file of graph.keys()) if (!number.has(file)) visit(file);
  return circles;
}

/** The room that a source stands in: `api/src/platform/notify`, `web-staff/src/domains/cases`, `web-training/src/runs`. */
function roomOf(file) {
  const parts = file.split('/');
  return parts.slice(0, ['platform', 'domains'].includes(parts[2]) ? 4 : 3).join('/');
}

/** The rooms of each circle that goes through more than one. */
export const roomsIn = (circles) =>
  circles.map((circle) => [...new Set(circle.map(roomOf))].sort()).filter((rooms) => rooms.length > 1);
