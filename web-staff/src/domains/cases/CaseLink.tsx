import { Link } from 'react-router';

/** A case's number in a row, leading to its page. The row must not hear the click: it would open its preview instead. */
export function CaseLink({ id, caseNo }: { id: string; caseNo: string }) {
  return (
    <Link to={`/cases/${id}`} onClick={(event) => event.stopPropagation()}>
      {caseNo}
    </Link>
  );
}
