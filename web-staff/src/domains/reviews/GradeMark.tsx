/** A grade as stars with its words; the number is told too, for who does not see the stars. */
export function GradeMark({ grade, title }: { grade: number; title: string }) {
  return (
    <span>
      <span
        aria-hidden="true"
        style={{ whiteSpace: 'nowrap', letterSpacing: 1, color: grade <= 2 ? '#8c1d18' : '#4b6b3c' }}
      >
        {'★'.repeat(grade)}
        <span style={{ color: '#bfbfbf' }}>{'★'.repeat(5 - grade)}</span>
      </span>{' '}
      <span style={{ whiteSpace: 'nowrap' }}>{title}</span>
    </span>
  );
}
