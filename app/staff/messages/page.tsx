import { StaffMessagesView } from '../../../components/staff-messages-view';
import { dayInWords, londonDay, londonTime } from '../../../lib/domain/calendar';
import { requireStaff } from '../../../lib/identity/who';
import { readMessages } from '../../../lib/use-cases/read-messages';

export default async function Page() {
  const messages = await readMessages(await requireStaff());
  return (
    <StaffMessagesView
      messages={messages.map(({ at, ...message }) => ({
        ...message,
        at: `${dayInWords(londonDay(at))}, ${londonTime(at)}`,
      }))}
    />
  );
}
