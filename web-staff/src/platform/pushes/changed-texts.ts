/** A text of a message as it was shown. */
interface ShownText {
  key: string;
  value: string;
  masked: boolean;
}

/** What the person has changed: a masked text by anything typed, another by a different text; an emptied one stays as it was sent. */
export function changedTexts(
  shown: readonly ShownText[],
  typed: Readonly<Record<string, string | undefined>>,
): { key: string; value: string }[] {
  return shown.flatMap(({ key, value, masked }) => {
    const text = typed[key]?.trim() ?? '';
    return text !== '' && (masked || text !== value) ? [{ key, value: text }] : [];
  });
}
