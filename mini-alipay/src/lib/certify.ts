import { Refusal } from './http.ts';
import { AlipayFinishProof, AlipayStartProof } from './session.graphql.ts';
import { run } from './session.ts';

const FAILED: Readonly<Record<string, string>> = {
  '6001': '您取消了身份核验，没有办理任何事项',
  '6002': '网络中断，身份核验没有完成，请检查网络后重试',
  '4000': '身份核验没有通过，没有办理任何事项。请由本人在光线充足处重新核验，或改用随申办',
};

/**
 * Opens Alipay's page for a proof by face. That the page says 9000 proves nothing: whoever called asks the product, which asks Alipay's
 * server (AC-08-03). @throws Refusal with what the person can do
 */
export function showFace({ certifyId, url }: { certifyId: string; url: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    my.call(
      'startBizService',
      { name: 'open-certify', param: JSON.stringify({ certifyId, url }) },
      ({ resultStatus }: { resultStatus?: string | number }) => {
        const status = String(resultStatus ?? '');
        if (status === '9000') resolve();
        else reject(new Refusal('E-0802', FAILED[status] ?? FAILED['4000'] ?? ''));
      },
    );
  });
}

/** Before what cannot be undone: the act; where the product wants a fresher proof (E-0804), the proof and the act again. @throws Refusal */
export async function withProof<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'E-0804') throw error;
    const { alipayStartProof } = await run(AlipayStartProof, {});
    await showFace(alipayStartProof);
    await run(AlipayFinishProof, { certificationId: alipayStartProof.id });
    return act();
  }
}
