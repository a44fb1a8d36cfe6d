import type { DuplicateComparisonQuery } from '../../../generated/graphql.ts';
import type { RevealedSides } from './useRevealedSides.ts';

type Sections = DuplicateComparisonQuery['duplicateComparison']['sections'];

/** The compared fields with what was revealed in place of its mask; what no reveal tells stays as it stands. */
export function inClear(
  sections: Sections,
  revealed: RevealedSides | undefined,
  left: string | null,
  right: string | null,
): Sections {
  if (!revealed) return sections;
  const clearOf = (caseId: string | null, title: string, label: string) =>
    revealed
      .get(caseId ?? '')
      ?.find((section) => section.title === title)
      ?.fields.find((field) => field.label === label)?.value;
  return sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      left: clearOf(left, section.title, row.label) || row.left,
      right: clearOf(right, section.title, row.label) || row.right,
    })),
  }));
}
