/** Who decided and what was said, e.g. 「王芳：材料属实」; a dash while nobody has. */
export function verdictText(approverName: string | null | undefined, decisionText: string | null | undefined): string {
  return [approverName, decisionText].filter(Boolean).join('：') || '—';
}
