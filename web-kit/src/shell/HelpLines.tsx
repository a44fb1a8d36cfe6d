/** What a page is for, in a clerk's words, line by line; stands behind the page's question mark. */
export function HelpLines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="yjs-help-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
