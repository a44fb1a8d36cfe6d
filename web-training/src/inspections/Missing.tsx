import { Alert } from 'antd';

/** What must still be done before it can be handed in. */
export function Missing({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Alert
      type="info"
      title="提交前还需要："
      description={
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  );
}
