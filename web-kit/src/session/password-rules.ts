/** 04 L3-01, the same as the server's. */
const minLength = 10;
const maxLength = 64;
const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** What is wrong with a new password before it is sent; the server decides finally. `undefined` when nothing is. */
export function passwordProblem(
  next: string,
  { loginName, current }: { loginName: string; current: string | undefined },
): string | undefined {
  if (next === '') return '请输入新密码';
  // Characters as the server counts them, not UTF-16 units.
  const length = [...next].length;
  if (length < minLength) return `新密码至少 ${minLength} 位`;
  if (length > maxLength) return `新密码不超过 ${maxLength} 位`;
  if (kinds.filter((kind) => kind.test(next)).length < 3) return '新密码须含大写字母、小写字母、数字、符号中的三种';
  if (next.toLowerCase().includes(loginName.toLowerCase())) return '新密码不能包含登录名';
  if (next === current) return '新密码不能与当前密码相同';
  return undefined;
}
