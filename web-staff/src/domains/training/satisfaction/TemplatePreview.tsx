import { QuestionPreview } from './question-design.tsx';
import { templateOf } from './template-body.ts';

/** A version of 满意度评价模板 as trainees see it. */
export default function TemplatePreview({ body }: { body: unknown }) {
  const { intro, questions } = templateOf(body);
  return (
    <section aria-label="模板预览" className="staff-section">
      {intro && <p className="yjs-quiet">{intro}</p>}
      <QuestionPreview questions={questions} />
    </section>
  );
}
