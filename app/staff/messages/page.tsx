import { StaffMessagesView } from '../../../components/staff-messages-view';
import { momentInWords } from '../../../lib/domain/calendar';
import { requireStaff } from '../../../lib/identity/who';
import { readMessages } from '../../../lib/use-cases/read-messages';
import { itemFiguresAddress, STAFF_MESSAGES, STAFF_QUESTIONS } from '../../addresses';
import { contentSections, staffNav } from '../rooms';

export default async function Page() {
  const scope = await requireStaff('viewer');
  const messages = await readMessages(scope);
  return (
    <StaffMessagesView
      nav={staffNav(scope, STAFF_QUESTIONS)}
      sections={contentSections(STAFF_MESSAGES)}
      messages={messages.map(({ at, kind, moduleId, ...message }) => ({
        ...message,
        href: kind && itemFiguresAddress(moduleId, kind, message.item),
        at: momentInWords(at),
      }))}
    />
  );
}
