import type { FastifyInstance } from 'fastify';
import { PUBLIC } from '../graphql/access-decorators.ts';
import { demoAccounts } from '../platform/access/index.ts';
import type { App } from '../platform/kernel/app.ts';
import { CLIENTS } from './clients.ts';
import { escapeHtml } from './plain-page.ts';

const STYLE = `body{font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2a1f;margin:0;background:#f5f6f4}
main{max-width:860px;margin:48px auto;padding:0 24px}h1{font-size:24px;margin:0 0 4px}h2{font-size:17px;margin:36px 0 10px}p{margin:0 0 16px;color:#4c574c}
ul.c{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:12px}
ul.c a{display:block;background:#fff;border:1px solid #d9ded7;border-radius:6px;padding:14px 16px;color:inherit;text-decoration:none}
ul.c a:hover,ul.c a:focus{border-color:#3f6212;outline:2px solid #3f6212}ul.c b{color:#365314}ul.c span{display:block;font-size:13px;color:#4c574c}
table{border-collapse:collapse;width:100%;background:#fff;border:1px solid #d9ded7}th,td{text-align:left;padding:7px 12px;border-bottom:1px solid #e8ebe6;font-size:14px}
th{background:#eef1ec;font-weight:600}code{font-family:ui-monospace,monospace}`;

/** `/`: what there is and, outside production, with which accounts one may look around. */
export function mountIndexPage(server: FastifyInstance, app: App, sandboxUrl: string | undefined): void {
  server.get('/', { config: { access: [PUBLIC] } }, async (_request, reply) => {
    const accounts = await demoAccounts(app);
    const clients = CLIENTS.map((c) => `<li><a href="${c.base}"><b>${c.title}</b><span>${c.text}</span></a></li>`).join(
      '',
    );
    const rows = accounts
      .map(
        (a) =>
          `<tr><td><code>${escapeHtml(a.loginName)}</code></td><td><code>${escapeHtml(a.password)}</code></td><td>${escapeHtml(a.title)}</td><td>${escapeHtml(a.note ?? '')}</td></tr>`,
      )
      .join('');
    const demo = rows
      ? `<h2>演示账号</h2><p>以下人员、机构账号均为虚构，仅在演示环境存在。</p><table><tr><th>登录名</th><th>密码</th><th>身份</th><th>说明</th></tr>${rows}</table>`
      : '';
    const sandbox = sandboxUrl
      ? `<h2>外部系统模拟</h2><p><a href="${escapeHtml(sandboxUrl)}">模拟的一网通办、办件库、部门系统和短信网关</a>：可发送申请，查看收到的报文，设置故障。</p>`
      : '';
    return reply
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>军人退役“一件事”综合管理平台</title><style>${STYLE}</style><main><h1>军人退役“一件事”综合管理平台</h1><p>一次申请，分办各部门，全程跟踪时限，办结归档。</p><ul class="c">${clients}</ul>${demo}${sandbox}</main></html>`,
      );
  });
}
