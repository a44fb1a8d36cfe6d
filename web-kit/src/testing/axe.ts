import axe from 'axe-core';

declare global {
  interface Window {
    /** jsdom's own `getComputedStyle`, exact and slow (scripts/jest/browser-objects.mjs). */
    exactStyle: typeof window.getComputedStyle;
  }
}

/** Serious findings of axe in a rendered part; page-wide rules (landmarks, contrast) need a real browser. */
export async function seriousFindings(root: Element): Promise<string[]> {
  const quick = window.getComputedStyle;
  window.getComputedStyle = window.exactStyle;
  try {
    const { violations } = await axe.run(root, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    return violations
      .filter((finding) => finding.impact === 'serious' || finding.impact === 'critical')
      .map((finding) => `${finding.id}: ${finding.nodes.map((node) => node.html).join(' | ')}`);
  } finally {
    window.getComputedStyle = quick;
  }
}
