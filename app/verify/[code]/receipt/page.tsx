import { ReceiptView } from '../../../../components/receipt-view';
import { VerifiedView } from '../../../../components/verified-view';
import { momentInWords } from '../../../../lib/domain/calendar';
import { publicOrigin } from '../../../../lib/identity/settings';
import { withinVisitorLimit } from '../../../../lib/identity/visitor-limit';
import { verifyCertificate } from '../../../../lib/use-cases/verify-certificate';
import { receiptAddress, VERIFY, verifiedAddress } from '../../../addresses';
import { foundOf } from '../../found';
import { TooOften, VERIFY_LIMIT } from '../../too-often';

type Props = { readonly params: Promise<{ code: string }> };

export default async function Page({ params }: Props) {
  const { code } = await params;
  if (!(await withinVisitorLimit(...VERIFY_LIMIT))) return <TooOften />;
  const verified = await verifyCertificate(code);
  if ('absent' in verified) {
    return <VerifiedView found={null} again={VERIFY} receipt={receiptAddress(code)} />;
  }
  return (
    <ReceiptView
      found={foundOf(verified)}
      checkedAt={momentInWords(verified.checkedAt)}
      address={`${publicOrigin()}${verifiedAddress(verified.code)}`}
      back={verifiedAddress(verified.code)}
    />
  );
}
