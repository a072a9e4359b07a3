import { MessageView } from '../../../../components/message-view';
import { signInAddress } from '../../../addresses';

/** The same page for every reason: what was wrong is in the log, and nothing is given away. */
export default function Page() {
  return (
    <MessageView
      title="Your Academy account did not sign you in"
      paragraphs={[
        'It was cancelled, it took longer than ten minutes, the Academy’s sign-in could not be reached, or the account has no access here.',
      ]}
      link={{ href: signInAddress(null), label: 'Start again' }}
    />
  );
}
