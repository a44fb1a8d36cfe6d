import axe from 'axe-core';

/** Serious findings of axe in a rendered part; page-wide rules (landmarks, contrast) need a real browser. */
export async function seriousFindings(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  return violations
    .filter((finding) => finding.impact === 'serious' || finding.impact === 'critical')
    .map((finding) => `${finding.id}: ${finding.nodes.map((node) => node.html).join(' | ')}`);
}
