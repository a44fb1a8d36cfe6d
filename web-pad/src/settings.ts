import { useCallback, useMemo, useState } from 'react';
import type { OwnPadFragment } from './generated/graphql.ts';

/** What the page says and how long it stays, as the administrator has set it (01 §11.7). */
export type PageSettings = Omit<OwnPadFragment['page'], '__typename'>;

/** Holds until the service has said otherwise. */
export const SHIPPED: PageSettings = {
  welcome: '请按叫号到窗口办理业务。',
  hint: '办理完成后，请在这里对我们的服务作出评价。',
  thanksSeconds: 8,
  askSeconds: 30,
  leaveSeconds: 15,
  large: false,
  voice: false,
};

/** What the person at the pad has chosen; forgotten with the person. */
export interface Settings {
  page: PageSettings;
  /** 大字版 (适老). */
  large: boolean;
  /** 语音提示. */
  voice: boolean;
  toggleLarge(): void;
  toggleVoice(): void;
  reset(): void;
}

/** The choices of whoever stands at the pad, upon what the page begins with. */
export function useSettings(page: PageSettings): Settings {
  const [chosen, setChosen] = useState<{ large?: boolean; voice?: boolean }>({});
  // The service says it anew with every report: the same words are the same settings.
  const text = JSON.stringify(page);
  const settled = useMemo(() => JSON.parse(text) as PageSettings, [text]);
  const reset = useCallback(() => {
    setChosen({});
    window.speechSynthesis?.cancel();
  }, []);
  return useMemo(() => {
    const { large = settled.large, voice = settled.voice } = chosen;
    return {
      page: settled,
      large,
      voice,
      toggleLarge: () => setChosen((now) => ({ ...now, large: !large })),
      toggleVoice: () => setChosen((now) => ({ ...now, voice: !voice })),
      reset,
    };
  }, [chosen, settled, reset]);
}

/** Says something aloud, where it was asked for and the machine can. */
export function say(settings: Settings, text: string): void {
  if (!settings.voice || !window.speechSynthesis) return;
  window.speechSynthesis.cancel();
  const speech = new SpeechSynthesisUtterance(text);
  speech.lang = 'zh-CN';
  speech.rate = 0.9;
  window.speechSynthesis.speak(speech);
}
