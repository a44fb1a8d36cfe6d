import type { KnownPerson } from './persons.ts';

const STYLE = `body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2a37;background:#f3f6fa;margin:0}
main{max-width:420px;margin:0 auto;padding:24px 16px}h1{font-size:20px;margin:0 0 4px}p{margin:0 0 16px;color:#4b5563}
button{font:inherit;display:block;width:100%;min-height:48px;margin:0 0 10px;padding:8px 14px;text-align:left;background:#fff;border:1px solid #c7d0db;border-radius:8px;cursor:pointer}
button:hover,button:focus-visible{border-color:#1d5fa8;outline:2px solid #1d5fa8}button small{display:block;color:#4b5563}
button.quiet{text-align:center;background:transparent}`;

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** The provider's own page: who is it? The real one asks by face or QR code; here one chooses among fictional persons. */
export function signInPage(action: string, persons: readonly KnownPerson[]): string {
  const buttons = persons
    .map(
      ({ citizenId, name, phone }) =>
        `<button name="citizenId" value="${escapeHtml(citizenId)}">${escapeHtml(name)}<small>${escapeHtml(citizenId)} · ${escapeHtml(phone)}</small></button>`,
    )
    .join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>随申办实名认证（模拟）</title><style>${STYLE}</style><main><h1>随申办实名认证（模拟）</h1>
<p>请选择要登录的人员。以下人员均为虚构，仅用于演示和验收。</p>
<form method="post" action="${escapeHtml(action)}">${buttons}<button class="quiet" name="cancel" value="1">取消登录</button></form></main></html>`;
}
