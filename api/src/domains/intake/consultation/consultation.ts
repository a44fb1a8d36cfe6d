/** A number that anybody may call, and for what. */
interface HotLine {
  title: string;
  phone: string;
  hours: string;
  text: string;
}

/** The public lines of the city, as they are in the book; the windows of matters bring numbers of their own. */
export const HOT_LINES: readonly HotLine[] = [
  {
    title: '市民服务热线',
    phone: '12345',
    hours: '每天 0:00—24:00',
    text: '办理条件、办理进度、服务中心地址，以及对服务的意见建议',
  },
  {
    title: '人力资源和社会保障咨询',
    phone: '12333',
    hours: '工作日 9:00—17:00',
    text: '养老保险关系转移、就业创业',
  },
  { title: '医疗保障咨询', phone: '12393', hours: '工作日 9:00—17:00', text: '医疗保险关系转移、待遇享受' },
  { title: '党员咨询服务', phone: '12371', hours: '工作日 9:00—17:00', text: '党员组织关系接转' },
];

/** When the service centres answer. */
export const CENTRE_HOURS = '安置地退役军人服务中心：工作日 9:00—11:30，13:30—17:00';

/** What applicants ask most, in the order of the way. */
export const QUESTIONS: readonly { title: string; text: string }[] = [
  {
    title: '我的户籍和安置地不在同一个区，应该向哪里申请？',
    text: '向安置地所在区申请。安置地写在部队开具的行政介绍信上；填表时选好“安置地”，申请会自动送到该区的退役军人服务中心。',
  },
  {
    title: '自动填好的内容不对，怎么办？',
    text: '姓名、证件号码、性别和出生日期以实名认证为准，不能修改；其他内容可以直接改正。改过的内容会同时告诉服务中心，由工作人员核对。',
  },
  {
    title: '哪些材料可以不交？',
    text: '标有“免于提交”的材料，可以一键使用电子证照，也可以什么都不传，由工作人员调取核对；想自己上传也可以。',
  },
  {
    title: '照片、扫描件有什么要求？',
    text: '支持 PDF、JPG、PNG，每个不超过 10 MB，图片宽度不小于 1000 像素；证件照为白底、358×441 像素，尺寸不对的在页面上裁剪即可。传好的图片可以旋转、裁剪、换顺序。',
  },
  {
    title: '填到一半离开，内容会丢吗？',
    text: '不会。填写的内容和上传的材料随时自动保存，90 天内从“继续填写”接着办。用手机和电脑都填过的，系统会列出不一样的几项请您选择。',
  },
  {
    title: '交了申请以后，多久能办好？',
    text: '整件事自受理之日起计算，承诺办结时间在“我的办件”里查看。各事项由各部门分头办理，有需要补正或到场的，会发短信告诉您。',
  },
  {
    title: '申请交错了，能撤回吗？',
    text: '能。受理之前撤回立即生效；受理之后须经区退役军人事务局同意。为保障您的权益，撤回前可能要求重新核验身份。',
  },
  {
    title: '家人可以代我办理吗？',
    text: '可以。本人在“一网通办”授权后，家人登录即可代为申请、补正和查询；撤回、评价、一键确认、确认银行账户须由本人实名登录办理。也可以由家人带上双方身份证和委托书，到安置地退役军人服务中心窗口办理。',
  },
];
