/** How trainees are dealt to classes (T22-2): 按序号 one class after the other, 按区均衡 every district over all classes, 按基础 those of a like level together. */
export const SPLIT_BY = { SEQUENCE: '按报名序号', DISTRICT: '按区均衡', LEVEL: '按文化程度' } as const;
export type SplitBy = keyof typeof SPLIT_BY;

/** Who is to be dealt. */
export interface Dealt {
  id: string;
  /** Place in the list of the run. */
  seq: number;
  district: string;
  /** Education, lower codes first; null = not known. */
  level: string | null;
}

/** A class before the deal: how many it has and may have. */
interface Seats {
  size: number;
  capacity: number;
}

/** BR22-1: k = ⌈n / most⌉, and one for a run of nobody. */
export const classesNeeded = (trainees: number, most: number): number => Math.max(1, Math.ceil(trainees / most));

/**
 * How many of `people` each class gets, so that the sizes afterwards differ as little as they can (by one at most between empty classes,
 * BR22-1); earlier classes get the odd ones. What no class has room for is left out.
 */
export function sharesOf(people: number, classes: readonly Seats[]): number[] {
  const shares = classes.map(() => 0);
  for (let left = people; left > 0; left -= 1) {
    let smallest = -1;
    classes.forEach(({ size, capacity }, n) => {
      const now = size + (shares[n] ?? 0);
      const before = classes[smallest];
      if (now < capacity && (!before || now < before.size + (shares[smallest] ?? 0))) smallest = n;
    });
    if (smallest < 0) break;
    shares[smallest] = (shares[smallest] ?? 0) + 1;
  }
  return shares;
}

/** Deals `people` to classes with these shares: ids per class. */
export function deal(people: readonly Dealt[], shares: readonly number[], by: SplitBy): string[][] {
  return by === 'DISTRICT' ? inTurn(people, shares) : inRow(people, shares, by);
}

/** One class is filled after the other. */
function inRow(people: readonly Dealt[], shares: readonly number[], by: SplitBy): string[][] {
  const sorted = people.toSorted((a, b) => (by === 'LEVEL' ? byLevel(a, b) : 0) || a.seq - b.seq);
  let from = 0;
  return shares.map((share) => {
    const given = sorted.slice(from, from + share);
    from += share;
    return given.map(({ id }) => id);
  });
}

/** Who is not known comes last. */
const byLevel = (a: Dealt, b: Dealt) => compare(a.level ?? '~', b.level ?? '~');

/** District by district, each person to the next class in turn that has room: a district's people are spread over all classes. */
function inTurn(people: readonly Dealt[], shares: readonly number[]): string[][] {
  const dealt: string[][] = shares.map(() => []);
  const sorted = people.toSorted((a, b) => compare(a.district, b.district) || a.seq - b.seq);
  let turn = 0;
  for (const { id } of sorted) {
    const order = shares.map((_, n) => (turn + n) % shares.length);
    const next = order.find((n) => (dealt[n]?.length ?? 0) < (shares[n] ?? 0));
    if (next === undefined) break;
    dealt[next]?.push(id);
    turn = next + 1;
  }
  return dealt;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
