import { useState } from 'react';
import type { Page } from '../net/open-call.ts';
import { GradeFace } from '../parts/GradeFace.tsx';
import { PhraseKeys } from '../parts/PhraseKeys.tsx';

export interface DetailStepProps {
  grade: Page['page']['grades'][number];
  commentMax: number;
  anonymous: boolean;
  busy: boolean;
  fault: string;
  onBack(): void;
  onSubmit(detail: { options: string[]; comment: string }): void;
}

/** Which grade was chosen, what may be ticked with it, a comment, and 提交评价: the last look before it is given. */
export function DetailStep({ grade, commentMax, anonymous, busy, fault, onBack, onSubmit }: DetailStepProps) {
  const [options, setOptions] = useState<string[]>([]);
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const needsText = grade.options.some(({ code, requiresText }) => requiresText && options.includes(code));
  const lacking = needsText && comment.trim() === '';
  const toggle = (code: string) =>
    setOptions((now) => (now.includes(code) ? now.filter((one) => one !== code) : [...now, code]));
  const write = (text: string) => setComment(text.slice(0, commentMax));

  function submit(): void {
    setAsked(true);
    if (!lacking) onSubmit({ options, comment });
  }

  return (
    <section className="detail">
      <div className={`detail-grade grade-${grade.grade}`}>
        <GradeFace grade={grade.grade} />
        <p>您选择了</p>
        <b>{grade.title}</b>
        <button type="button" onClick={onBack} disabled={busy}>
          重新选择
        </button>
        <div className="detail-submit">
          <p role="alert">{asked && lacking ? '选择“其他”时请写明具体情况' : fault}</p>
          <button type="button" className="primary" disabled={busy} onClick={submit}>
            {submitWords(busy, anonymous)}
          </button>
        </div>
      </div>
      <div className="detail-body">
        <fieldset className="chips">
          <legend>可选，可多选</legend>
          {grade.options.map(({ code, text }) => (
            <button type="button" key={code} aria-pressed={options.includes(code)} onClick={() => toggle(code)}>
              <span aria-hidden="true">{options.includes(code) ? '✓' : '＋'}</span> {text}
            </button>
          ))}
        </fieldset>
        <label className="comment">
          <span>{needsText ? '请写明具体情况（必填）' : '还想说的话（选填）'}</span>
          <textarea
            value={comment}
            maxLength={commentMax}
            rows={2}
            aria-invalid={asked && lacking}
            onChange={(event) => write(event.target.value)}
          />
          <em>
            {comment.length}/{commentMax}
          </em>
        </label>
        <PhraseKeys
          kind={grade.grade <= 3 ? 'bad' : 'good'}
          onInsert={(text) => write(comment + text)}
          onBack={() => setComment((text) => [...text].slice(0, -1).join(''))}
          onClear={() => setComment('')}
        />
      </div>
    </section>
  );
}

/** What pressing does: whoever has chosen to stay unnamed reads it once more before it is given. */
function submitWords(busy: boolean, anonymous: boolean): string {
  if (busy) return '正在提交';
  return anonymous ? '匿名提交' : '提交评价';
}
