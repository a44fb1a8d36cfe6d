import { Link } from 'react-router';

/** Name as a link to its page, with its code under it in quiet. */
export function NamedLink({ to, name, code }: { to: string; name: string; code?: string }) {
  return (
    <>
      <Link to={to}>{name}</Link>
      {code && <span className="yjs-quiet"> {code}</span>}
    </>
  );
}
