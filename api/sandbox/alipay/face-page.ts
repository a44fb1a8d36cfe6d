import { FACE_OUTCOMES } from './certifications.ts';

const asText = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page on which a person shows his face; here an evaluator chooses how that ends. */
export function facePage({ certifyId, name }: { certifyId: string; name: string }): string {
  const buttons = Object.entries(FACE_OUTCOMES)
    .map(([outcome, { title }]) => `<p><button data-outcome="${outcome}">${title}</button></p>`)
    .join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>支付宝身份验证（模拟）</title><style>body{font:16px/1.6 sans-serif;margin:24px}button{font:inherit;min-height:44px;width:100%}</style>
<h1>支付宝身份验证（模拟）</h1><p>${asText(name)}，请选择核验结果：</p>${buttons}<p id="told" role="status"></p>
<script>for(const b of document.querySelectorAll('button'))b.onclick=async()=>{const r=await fetch('/alipay/faces/${encodeURIComponent(certifyId)}',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({outcome:b.dataset.outcome})});document.getElementById('told').textContent='返回小程序的结果：'+(await r.json()).resultStatus}</script></html>`;
}
