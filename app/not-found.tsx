import { NotFoundView } from '../components/not-found-view';
import { whoIsAsking } from '../lib/identity/who';
import { HOME, SIGNED_IN } from './addresses';

export default async function NotFound() {
  const registrant = (await whoIsAsking())?.registrant;
  return (
    <NotFoundView
      link={
        registrant
          ? { href: SIGNED_IN, label: 'Go to your module' }
          : { href: HOME, label: 'Go to the front page' }
      }
    />
  );
}
