import { MessageView } from '../../../components/message-view';
import { VerifiedView } from '../../../components/verified-view';
import { withinVisitorLimit } from '../../../lib/identity/visitor-limit';
import { verifyCertificate } from '../../../lib/use-cases/verify-certificate';
import { VERIFY } from '../../addresses';

type Props = { readonly params: Promise<{ code: string }> };

export default async function Page({ params }: Props) {
  const { code } = await params;
  if (!(await withinVisitorLimit('verify', 30, 60))) {
    return (
      <MessageView
        title="Too many checks at once"
        paragraphs={[
          'More than 30 codes have been checked from here in a minute. Wait a minute, then try again.',
        ]}
        link={{ href: VERIFY, label: 'Verify a certificate' }}
      />
    );
  }
  const found = await verifyCertificate(code);
  return <VerifiedView found={'absent' in found ? null : found} again={VERIFY} />;
}
