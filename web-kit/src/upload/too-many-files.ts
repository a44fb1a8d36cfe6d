/** Files of one record: those handed in before, those about to be, and how many there may be in all. */
export interface FileCounts {
  held: number;
  added: number;
  /** Absent until it is known; the server has the last word. */
  most: number | undefined;
}

/** What is said where a record would have more files than it may; undefined where they fit, and where none is added. */
export function tooManyFiles({ held, added, most }: FileCounts): string | undefined {
  if (most === undefined || added === 0 || held + added <= most) return undefined;
  const before = held > 0 ? `已提交${held}个，` : '';
  return `材料最多${most}个文件，${before}本次选择${added}个，请删除${Math.min(held + added - most, added)}个后再提交`;
}
