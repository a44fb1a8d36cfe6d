/** The layers of GB/T 39786-2021 that are scored, with their weights (04 §9); GENERAL holds for all of them and is not scored by itself. */
export const LAYERS = {
  PHYSICAL: { title: '物理和环境安全', weight: 10, technical: true },
  NETWORK: { title: '网络和通信安全', weight: 20, technical: true },
  DEVICE: { title: '设备和计算安全', weight: 10, technical: true },
  APPLICATION: { title: '应用和数据安全', weight: 30, technical: true },
  GENERAL: { title: '通用要求', weight: 0, technical: false },
  RULES: { title: '管理制度', weight: 8, technical: false },
  PERSONNEL: { title: '人员管理', weight: 8, technical: false },
  RUNNING: { title: '建设运行', weight: 8, technical: false },
  EMERGENCY: { title: '应急处置', weight: 6, technical: false },
} as const;

export type Layer = keyof typeof LAYERS;

/** Where an assessor looks: a page of the console or a command on the machine. */
export interface Evidence {
  title: string;
  route?: string;
  command?: string;
}

/** An object that is judged. */
export interface Unit {
  code: string;
  /** Of GB/T 39786-2021. */
  clause: string;
  layer: Layer;
  title: string;
  /** 应 or 宜 at level 3; — where the standard has none. */
  grade: '应' | '宜' | '应/宜' | '—';
  /** What this platform does for it. */
  measure: string;
  evidence: readonly Evidence[];
  /** The customer, his cloud or a certified product must do it. */
  byOrganisation?: true;
  /** What of it does not run here, and cannot be seen on this machine. */
  notHere?: string;
}

const auditLog: Evidence = { title: '日志链校验', route: '/audit', command: 'npm run audit:verify' };
const integrity: Evidence = { title: '重要数据校验', route: '/integrity', command: 'npm run access:verify' };
const signatures: Evidence = { title: '审批签名校验', command: 'npm run signatures:verify' };
const management = (code: string, clause: string, layer: Layer, title: string): Unit => ({
  code,
  clause,
  layer,
  title,
  grade: '—',
  measure: '密钥管理制度、密码应用方案、应急预案、操作规程由机构制定、发布和执行',
  evidence: [],
  byOrganisation: true,
  notHere: '平台尚未提供密钥管理制度、密码应用方案、应急预案、操作规程的模板',
});

/** K-01 to K-20 of 04 §9; the four parts of K-20 are scored one by one. */
export const UNITS: readonly Unit[] = [
  {
    ...{ code: 'K-01', clause: '8.1 a–c', layer: 'PHYSICAL', grade: '应/宜' },
    title: '机房进出人员身份鉴别、门禁和视频记录完整性',
    measure: '平台不涉及；引用云平台自身的密评报告',
    evidence: [],
    byOrganisation: true,
    notHere: '机房由机构或云服务商提供',
  },
  {
    ...{ code: 'K-02', clause: '8.2 a', layer: 'NETWORK', grade: '应' },
    title: '通信实体身份鉴别',
    measure: '数据交换专用端口支持双向TLS；国密SSL由前置的国密网关终结',
    evidence: [],
    byOrganisation: true,
    notHere: '国密网关由机构提供，本机没有 SM2 握手',
  },
  {
    ...{ code: 'K-03', clause: '8.2 b、c', layer: 'NETWORK', grade: '应/宜' },
    title: '通信过程中重要数据的机密性和完整性',
    measure: '交换报文以 SM2/SM4 信封加密、SM2 签名；生产环境仅接受TLS',
    evidence: [],
  },
  {
    ...{ code: 'K-04', clause: '8.2 d', layer: 'NETWORK', grade: '宜' },
    title: '网络边界访问控制信息完整性',
    measure:
      '数据分发的地址名单和字段、账号的登录地址范围逐行带 HMAC-SM3 校验码，使用时和每天校验；应用登记和封禁名单由审计日志记录',
    evidence: [integrity],
  },
  {
    ...{ code: 'K-05', clause: '8.3 a', layer: 'DEVICE', grade: '应' },
    title: '设备管理人员身份鉴别',
    measure: '平台管理端的登录使用 SM2 第二因素；主机由机构的堡垒机鉴别',
    evidence: [{ title: '用户管理', route: '/users' }],
    byOrganisation: true,
    notHere: '堡垒机由机构提供',
  },
  {
    ...{ code: 'K-06', clause: '8.3 b', layer: 'DEVICE', grade: '应/宜' },
    title: '远程管理通道安全',
    measure: '平台只经HTTP管理，由前置的TLS或国密网关保护；主机远程管理通道由机构提供',
    evidence: [],
    byOrganisation: true,
    notHere: '远程管理通道由机构提供',
  },
  {
    ...{ code: 'K-07', clause: '8.3 c', layer: 'DEVICE', grade: '宜' },
    title: '系统资源访问控制信息完整性',
    measure: '系统参数逐行带校验码，每天校验；被改动的立即停用；启动时检查密钥和证书文件的权限，过宽的拒绝启动',
    evidence: [integrity],
  },
  {
    ...{ code: 'K-08', clause: '8.3 d', layer: 'DEVICE', grade: '宜' },
    title: '日志记录完整性',
    measure: '审计、办理、交换日志以 SM3 成链，锚点以 SM2 签名另存',
    evidence: [auditLog],
  },
  {
    ...{ code: 'K-09', clause: '8.3 e', layer: 'DEVICE', grade: '宜' },
    title: '重要可执行程序的来源和完整性',
    measure: '交付的程序文件以 SM3 列入发布清单，清单以 SM2 签名；配置公钥后，启动时逐个核对，不一致即拒绝启动',
    evidence: [{ title: '发布清单核对', command: 'npm run release:verify' }, auditLog],
    notHere: '签名私钥由交付单位保管，公钥由机构配置',
  },
  {
    ...{ code: 'K-10', clause: '8.4 a', layer: 'APPLICATION', grade: '应' },
    title: '登录用户身份鉴别',
    measure: '口令以 PBKDF2-HMAC-SM3 保存、SM2 加密传送；管理员以证书或密钥文件对挑战作 SM2 签名',
    evidence: [
      { title: '用户管理', route: '/users' },
      { title: '审计日志', route: '/audit' },
    ],
    notHere: '经认证的智能密码钥匙和证书由机构提供',
  },
  {
    ...{ code: 'K-11', clause: '8.4 b', layer: 'APPLICATION', grade: '宜' },
    title: '应用访问控制信息完整性',
    measure: '账号、角色、授权逐行带 HMAC-SM3 校验码，每次取用权限时校验',
    evidence: [integrity],
  },
  {
    ...{ code: 'K-12', clause: '8.4 c', layer: 'APPLICATION', grade: '宜' },
    title: '重要信息资源安全标记完整性',
    measure: '平台以角色和数据范围控制访问，相应授权带校验码',
    evidence: [integrity],
  },
  {
    ...{ code: 'K-13', clause: '8.4 d', layer: 'APPLICATION', grade: '应' },
    title: '重要数据传输机密性',
    measure: '口令以 SM2 加密，交换报文以 SM2/SM4 信封加密',
    evidence: [],
  },
  {
    ...{ code: 'K-14', clause: '8.4 e', layer: 'APPLICATION', grade: '应' },
    title: '重要数据存储机密性',
    measure: '证件号码、姓名、联系方式、银行账号、健康信息和附件以 SM4 加密保存',
    evidence: [],
  },
  {
    ...{ code: 'K-15', clause: '8.4 f', layer: 'APPLICATION', grade: '宜' },
    title: '重要数据传输完整性',
    measure: '交换报文以 SM2 签名或 HMAC-SM3 校验',
    evidence: [],
  },
  {
    ...{ code: 'K-16', clause: '8.4 g', layer: 'APPLICATION', grade: '宜' },
    title: '重要数据存储完整性',
    measure: '密文和附件带 HMAC-SM3 校验码，先校验后解密；归档可以整体校验',
    evidence: [integrity, { title: '归档校验', command: 'npm run archive:verify' }],
  },
  {
    ...{ code: 'K-17', clause: '8.4 h', layer: 'APPLICATION', grade: '宜' },
    title: '关键操作行为不可否认性',
    measure: '发放名单的终审对名单摘要作 SM2 签名，签名和证书随审批保存',
    evidence: [signatures],
  },
  {
    ...{ code: 'K-18', clause: '密钥管理', layer: 'GENERAL', grade: '应' },
    title: '密钥全生命周期管理',
    measure:
      '密钥全部随机生成、分层封装保存，双人办理生成、激活、轮换、归档、销毁和备份，逐步记录；到期前提醒轮换，备份可恢复，可迁入密码机',
    evidence: [
      { title: '密钥管理', route: '/keys' },
      { title: '密钥操作申请', route: '/key-requests' },
      { title: '备份恢复', command: 'npm run keys:restore' },
      auditLog,
    ],
    notHere: '经认证的密码机由机构提供',
  },
  {
    ...{ code: 'K-19', clause: '通用要求', layer: 'GENERAL', grade: '应' },
    title: '算法、技术、产品和服务合规',
    measure: '上述控制只使用 SM2、SM3、SM4；源代码中其他算法逐处列明理由，每次构建扫描',
    evidence: [{ title: '算法扫描', command: 'npm test' }],
    byOrganisation: true,
    notHere: '经认证的密码产品（密码机、智能密码钥匙、证书）由机构提供',
  },
  management('K-20.1', '8.5', 'RULES', '密码管理制度'),
  management('K-20.2', '8.6', 'PERSONNEL', '密码相关人员管理'),
  management('K-20.3', '8.7', 'RUNNING', '密码应用建设和运行'),
  management('K-20.4', '8.8', 'EMERGENCY', '密码应急处置'),
];
