import { notFound } from 'next/navigation';
import { MailboxView } from '../../../components/mailbox-view';
import { isDemo } from '../../../lib/identity/settings';
import { londonDay, londonTime, dayInWords } from '../../../lib/domain/calendar';
import { readMailbox } from '../../../lib/use-cases/read-mailbox';
import { signInCodeAddress } from '../../addresses';

/** The code in a mail, if it carries one: alone on its line, as the mail sets it. */
function codeIn(lines: readonly string[]): string | null {
  const line = lines.find((one) => /^ {4}[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(one));
  return line ? line.trim() : null;
}

export default async function Page() {
  if (!isDemo()) notFound();
  const mails = await readMailbox();
  return (
    <MailboxView
      mails={mails.map(({ to, subject, lines, at }) => {
        const code = codeIn(lines);
        return {
          to,
          subject,
          lines,
          at: `${dayInWords(londonDay(at))}, ${londonTime(at)}`,
          code,
          codeHref: code && `${signInCodeAddress(null)}#${code}`,
        };
      })}
    />
  );
}
