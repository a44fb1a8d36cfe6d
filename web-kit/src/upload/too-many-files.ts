/** A file that was handed in before. */
export interface HeldFile {
  materialCode: string;
  /** Moment of the handing-in, the same for all its files. */
  createdAt: string;
}

/**
 * How many files of earlier handings-in stand, as the server counts: of each material those handed in last; of a material that gets files now,
 * none (01 §9.4 page 3).
 */
export function standingFiles(held: readonly HeldFile[], replaced: ReadonlySet<string>): number {
  const others = held.filter(({ materialCode }) => !replaced.has(materialCode));
  const last = new Map<string, string>();
  for (const { materialCode, createdAt } of others)
    if (createdAt > (last.get(materialCode) ?? '')) last.set(materialCode, createdAt);
  return others.filter(({ materialCode, createdAt }) => last.get(materialCode) === createdAt).length;
}

/** Files of one record: those of other materials that stand, those about to be handed in, and how many there may be in all. */
export interface FileCounts {
  held: number;
  added: number;
  /** Absent until it is known; the server has the last word. */
  most: number | undefined;
}

/** What is said where a record would have more files than it may; undefined where they fit, and where none is added. */
export function tooManyFiles({ held, added, most }: FileCounts): string | undefined {
  if (most === undefined || added === 0 || held + added <= most) return undefined;
  const before = held > 0 ? `其他材料已提交${held}个，` : '';
  return `材料最多${most}个文件，${before}本次选择${added}个，请删除${Math.min(held + added - most, added)}个后再提交`;
}
