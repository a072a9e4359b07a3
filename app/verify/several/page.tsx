import { VerifySeveralView } from '../../../components/verify-several-view';
import { MOST_AT_ONCE } from '../../../lib/use-cases/verify-certificate';
import { VERIFY } from '../../addresses';
import { verifySeveral } from './actions';

export default function Page() {
  return (
    <VerifySeveralView
      crumbs={[{ href: VERIFY, label: 'Verify a certificate' }]}
      action={verifySeveral}
      most={MOST_AT_ONCE}
    />
  );
}
