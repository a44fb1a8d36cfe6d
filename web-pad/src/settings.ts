import { useCallback, useMemo, useState } from 'react';

/** What the person at the pad has chosen; forgotten with the person. */
export interface Settings {
  /** 大字版 (适老). */
  large: boolean;
  /** 语音提示. */
  voice: boolean;
  toggleLarge(): void;
  toggleVoice(): void;
  reset(): void;
}

export function useSettings(): Settings {
  const [large, setLarge] = useState(false);
  const [voice, setVoice] = useState(false);
  const reset = useCallback(() => {
    setLarge(false);
    setVoice(false);
    window.speechSynthesis?.cancel();
  }, []);
  return useMemo(
    () => ({
      large,
      voice,
      toggleLarge: () => setLarge((on) => !on),
      toggleVoice: () => setVoice((on) => !on),
      reset,
    }),
    [large, voice, reset],
  );
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
