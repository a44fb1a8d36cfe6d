/** What a request changes: the value in force beside the one asked for, and what an earlier version asked for where that was another. */
export interface ChangeDifference {
  path: string;
  title: string;
  before: string;
  after: string;
  earlier?: string | undefined;
}

/** Each difference with what the version before it asked for (02 §2.3); what was asked for then and is no longer stands with the old value. */
export function besideEarlier(
  differences: readonly ChangeDifference[],
  former: readonly ChangeDifference[],
): ChangeDifference[] {
  const asked = new Map(former.map((one) => [one.path, one]));
  const known = new Set(differences.map(({ path }) => path));
  const changed = differences.map(({ path, title, before, after }) => {
    const earlier = former.length === 0 ? after : (asked.get(path)?.after ?? before);
    return { path, title, before, after, ...(earlier !== after && { earlier }) };
  });
  const dropped = former
    .filter(({ path, before, after }) => !known.has(path) && before !== after)
    .map(({ path, title, before, after }) => ({ path, title, before, after: before, earlier: after }));
  return [...changed, ...dropped];
}

/** What changes, in a line: 机构名称、所在区. */
export function titlesOf(differences: readonly ChangeDifference[]): string {
  const titles = differences.filter(({ before, after }) => before !== after).map(({ title }) => title);
  const shown = [...new Set(titles.map((title) => title.replace(/第\d+行$/, '')))];
  return shown.length > 6 ? `${shown.slice(0, 6).join('、')}等${shown.length}项` : shown.join('、');
}
