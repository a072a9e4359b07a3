import { StaffMessagesView } from '../../../components/staff-messages-view';
import { momentInWords } from '../../../lib/domain/calendar';
import { requireStaff } from '../../../lib/identity/who';
import { readMessages } from '../../../lib/use-cases/read-messages';
import { STAFF_MESSAGES } from '../../addresses';
import { staffNav } from '../rooms';

export default async function Page() {
  const scope = await requireStaff('viewer');
  const messages = await readMessages(scope);
  return (
    <StaffMessagesView
      nav={staffNav(scope, STAFF_MESSAGES)}
      messages={messages.map(({ at, ...message }) => ({
        ...message,
        at: momentInWords(at),
      }))}
    />
  );
}
