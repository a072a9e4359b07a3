import { VerifyView } from '../../components/verify-view';
import { verify } from './actions';

export default function Page() {
  return <VerifyView action={verify} />;
}
