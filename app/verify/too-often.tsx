import { MessageView } from '../../components/message-view';
import { VERIFY } from '../addresses';

/** One count for every way of trying codes: the page, its receipt, a file's fingerprint. */
export const VERIFY_LIMIT = ['verify', 30, 60] as const;

export function TooOften() {
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
