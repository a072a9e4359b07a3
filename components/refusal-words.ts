import type { RefusalReason } from '../lib/domain/refusal';

/** What a person is told when the rules say no: what is the matter, and what to do now. */
export const REFUSAL_WORDS: Readonly<Record<RefusalReason, string>> = {
  'not-on-register':
    'You are not on the register at present, so this is closed to you. Your certificates stay yours: open “Your certificates”.',
  'attempt-closed':
    'You have already handed in these answers, so they cannot be changed. Open your result, or start again.',
  stale:
    'You have gone on in another window since you opened this page. Open the page again, and go on from there.',
  'unknown-option':
    'What was sent does not belong to this page. Open the page again and select an answer.',
  'nothing-chosen': 'Select an answer before you go on',
  'none-and-some':
    'Select the parts that are a problem, or “None of it is a problem”, but not both',
  'none-of-these-and-some': 'Select what applies, or “None of these”, but not both',
  'change-waits': 'Another change of this certificate waits for a decision. Decide that one first.',
  'change-does-not-fit':
    'As the certificate stands now, this cannot be done with it. Open its page again.',
  'same-person': 'You proposed this yourself. Ask a second member of staff to decide it.',
  'reason-missing': 'Write the reason, in 1,000 characters or fewer',
  'nothing-said': 'Write what is wrong before you send it',
  'said-too-much': 'Shorten your message to 2,000 characters or fewer',
  'said-too-often':
    'You have sent many messages in the last hour. Wait a while, then send this one.',
  'nothing-typed': 'Type what you will do differently, or leave this line and go on',
  'line-too-long': 'Shorten your line to 300 characters or fewer',
  'name-cannot-be-printed':
    'We cannot print your name as the register has it. Give your name in Latin letters; when staff have confirmed it, you can make your certificate.',
  'latin-name-missing': 'Enter your name in Latin letters',
  'latin-name-not-latin':
    'Use Latin letters, spaces, hyphens, apostrophes and full stops only. Accents are fine.',
  'latin-name-too-long': 'Shorten your name to 120 letters or fewer',
  'last-administrator':
    'Somebody must remain administrator. Make somebody else an administrator first, then change this.',
  'nobody-to-remind':
    'Nobody is left to remind: since this page was made, each of them has moved on, left, or been reminded.',
  'not-three-scenarios': 'Select three scenarios, no more and no fewer',
  'scenario-gone':
    'A scenario that was asked for is not here any more. Select three of those below.',
  'draw-unchanged':
    'Somebody has done this already: a colleague, or you in another window. Open the page again to see how it stands.',
  'bank-too-small':
    'This question cannot be withdrawn now: too few on its topic would be left to fill a paper. Ask the authors for another one on this topic, or put one back first.',
  'standards-missing': 'Pass every standard first. Your module shows which are still to do.',
};
