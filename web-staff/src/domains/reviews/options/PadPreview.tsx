import { useState } from 'react';
import { gradeWords } from '../words.ts';
import { listed, type Option, type OptionsState } from './options-body.ts';

/** What the pad shows once this grade was chosen, for this kind of business and scene; chips can be tried. */
export function PadPreview({
  options,
  state,
}: {
  options: readonly Option[];
  state: Pick<OptionsState, 'grade' | 'business' | 'scene'>;
}) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const shown = listed(options, state).filter(({ enabled }) => enabled);
  const needsText = shown.some(({ code, requiresText }) => requiresText && ticked.includes(code));
  const grade = Number(state.grade);
  return (
    <section aria-label="平板预览" className="option-preview">
      <h2 className="staff-section-title">平板预览</h2>
      <div className="option-pad">
        <div className={`option-pad-grade option-grade-${grade}`}>
          <span>您选择了</span>
          <b>{gradeWords[state.grade]}</b>
          <span aria-hidden="true">{'★'.repeat(grade)}</span>
        </div>
        <fieldset className="option-pad-chips">
          <legend>可选，可多选</legend>
          {shown.map(({ code, text }) => {
            const on = ticked.includes(code);
            return (
              <button
                type="button"
                key={code}
                aria-pressed={on}
                onClick={() => setTicked(on ? ticked.filter((one) => one !== code) : [...ticked, code])}
              >
                <span aria-hidden="true">{on ? '✓' : '＋'}</span> {text}
              </button>
            );
          })}
          <p>{needsText ? '请写明具体情况（必填）' : '还想说的话（选填）'}</p>
        </fieldset>
      </div>
      {(!state.business || !state.scene) && (
        <p className="yjs-quiet">未选定业务类型或服务场景时，列出全部选项；选定后与平板上完全一致。</p>
      )}
    </section>
  );
}
