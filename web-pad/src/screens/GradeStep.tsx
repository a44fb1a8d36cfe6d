import type { Page } from '../net/open-call.ts';
import { GradeFace } from '../parts/GradeFace.tsx';

/** Five grades, the best first: a face of its own shape and colour, stars and words. */
export function GradeStep({ grades, onChoose }: { grades: Page['page']['grades']; onChoose(grade: number): void }) {
  return (
    <section className="grades" aria-label="评价等级">
      {grades.map(({ grade, title }) => (
        <button type="button" key={grade} className={`grade grade-${grade}`} onClick={() => onChoose(grade)}>
          <GradeFace grade={grade} />
          <span className="grade-stars" role="img" aria-label={`${grade}星`}>
            {'★'.repeat(grade)}
            <i aria-hidden="true">{'☆'.repeat(5 - grade)}</i>
          </span>
          <span className="grade-title">{title}</span>
        </button>
      ))}
    </section>
  );
}
