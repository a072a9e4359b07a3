import { redirect } from 'next/navigation';
import { MessageView } from '../../components/message-view';
import { requireVisitor } from '../../lib/identity/who';
import { listModules } from '../../lib/use-cases/list-modules';
import { CERTIFICATES, HOME, moduleAddress, SIGNED_IN } from '../addresses';

/** Sends each person to where they belong. */
export default async function Page() {
  const visitor = await requireVisitor(SIGNED_IN);
  const [first, ...others] = listModules();
  if (visitor.registrant) redirect(first && others.length === 0 ? moduleAddress(first.id) : HOME);
  if (visitor.holder) redirect(CERTIFICATES);
  return (
    <MessageView
      title="You are signed in as staff"
      paragraphs={[
        'You are on the staff list and not on the register, so the lessons, quizzes and certificates are closed to you.',
        'Anyone can check a certificate with the code that is printed on it.',
      ]}
      link={{ href: '/verify', label: 'Verify a certificate' }}
    />
  );
}
