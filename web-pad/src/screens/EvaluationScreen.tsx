import { now } from '@yjs/web-kit/pad';
import { useEffect, useState } from 'react';
import { ask } from '../net/ask.ts';
import type { Page } from '../net/open-call.ts';
import { ReportPadPageDocument } from '../net/pad.graphql.ts';
import { queue } from '../net/send.ts';
import { StillThere } from '../parts/StillThere.tsx';
import { useInactivity } from '../parts/useInactivity.ts';
import { type Settings, say } from '../settings.ts';
import { DetailStep } from './DetailStep.tsx';
import { GradeStep } from './GradeStep.tsx';

/** What the end screen tells; without a number it is still upon the pad. */
export interface Finished {
  evaluationNo: string | null;
  at: string;
  /** Why nothing was taken, where the review is over already. */
  over?: string;
}

/** Refusals after which nothing on the page can help: evaluated already, expired, not known any more. */
const OVER = new Set(['E-0902', 'E-0903', 'E-0904', 'E-0916', 'NOT_FOUND']);

/** Neither sent nor kept: only another try, or the staff, can help. */
const NOT_GIVEN = '评价未能提交，请稍后再点一次，或请工作人员协助';

export interface EvaluationScreenProps {
  page: Page;
  /** The call's sealed parameters. */
  envelope: string;
  /** When the call arrived, in milliseconds. */
  calledAt: number;
  /** Somebody has begun by himself, without a call: when. */
  startedAt?: string;
  settings: Settings;
  onFinished(finished: Finished): void;
  onLeave(): void;
  /** The way to the service; that of 页面样张 leads nowhere. */
  line?: ReviewLine;
}

/** What goes from the page to the service. */
export interface ReviewLine {
  give: (typeof queue)['give'];
  /** That the page stands, and what it shows (R9.2.1). */
  shown(told: { callId: string; loadMs: number; serviceNo: string; matterName: string; orgName: string }): void;
}

const SERVICE: ReviewLine = {
  give: (given) => queue.give(given),
  shown: (told) => void ask(ReportPadPageDocument, told).catch(() => undefined),
};

/** The page of one service: the grade, then what goes with it and 提交. Nobody of the staff stands in it. */
export function EvaluationScreen(props: EvaluationScreenProps) {
  const { page, envelope, calledAt, startedAt, settings, onFinished, onLeave, line = SERVICE } = props;
  const [grade, setGrade] = useState<number>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const [clientId] = useState(() => crypto.randomUUID());
  const secondsLeft = useInactivity(settings.page, onLeave);
  const { matterName, orgName, grades, optionSet, commentMax } = page.page;
  const chosen = grades.find((one) => one.grade === grade);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once, when the page stands
  useEffect(() => {
    // Nobody has called: there is nothing to be measured, and nobody who waits for it.
    if (startedAt) return;
    // After the next frame the page is drawn: that is what the load time means (R9.2.1).
    const frame = requestAnimationFrame(() => {
      const loadMs = Math.max(0, Math.round(now() - calledAt));
      line.shown({ callId: page.callId, loadMs, serviceNo: page.serviceNo, matterName, orgName });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    say(settings, grade === undefined ? '请您对本次服务作出评价' : '请选择原因，然后点提交评价');
  }, [settings, grade]);

  async function submit({ options, comment }: { options: string[]; comment: string }): Promise<void> {
    if (grade === undefined || busy) return;
    setBusy(true);
    setFault('');
    const deviceAt = new Date(now()).toISOString();
    const given = {
      callId: page.callId,
      envelope,
      clientId,
      grade,
      options,
      optionSet,
      comment: comment.trim() || null,
      anonymous,
      deviceAt,
      ...(startedAt && { startedAt }),
    };
    try {
      const outcome = await line.give(given);
      if (outcome.kind === 'ARRIVED')
        onFinished({ evaluationNo: outcome.receipt.evaluationNo, at: outcome.receipt.submittedAt });
      else if (outcome.kind === 'UNREACHED') onFinished({ evaluationNo: null, at: deviceAt });
      else if (outcome.kind === 'UNKEPT') setFault(NOT_GIVEN);
      else if (OVER.has(outcome.code)) onFinished({ evaluationNo: null, at: deviceAt, over: outcome.message });
      else setFault(outcome.message);
    } catch {
      setFault(NOT_GIVEN);
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="visit">
      <header>
        <div>
          <p className="visit-org">{orgName}</p>
          <h1>{titleOf(grade)}</h1>
          <p className="visit-matter">
            办理事项：{matterName}
            {page.serviceNo && ` · 编号 ${page.serviceNo}`}
          </p>
        </div>
        <nav>
          <button type="button" aria-pressed={anonymous} onClick={() => setAnonymous((on) => !on)}>
            匿名评价
          </button>
          <button type="button" aria-pressed={settings.large} onClick={settings.toggleLarge}>
            大字版
          </button>
          <button type="button" aria-pressed={settings.voice} onClick={settings.toggleVoice}>
            语音提示
          </button>
          <button type="button" onClick={onLeave}>
            暂不评价
          </button>
        </nav>
      </header>
      {chosen ? (
        <DetailStep
          key={chosen.grade}
          grade={chosen}
          commentMax={commentMax}
          anonymous={anonymous}
          busy={busy}
          fault={fault}
          onBack={() => {
            setFault('');
            setGrade(undefined);
          }}
          onSubmit={(detail) => void submit(detail)}
        />
      ) : (
        <GradeStep grades={grades} onChoose={setGrade} />
      )}
      {secondsLeft !== undefined && <StillThere seconds={secondsLeft} />}
    </main>
  );
}

/** Who is content need not explain. */
function titleOf(grade: number | undefined): string {
  if (grade === undefined) return '请您对本次服务作出评价';
  if (grade === 3) return '请告诉我们哪里有待改进';
  return grade <= 2 ? '请告诉我们原因' : '感谢您的肯定，请提交评价';
}
