import { VerifyPackView } from '../../../components/verify-pack-view';
import { fingerprintAddress, VERIFY, verifiedAddress } from '../../addresses';

export default function Page() {
  return (
    <VerifyPackView
      crumbs={[{ href: VERIFY, label: 'Verify a certificate' }]}
      verifiedAt={verifiedAddress('CODE')}
      fingerprintAt={fingerprintAddress('CODE')}
    />
  );
}
