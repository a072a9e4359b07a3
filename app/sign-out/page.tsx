import { MessageView } from '../../components/message-view';
import { whoIsAsking } from '../../lib/identity/who';
import { HOME, signInAddress } from '../addresses';

export default async function Page() {
  const visitor = await whoIsAsking();
  return visitor ? (
    <MessageView
      title="You are signed in"
      paragraphs={['To sign out, use “Sign out” at the top of the page.']}
      link={{ href: HOME, label: 'Go to the front page' }}
    />
  ) : (
    <MessageView
      title="You are signed out"
      paragraphs={['Everything you answered is kept. On a shared computer, close the browser too.']}
      link={{ href: signInAddress(null), label: 'Sign in again' }}
    />
  );
}
