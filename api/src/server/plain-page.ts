/** For text and for attributes in double quotes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const STYLE = `body{font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2a1f;margin:0;background:#f5f6f4}
main{max-width:420px;margin:10vh auto;padding:24px;background:#fff;border:1px solid #d9ded7;border-radius:6px;box-sizing:border-box}
h1{font-size:20px;margin:0 0 12px}p{margin:0 0 8px;overflow-wrap:anywhere}p+p{color:#4c574c;font-size:13px}
a{display:block;margin-top:12px;padding:10px 16px;text-align:center;border:1px solid #4b5d3a;border-radius:6px;color:#365314;text-decoration:none}
a.first{background:#4b5d3a;color:#fff}a:focus-visible{outline:2px solid #3f6212;outline-offset:2px}
@media(max-width:480px){main{margin:16px;padding:20px}}`;

export interface PlainPage {
  title: string;
  lines: readonly string[];
  links: readonly { href: string; text: string }[];
}

/** A page without script, for what happens outside the clients. */
export function plainPage({ title, lines, links }: PlainPage): string {
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const ways = links
    .map(
      ({ href, text }, at) =>
        `<a href="${escapeHtml(href)}"${at === 0 ? ' class="first"' : ''}>${escapeHtml(text)}</a>`,
    )
    .join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${STYLE}</style><main><h1>${escapeHtml(title)}</h1>${paragraphs}${ways}</main></html>`;
}
