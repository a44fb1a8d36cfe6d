interface MatterOfCase {
  matterName: string;
}

/** `退役报到等 6 项`: the first matter stands for the bundle, the number says how much hangs on it. */
export function matterSummary(subCases: readonly MatterOfCase[]): string {
  const [first] = subCases;
  if (!first) return '—';
  return subCases.length === 1 ? first.matterName : `${first.matterName}等 ${subCases.length} 项`;
}
