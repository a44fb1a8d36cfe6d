import { Button } from 'antd';
import { useState } from 'react';
import { CertificateStep } from './CertificateStep.tsx';
import { EnrolStep, type EnrolStepProps } from './EnrolStep.tsx';
import { useCertificates } from './useCertificates.ts';

/** First binding of a second factor: a key file, or the certificate of a 智能密码钥匙 where one answers. */
export function FirstFactorStep({ bridgeUrl, ...props }: EnrolStepProps & { bridgeUrl: string | null }) {
  const { certificates } = useCertificates(bridgeUrl);
  const [byCertificate, setByCertificate] = useState(false);
  const offered = bridgeUrl !== null && certificates !== undefined && certificates.length > 0;
  if (offered && byCertificate)
    return <CertificateStep bridgeUrl={bridgeUrl} onDone={props.onDone} onBack={() => setByCertificate(false)} />;
  return (
    <>
      <EnrolStep {...props} />
      {offered && (
        <Button type="link" onClick={() => setByCertificate(true)}>
          使用智能密码钥匙中的证书
        </Button>
      )}
    </>
  );
}
