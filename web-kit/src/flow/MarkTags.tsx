import { MarkTag } from './MarkTag.tsx';

/** A mark that somebody has put on a record. */
export interface RecordMark {
  id: string;
  kindTitle: string;
  reason: string;
  /** Set where it holds no longer. */
  liftedAt?: string | null;
}

/** The marks on a record that still hold, each with its reason. */
export function MarkTags({ marks }: { marks: readonly RecordMark[] }) {
  return marks
    .filter(({ liftedAt }) => !liftedAt)
    .map(({ id, kindTitle, reason }) => (
      <MarkTag key={id} why={reason}>
        {kindTitle}
      </MarkTag>
    ));
}
