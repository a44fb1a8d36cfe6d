import { useCallback, useEffect, useState } from 'react';
import { loopbackBridge, type SignerCertificate, SignerProblem } from './signer-bridge.ts';

/** The certificates that the middleware at `url` offers; `undefined` while it is asked. */
export function useCertificates(url: string | null | undefined) {
  const [certificates, setCertificates] = useState<SignerCertificate[]>();
  const [problem, setProblem] = useState<string>();

  const reload = useCallback(() => {
    if (!url) return;
    setCertificates(undefined);
    setProblem(undefined);
    loopbackBridge(url)
      .listCerts()
      .then(setCertificates, (failure: unknown) => {
        setCertificates([]);
        setProblem(failure instanceof SignerProblem ? failure.message : '智能密码钥匙没有应答');
      });
  }, [url]);
  useEffect(reload, [reload]);

  return { certificates, problem, reload };
}
