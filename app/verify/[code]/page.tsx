import { VerifiedView } from '../../../components/verified-view';
import { withinVisitorLimit } from '../../../lib/identity/visitor-limit';
import { verifyCertificate } from '../../../lib/use-cases/verify-certificate';
import { receiptAddress, VERIFY } from '../../addresses';
import { foundOf } from '../found';
import { TooOften, VERIFY_LIMIT } from '../too-often';

type Props = { readonly params: Promise<{ code: string }> };

export default async function Page({ params }: Props) {
  const { code } = await params;
  if (!(await withinVisitorLimit(...VERIFY_LIMIT))) return <TooOften />;
  const verified = await verifyCertificate(code);
  const found = 'absent' in verified ? null : foundOf(verified);
  return <VerifiedView found={found} again={VERIFY} receipt={receiptAddress(code)} />;
}
