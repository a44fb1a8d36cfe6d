/** Whole sentences, so that few have to type at all. */
const PHRASES: Readonly<Record<'good' | 'bad', readonly string[]>> = {
  good: ['服务热情周到', '办理速度快', '讲解清楚明白', '环境整洁舒适'],
  bad: ['等候时间太长', '材料要求不清楚', '态度不够耐心', '多次往返才办成', '系统出现故障'],
};
const MARKS = ['，', '。', '、', '！', '？'] as const;

export interface PhraseKeysProps {
  /** Of which kind the sentences are. */
  kind: 'good' | 'bad';
  onInsert(text: string): void;
  onBack(): void;
  onClear(): void;
}

/**
 * The on-screen keys below the comment: sentences and marks, each as large as a finger needs, so that the reasons keep their room. Words and
 * figures come from the tablet's own keyboard, which opens with the field.
 */
export function PhraseKeys({ kind, onInsert, onBack, onClear }: PhraseKeysProps) {
  return (
    <fieldset className="keys">
      <legend>屏幕键盘</legend>
      <div className="keys-row">
        {PHRASES[kind].map((text) => (
          <button type="button" key={text} onClick={() => onInsert(`${text}。`)}>
            {text}
          </button>
        ))}
      </div>
      <div className="keys-row keys-marks">
        {MARKS.map((text) => (
          <button type="button" key={text} onClick={() => onInsert(text)}>
            {text}
          </button>
        ))}
        <button type="button" onClick={onBack}>
          退格
        </button>
        <button type="button" onClick={onClear}>
          清空
        </button>
      </div>
    </fieldset>
  );
}
