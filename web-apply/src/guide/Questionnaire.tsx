import { Alert, Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import type { ScreeningFieldsFragment } from '../generated/graphql.ts';
import type { Guide } from './GuideSections.tsx';

export type Answers = Record<string, string>;

export interface QuestionnaireProps {
  guide: Guide;
  /** What was answered before. */
  known: ScreeningFieldsFragment | undefined;
  busy: boolean;
  onChange(): void;
  /** All questions are answered: keeps the answers and says what they come to. */
  onJudge(answers: Answers): Promise<ScreeningFieldsFragment | undefined>;
  onBegin(answers: Answers): void;
}

const OUTCOMES = {
  FIT: { type: 'success', title: '自查结果：符合' },
  MANUAL: { type: 'info', title: '自查结果：需人工判断，可以先提交申请' },
  UNFIT: { type: 'error', title: '自查结果：不符合，不能在线办理' },
} as const;

/** The questions, what they come to, and the two consents; 立即办理 only when all of it allows. */
export function Questionnaire({ guide, known, busy, onChange, onJudge, onBegin }: QuestionnaireProps) {
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(known?.answers.map(({ key, value }) => [key, value]) ?? []),
  );
  const [result, setResult] = useState(known);
  const [general, setGeneral] = useState(false);
  const [sensitive, setSensitive] = useState(false);

  async function answer(key: string, value: string): Promise<void> {
    const next = { ...answers, [key]: value };
    setAnswers(next);
    setResult(undefined);
    onChange();
    if (guide.questions.every((question) => next[question.key])) setResult(await onJudge(next));
  }

  const allowed = result && result.outcome !== 'UNFIT';
  return (
    <>
      {guide.questions.map((question) => (
        <fieldset key={question.key} className="apply-question">
          <legend>{question.text}</legend>
          <Radio.Group
            name={question.key}
            value={answers[question.key] ?? null}
            onChange={(event) => void answer(question.key, event.target.value as string)}
            options={question.options.map(({ value, title }) => ({ value, label: title }))}
          />
        </fieldset>
      ))}
      <div aria-live="polite">
        {result && (
          <Alert
            showIcon
            type={OUTCOMES[result.outcome].type}
            title={OUTCOMES[result.outcome].title}
            description={result.advice.length > 0 ? result.advice.join('') : undefined}
          />
        )}
      </div>
      {allowed && (
        <>
          <Consent text={guide.generalConsent} checked={general} onChange={setGeneral} />
          <Consent text={guide.sensitiveConsent} checked={sensitive} onChange={setSensitive} />
        </>
      )}
      <Button
        type="primary"
        block
        disabled={!allowed || !general || !sensitive}
        loading={busy}
        aria-describedby="begin-hint"
        onClick={() => onBegin(answers)}
      >
        立即办理
      </Button>
      <p id="begin-hint" className="apply-quiet">
        {!result && '回答完上面的问题后可以办理。'}
        {allowed && !(general && sensitive) && '两项授权都勾选后可以办理。'}
      </p>
    </>
  );
}

interface ConsentProps {
  text: { title: string; text: string };
  checked: boolean;
  onChange(checked: boolean): void;
}

function Consent({ text, checked, onChange }: ConsentProps) {
  return (
    <div className="apply-consent">
      <p>{text.text}</p>
      <Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)}>
        我已阅读并同意《{text.title}》
      </Checkbox>
    </div>
  );
}
