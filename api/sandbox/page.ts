import { drawPng } from '../src/platform/files/specimens/draw-png.ts';
import { DEMO_DEPARTMENTS } from './demo-keys.ts';
import { COUNTERPARTS, FAULT_MODES } from './faults.ts';
import { TOKEN_FAULTS } from './identity/spoil.ts';
import { MANNERS } from './legacy/programs.ts';

const options = (items: Readonly<Record<string, string>>) =>
  Object.entries(items)
    .map(([value, title]) => `<option value="${value}">${title}</option>`)
    .join('');

const STYLE = `body{font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#222;background:#f5f6f4;margin:0}
main{max-width:1180px;margin:24px auto;padding:0 20px}h1{font-size:20px;margin:0 0 4px}h2{font-size:16px;margin:0 0 8px}
section{background:#fff;border:1px solid #ddd;border-radius:6px;padding:16px;margin:16px 0}p{margin:0 0 10px;color:#555}
table{border-collapse:collapse;width:100%}th,td{text-align:left;border-bottom:1px solid #eee;padding:4px 8px;vertical-align:top}
button,select,input{font:inherit;padding:4px 10px;margin:2px}button{background:#4b5d3a;color:#fff;border:0;border-radius:4px;cursor:pointer}
button.s{background:#e8ebe4;color:#333}label{margin-right:12px}.bad{color:#b42318}.ok{color:#27632a}code{font-size:12px}
:focus-visible{outline:2px solid #4b5d3a;outline-offset:1px}`;

/** What the page does in the evaluator's browser; everything shown is set as text, never as HTML. */
const SCRIPT = `
const $=id=>document.getElementById(id);
const call=async(method,path,body)=>{const r=await fetch(path,{method,headers:body?{'content-type':'application/json'}:{},body:body?JSON.stringify(body):undefined});return r.json()};
const row=(cells)=>{const tr=document.createElement('tr');for(const c of cells){const td=document.createElement('td');if(c instanceof Node)td.append(c);else td.textContent=c??'—';tr.append(td)}return tr};
const button=(text,run)=>{const b=document.createElement('button');b.className='s';b.textContent=text;b.onclick=async()=>{b.disabled=true;try{await run()}finally{b.disabled=false;refresh()}};return b};
const clock=(at)=>new Date(at).toLocaleTimeString('zh-CN',{hour12:false,timeZone:'Asia/Shanghai'});
const said=(text,good)=>{const s=document.createElement('span');s.className=good?'ok':'bad';s.textContent=text;return s};
let last='';
async function refresh(){
 const [sent,depts,lib,sms,up,line,fund,faults,programs]=await Promise.all(['/portal/applications','/departments/messages','/library/records','/sms/messages','/superior/state','/hotline/state','/fund-platform/state','/faults','/legacy/programs'].map(p=>call('GET',p)));
 const now=JSON.stringify([sent,depts,lib,sms,up,line,fund,faults,programs]);if(now===last)return;last=now;
 $('sent').replaceChildren(...sent.slice(0,50).map(a=>row([clock(a.sentAt),a.name,a.placementType,a.district+(a.street?' / '+a.street:''),a.applicationNo,said('HTTP '+a.status+' · '+a.code+' '+a.message,a.code===0||a.code===1005),a.caseNo])));
 $('depts').replaceChildren(...depts.slice(-50).reverse().map(m=>{const f=(type,more)=>()=>call('POST','/departments/'+m.department+'/feedback',{bjNo:m.bjNo,caseNo:m.caseNo,feedbackType:type,...more}).then(a=>{$('answer').textContent=m.bjNo+' '+type+'：'+a.body.code+' '+a.body.message});
  const r=(result,more)=>()=>call('POST','/departments/WZ/reserve-results',{...(more&&more.trick?more:{}),result:{exportNo:m.bjNo,districtCode:m.body.districtCode,result,decidedOn:new Date(Date.now()+28800000).toISOString().slice(0,10),...(result==='NOT_QUALIFIED'?{reason:'身体条件不符合预备役要求'}:{reserveType:'30',callable:'Y'})}}).then(a=>{$('answer').textContent=m.bjNo+' '+result+'：'+a.body.code+' '+a.body.message});
  const s=document.createElement('span');if(m.kind==='RESERVE.FORM'){s.append(button('已登记',r('REGISTERED')),button('不符合条件',r('NOT_QUALIFIED')),button('重复发送',r('REGISTERED',{trick:'twice'})));return row([clock(m.receivedAt),m.department,m.kind,m.bjNo,'预备役登记数据（加密）',s])}
  s.append(button('已受理',f('ACCEPT')),button('已办结',f('DONE')),button('需补正',f('SUPPLEMENT',{reasonText:'缺少缴费凭证，请补充后重新提交',requiredMaterials:[{code:'PENSION_VOUCHER',name:'养老保险参保缴费凭证'}]})),button('不予办理',f('REJECT',{reasonText:'经核实不符合受理条件'})),button('办理进度',f('PROGRESS',{})),button('情况说明',f('INFO',{suggestion:'请提醒申请人保持电话畅通'})),button('数据异常',f('ERROR',{reasonText:'证件号码与户籍信息不一致，请核对'})),button('办结并附回执',f('DONE',{handledBy:'王警官',handledOrg:'示范派出所',contactPhone:'021-65551234',resultData:m.department==='GA'?{'户口登记状态':'1','户籍地址':'上海市虹口区示范路1号','派出所':'示范派出所'}:undefined,attachments:[{name:'回执.png',content:RECEIPT}]})),button('重复发送',f('PROGRESS',{trick:'twice'})),button('未知编号',f('INFO',{bjNo:'BJ-310109-2026-999999'})),button('未签名',f('INFO',{trick:'unsigned'})),button('时钟快3小时',f('PROGRESS',{trick:'ahead'})));
  return row([clock(m.receivedAt),m.department,m.kind,m.bjNo,m.body.matterName??m.body.matterCode,s])}));
 $('lib').replaceChildren(...lib.records.slice(-50).reverse().map(r=>row([r.projid,r.itemname,r.messages.map(m=>m.seq+'.'+m.kind+(m.kind==='PROC'?'('+m.fields.noderesult+')':'')).join('  '),r.doneresult,button('丢失此件',()=>call('DELETE','/library/records/'+encodeURIComponent(r.projid)))])));
 $('libcount').textContent='共 '+lib.records.length+' 件，收到重复报文 '+lib.repeats+' 次（未重复入库）';
 $('sms').replaceChildren(...sms.slice(-30).reverse().map(m=>row([clock(m.receivedAt),m.phone.slice(0,3)+'****'+m.phone.slice(-4),m.templateId,m.content,m.receipt])));
 $('up').replaceChildren(...up.batches.slice(-30).reverse().map(b=>row([clock(b.receivedAt),b.entryCode,b.batchNo,b.rows,b.repeats,b.rejected.map(r=>r.recordKey+' '+r.message).join('；')||'—'])));
 $('upcount').textContent='共入库 '+up.rows+' 行，重复行 '+up.repeatedRows+'（未重复入库）；异步回执'+(up.acknowledges?'正常':'停发');
 $('line').replaceChildren(...line.orders.slice(0,20).map(o=>{const say=(subject,accepted)=>()=>call('POST','/hotline/verdicts',{orderNo:o.orderNo,subject,accepted,opinion:accepted?'同意':'请继续办理'}).then(a=>{$('lineanswer').textContent=o.orderNo+'：'+a.body.code+' '+a.body.message});const s=document.createElement('span');s.append(button('同意延期',say('EXTENSION',true)),button('不同意延期',say('EXTENSION',false)),button('确认办结',say('RESULT',true)),button('退回重办',say('RESULT',false)));return row([clock(o.sentAt),o.orderNo,said(o.code+' '+o.message,o.code===0||o.code===1005),line.answers.filter(a=>a.orderNo===o.orderNo).map(a=>LINE[a.kind]).join('、')||'—',s])}));
 $('fund').replaceChildren(...fund.batches.slice(-20).reverse().map(b=>{const s=document.createElement('span');s.append(button('发放并回结果',()=>call('POST','/fund-platform/batches/'+b.batchNo+'/results',{})),button('发送凭证',()=>call('POST','/fund-platform/batches/'+b.batchNo+'/vouchers',{})));return row([clock(b.receivedAt),b.batchNo,b.platformNo,b.count+' 人 / '+b.total+' 元',b.repeats,b.refused?said('拒收：'+b.refused,false):b.results.length+' 笔结果',s])}));
 $('programs').replaceChildren(...programs.map(p=>{const s=document.createElement('span');for(const m of Object.keys(MANNERS))if(m!==p.manner)s.append(button(MANNERS[m],()=>call('PUT','/legacy/programs/'+p.clientId,{manner:m})));return row([p.title,said(MANNERS[p.manner],p.manner==='right'||p.manner==='busy'),PHASES[p.phase]??p.phase,p.entered+' / '+p.changed+' / '+p.read+' / '+p.failed,p.last,s])}));
 $('faults').replaceChildren(...Object.entries(faults).map(([n,f])=>row([NAMES[n],said(MODES[f.mode],f.mode==='ok'),f.count??'不限',f.until??'—'])));
}
$('send').onclick=async()=>{$('send').disabled=true;try{await call('POST','/portal/applications/send',{person:$('person').value,district:$('place').value,count:Number($('count').value)})}finally{$('send').disabled=false;refresh()}};
$('linesend').onclick=async()=>{const no=$('linebj').value.trim();const a=await call('POST','/hotline/orders',{...JSON.parse($('linekind').value),...(no?{bjNo:no}:{}),...(no?{}:{matterName:'退役报到',servedOn:new Date(Date.now()+28800000).toISOString().slice(0,10),place:{name:'虹口区退役军人服务中心'}}),caller:{name:'热线来电人',phone:'13900001234'}});$('lineanswer').textContent=a.orderNo+'：'+a.body.code+' '+a.body.message;refresh()};
$('upack').onclick=async()=>{const s=await call('GET','/superior/state');await call('PUT','/superior/manner',{acknowledges:!s.acknowledges});refresh()};
$('again').onclick=async()=>{await call('POST','/portal/applications/resend',{});refresh()};
$('setfault').onclick=async()=>{const c=Number($('fcount').value);await call('PUT','/faults/'+$('who').value,{mode:$('mode').value,...(c>0?{count:c}:{})});refresh()};
$('setfund').onclick=async()=>{await call('PUT','/fund-platform/manner',{acknowledges:true,pays:true,rejects:'',failsSeq:0,wrongAmountSeq:0,shuffles:false,...JSON.parse($('fundmode').value)});refresh()};
$('setform').onclick=()=>call('PUT','/departments/WZ/manner',{refusesForms:$('formmode').value});
$('setalipay').onclick=()=>call('PUT','/alipay/manner',{openIdOnly:false,forges:false,keys:'current',...JSON.parse($('alipay').value)});
$('settoken').onclick=()=>call('PUT','/identity-fault',{mode:$('token').value});
refresh();setInterval(refresh,2000);`;

/** One page for an evaluator: send applications, play the departments, see what the library and the phones got, break things. */
export function page(persons: readonly string[], centres: Readonly<Record<string, string>>): string {
  const names = JSON.stringify(COUNTERPARTS);
  const modes = JSON.stringify(FAULT_MODES);
  const receipt = JSON.stringify(drawPng(600, 400).toString('base64'));
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>外部系统模拟</title><style>${STYLE}</style><main>
<h1>外部系统模拟</h1><p>一网通办、办件库、各部门和短信网关，用于演示和验收。人员均为虚构，材料为样张。</p>
<section><h2>一网通办：发送申请</h2>
<label>申请人 <select id="person"><option value="">随机虚构人员</option>${options(Object.fromEntries(persons.map((name) => [name, name])))}</select></label>
<label>受理地 <select id="place">${options(centres)}<option value="">随申请人的安置地</option></select></label>
<label>数量 <input id="count" type="number" min="1" max="1000" value="1"></label>
<button id="send">发送申请</button><button id="again" class="s">把最近一份申请再发一次</button>
<table><thead><tr><th>时间<th>姓名<th>安置方式<th>安置地<th>申请编号<th>平台应答<th>一件事编号</tr></thead><tbody id="sent"></tbody></table></section>
<section><h2>部门：收到的派发和反馈</h2><p id="answer">部门包括${Object.values(DEMO_DEPARTMENTS).join('、')}。</p>
<label>武装部对登记表 <select id="formmode"><option value="">接收</option><option value="数据不符合采集要求">拒收</option></select></label><button id="setform" class="s">设置</button>
<table><thead><tr><th>时间<th>部门<th>类型<th>办件编号<th>事项<th>反馈</tr></thead><tbody id="depts"></tbody></table></section>
<section><h2>办件库：收到的报文</h2><p id="libcount"></p>
<table><thead><tr><th>办件编号<th>事项<th>报文（序号.类型）<th>办结结果<th>故障</tr></thead><tbody id="lib"></tbody></table></section>
<section><h2>短信网关</h2><table><thead><tr><th>时间<th>手机号<th>模板<th>内容<th>回执</tr></thead><tbody id="sms"></tbody></table></section>
<section><h2>部级系统（数据上行）</h2><p id="upcount"></p><button class="s" id="upack">停发或恢复异步回执</button>
<table><thead><tr><th>时间<th>条目<th>批次号<th>行数<th>重复批次<th>拒收的行</tr></thead><tbody id="up"></tbody></table></section>
<section><h2>12345市民服务热线</h2><p id="lineanswer">派发工单后，平台的联系情况、延期申请和办理结果在这里签收。</p>
<label>工单 <select id="linekind"><option value='{"orderKind":"COMPLAINT"}'>投诉工单</option><option value='{"orderKind":"REVIEW","grade":1}'>差评工单（1星）</option><option value='{"trick":"twice"}'>同一工单发两次</option><option value='{"trick":"unsigned"}'>未签名</option><option value='{"trick":"rubbish"}'>乱码</option></select></label>
<label>办件编号（不填则只给事项、日期和地点） <input id="linebj" size="26"></label><button id="linesend">派发工单</button>
<table><thead><tr><th>时间<th>工单编号<th>平台应答<th>收到的反馈<th>答复</tr></thead><tbody id="line"></tbody></table></section>
<section><h2>资金监管平台</h2><p>收到的发放批次；没有真实资金。停机、丢失应答、重复等在下面的故障开关设置。</p>
<label>处理方式 <select id="fundmode"><option value="{}">接收并全部发放</option><option value='{"failsSeq":1}'>第1笔失败（账户状态异常）</option><option value='{"wrongAmountSeq":1}'>第1笔金额与推送不一致</option><option value='{"shuffles":true}'>结果逐笔、倒序、各发两次</option><option value='{"pays":false}'>只接收，暂不发放</option><option value='{"acknowledges":false,"pays":false}'>不回执、不发放</option><option value='{"rejects":"批次总额与明细合计不符"}'>拒收批次</option></select></label><button id="setfund" class="s">设置</button>
<table><thead><tr><th>时间<th>批次号<th>平台编号<th>人数和总额<th>重复<th>结果<th>操作</tr></thead><tbody id="fund"></tbody></table></section>
<section><h2>业务系统程序（密码应用改造）</h2><p>十一个业务系统的程序在改造期间照常读写自己的库：双写后经密码服务写入密文和索引。数据均为虚构。</p>
<table><thead><tr><th>系统<th>方式<th>阶段<th>新增/修改/查询/失败<th>最近一次<th>改为</tr></thead><tbody id="programs"></tbody></table></section>
<section><h2>支付宝</h2><p>小程序的用户授权得到授权码；身份核验的页面由小程序打开。</p>
<label>应答 <select id="alipay"><option value="{}">正常</option><option value='{"openIdOnly":true}'>只给 open_id</option><option value='{"forges":true}'>签名错误</option><option value='{"keys":"next"}'>已更换密钥</option></select></label><button id="setalipay" class="s">设置</button></section>
<section><h2>故障开关</h2>
<label>对方系统 <select id="who">${options(COUNTERPARTS)}</select></label><label>方式 <select id="mode">${options(FAULT_MODES)}</select></label>
<label>次数（0 为不限） <input id="fcount" type="number" min="0" value="0"></label><button id="setfault">设置</button>
<p>统一身份认证的下一个令牌 <select id="token" aria-label="下一个令牌">${options(TOKEN_FAULTS)}</select><button id="settoken" class="s">设置</button></p>
<table><thead><tr><th>对方系统<th>方式<th>剩余次数<th>截止</tr></thead><tbody id="faults"></tbody></table></section>
</main><script>const LINE={CONTACT:'联系情况',EXTENSION:'延期申请',RESULT:'办理结果'},NAMES=${names},MANNERS=${JSON.stringify(MANNERS)},PHASES={CLEAR:'只写明文',BOTH:'双写',CIPHER:'读密文',SEALED:'只写密文'},MODES=${modes},RECEIPT=${receipt};${SCRIPT}</script></html>`;
}
