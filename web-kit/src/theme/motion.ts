import type { ThemeConfig } from 'antd';
import { useMemo, useSyncExternalStore } from 'react';
import { theme } from './theme.ts';

const still: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };
const query = '(prefers-reduced-motion: reduce)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** The theme; nothing slides or fades for those who told their system so (减少动画). */
export function useTheme(): ThemeConfig {
  const reduced = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  return useMemo(() => (reduced ? still : theme), [reduced]);
}
