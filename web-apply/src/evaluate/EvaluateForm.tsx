import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { type FormEvent, useRef, useState } from 'react';
import type { EvaluationPageQuery, SubmitEvaluationMutation } from '../generated/graphql.ts';
import { SubmitEvaluationDocument } from './evaluate.graphql.ts';
import { keepSent } from './own-evaluation.ts';

/** Refusals after which nothing in the form can help: expired, evaluated already, a link of no review. */
const OVER = new Set(['E-0902', 'E-0903', 'E-0904']);

export interface EvaluateFormProps {
  ticket: string;
  page: EvaluationPageQuery['evaluationPage'];
  onDone(receipt: SubmitEvaluationMutation['submitEvaluation']): void;
  /** The review was over before it was handed in; `why` in words. */
  onOver(why: string): void;
}

/** Grade, what fits it, a few words if one likes; nothing is sent before 提交评价. */
export function EvaluateForm({ ticket, page, onDone, onOver }: EvaluateFormProps) {
  const [grade, setGrade] = useState<number>();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [comment, setComment] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const [problem, setProblem] = useState('');
  const [send, { loading }] = useMutation(SubmitEvaluationDocument);
  // The same evaluation sent again after a lost answer is taken once.
  const clientId = useRef(crypto.randomUUID());
  const options = page.grades.find((one) => one.grade === grade)?.options ?? [];
  const needsText = options.some(({ code, requiresText }) => requiresText && ticked.includes(code));

  function choose(next: number): void {
    setGrade(next);
    setTicked([]);
    setProblem('');
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!grade) return setProblem('请先选择满意程度');
    if (needsText && !comment.trim()) return setProblem('选择“其他”时请填写具体内容');
    setProblem('');
    keepSent(ticket, clientId.current);
    try {
      const { data } = await send({
        variables: {
          input: {
            ticket,
            clientId: clientId.current,
            grade,
            options: [...ticked],
            optionSet: page.optionSet,
            comment: comment.trim(),
            anonymous,
          },
        },
      });
      if (data) onDone(data.submitEvaluation);
    } catch (failure) {
      const { code, title } = presentError(failure);
      if (OVER.has(code)) onOver(title);
      else setProblem(title);
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className="evaluate-grades">
        <legend>您对本次服务</legend>
        {page.grades.map(({ grade: value, title }) => (
          <label key={value} className={`evaluate-grade${grade === value ? ' evaluate-chosen' : ''}`}>
            <input type="radio" name="grade" value={value} checked={grade === value} onChange={() => choose(value)} />
            <span>{title}</span>
            <span className="evaluate-stars" aria-hidden="true">
              {'★'.repeat(value)}
            </span>
          </label>
        ))}
      </fieldset>
      {grade && (
        <>
          <fieldset className="evaluate-options">
            <legend>您的感受（可多选，可不选）</legend>
            {options.map(({ code, text }) => (
              <label key={code} className={`evaluate-option${ticked.includes(code) ? ' evaluate-chosen' : ''}`}>
                <input
                  type="checkbox"
                  checked={ticked.includes(code)}
                  onChange={(event) =>
                    setTicked(event.target.checked ? [...ticked, code] : ticked.filter((one) => one !== code))
                  }
                />
                {text}
              </label>
            ))}
          </fieldset>
          <label className="evaluate-comment">
            还想说的话（{needsText ? '必填' : '选填'}）
            <textarea
              value={comment}
              maxLength={page.commentMax}
              rows={4}
              placeholder="请勿填写身份证号、手机号"
              onChange={(event) => setComment(event.target.value)}
            />
          </label>
          <label className="evaluate-anonymous">
            <input type="checkbox" checked={anonymous} onChange={(event) => setAnonymous(event.target.checked)} />
            匿名评价（服务中心看不到您的姓名和办件，也无法与您联系）
          </label>
        </>
      )}
      {problem && (
        <p className="evaluate-problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="evaluate-submit" disabled={loading}>
        {loading ? '正在提交…' : '提交评价'}
      </button>
      <p className="evaluate-note">评价自愿。提交后不能修改；公开评价时不显示您的身份。</p>
    </form>
  );
}
