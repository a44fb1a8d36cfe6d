/** What the form holds; the names are those of the server's fields, so that its refusals find their place. */
export interface RegistrationValues {
  name: string;
  uscc: string;
  institutionType: string;
  nature: string;
  districtCode: string;
  regAddress: string;
  trainAddress: string;
  parentName?: string;
  legalName: string;
  legalIdNo: string;
  contactName: string;
  contactPhone: string;
  email: string;
  code: string;
  loginName: string;
  password: string;
  again: string;
}

/** Codes are typed from paper: spaces go, letters become capitals. */
export const normaliseUscc = (text: string | undefined) => (text ?? '').replace(/\s/g, '').toUpperCase();

const MOBILE = /^1[3-9]\d{9}$/;
const USCC = /^[0-9A-Z]{18}$/;

/** Length only; the server knows which characters there are, and the check digit. */
export const usccRule = {
  required: true,
  transform: normaliseUscc,
  pattern: USCC,
  message: '请填写18位统一社会信用代码',
};
export const mobileRule = { required: true, pattern: MOBILE, message: '请填写11位手机号码，用于接收验证码' };
