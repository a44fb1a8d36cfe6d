/** Business numbers typed or pasted into one field, each once. */
export function keysOf(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).filter(Boolean))];
}
